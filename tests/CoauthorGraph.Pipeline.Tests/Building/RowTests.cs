using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Pipeline.Building;

namespace CoauthorGraph.Pipeline.Tests.Building;

/// <summary>Artifacts and affiliations of many papers, laid out once.</summary>
public sealed class RowTests
{
    [Fact]
    public void Artifacts_OfOneName_AreOneWithAllItsPapersAndTheFirstAddress()
    {
        var rows = new ArtifactRows();
        rows.Add(0, [new("Net Zoo", ArtifactKind.Dataset), new("Ärger", ArtifactKind.System), new("--", ArtifactKind.System)]);
        rows.Add(2, [new("net-zoo", ArtifactKind.System, "u1"), new("NET ZOO", ArtifactKind.System, "u2")]);
        var table = rows.Build();
        Assert.Equal(["arger", "net-zoo"], table.Id.AsEnumerable());
        Assert.Equal(["Ärger", "Net Zoo"], table.Name.AsEnumerable());
        Assert.Equal([ArtifactKind.System, ArtifactKind.Dataset], table.Kind.ToArray());
        Assert.Equal([null, "u1"], Enumerable.Range(0, 2).Select(table.Url.GetOrNull));
        Assert.Equal([[0], [0, 2]], Enumerable.Range(0, 2).Select(row => table.Papers[row].ToArray()));
    }

    [Fact]
    public void Affiliations_OfOneString_AreOneAndALinkIsKept()
    {
        var rows = new AffiliationRows(InstitutionRegistry.Default);
        Assert.Equal(0, rows.Row(new("CSAIL")));
        Assert.Equal(1, rows.Row(new("Somewhere")));
        Assert.Equal(0, rows.Row(new("CSAIL", "r", "Own Name") { InstitutionId = "own", Country = "US" }));
        Assert.Equal(0, rows.Row(new("CSAIL") { InstitutionId = "another" }));
        Assert.Equal(2, rows.Row(new("Stanford") { InstitutionId = "https://ror.org/00f54p054" }));
        var (affiliations, institutions) = rows.Build();
        Assert.Equal(["CSAIL", "Somewhere", "Stanford"], affiliations.Raw.AsEnumerable());
        Assert.Equal([1, -1, 0], affiliations.Institution.ToArray());
        Assert.Equal(["https://ror.org/00f54p054", "own"], institutions.Id.AsEnumerable());
        Assert.Equal(["Stanford University", "Own Name"], institutions.Name.AsEnumerable());
        Assert.Equal(["US", "US"], institutions.Country.AsEnumerable());
        Assert.Equal("r", institutions.Ror[1]);
    }

    [Fact]
    public void Affiliation_OfAPart_BringsTheWholeWithIt()
    {
        var rows = new AffiliationRows(InstitutionRegistry.Default);
        var part = InstitutionRegistry.Default.Institutions
            .First(static one => one.PartOf.Count > 0);
        rows.Row(new("x") { InstitutionId = part.Id });
        var institutions = rows.Build().Institutions;
        var row = institutions.Id.AsEnumerable().ToList().IndexOf(part.Id);
        Assert.Equal(part.PartOf, institutions.PartOf[row].ToArray().Select(whole => institutions.Id[whole]));
    }
}
