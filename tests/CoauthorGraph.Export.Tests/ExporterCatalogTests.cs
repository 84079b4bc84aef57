using CoauthorGraph.Export.Catalog;

namespace CoauthorGraph.Export.Tests;

public sealed class ExporterCatalogTests
{
    public static TheoryData<string> Files =>
        [.. ExporterCatalog.All.Where(static x => !x.WritesFolder).Select(static x => x.Format)];

    [Fact]
    public void Find_InAnyCase_FindsTheFormat() => Assert.Equal("gexf", ExporterCatalog.Find("GEXF")?.Format);

    [Fact]
    public void Find_OfUnknownName_IsNull() => Assert.Null(ExporterCatalog.Find("docx"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_Twice_GivesTheSameBytes(string format)
    {
        var request = SampleGraph.Request(SampleGraph.Hostile());
        Assert.Equal(Exported.Bytes(format, request with { Threads = 1 }), Exported.Bytes(format, request));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_OfAnyGraph_SaysWhereItCameFrom(string format)
    {
        var text = Exported.Text(format, SampleGraph.Small());
        Assert.Contains("9.9.9", text, StringComparison.Ordinal);
        Assert.Contains("years 2000-", text, StringComparison.Ordinal);
        Assert.Contains("1 of 3 papers name only their first authors", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_OfAnEmptyGraph_Works(string format) =>
        Assert.Equal(format != "vosviewer", Record.Exception(() =>
            Exported.Bytes(format, SampleGraph.Of(Array.Empty<SamplePaper>()))) is null);

    [Fact]
    public void Write_WithLeastWeight_LeavesLightEdgesOut()
    {
        var request = SampleGraph.Request(SampleGraph.Small()) with { MinWeight = 1 };
        var text = System.Text.Encoding.UTF8.GetString(Exported.Bytes("graphml", request));
        Assert.Equal(1, text.Split("<edge ").Length - 1);
    }

    [Fact]
    public void Write_WithCommunitiesOfAnotherGraph_Refuses()
    {
        var request = SampleGraph.Request(SampleGraph.Small()) with { Communities = new[] { 1 } };
        Assert.Throws<ArgumentException>(() => Exported.Bytes("gexf", request));
    }
}
