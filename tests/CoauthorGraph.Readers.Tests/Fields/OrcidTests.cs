using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.OpenAlex;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Readers.WebOfScience;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>An ORCID is the same one however a source prints it, and what is none is nobody's.</summary>
public sealed class OrcidTests
{
    private const string Carberry = "0000-0002-1825-0097";

    public static TheoryData<string, string?> Printed => new()
    {
        { Carberry, Carberry },
        { "https://orcid.org/0000-0002-1825-0097", Carberry },
        { "https://orcid.org/0000-0002-1825-0097/", Carberry },
        { "https://orcid.org/0000-0002-1825-0097?lang=en", Carberry },
        { "0000000218250097", Carberry },
        { "0000-0002-1825-0098", null },
        { "https://orcid.org/0000-0000-0000-0001", null },
        { "null", null },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void Records_Orcid_IsItsOneForm(string printed, string? orcid) => Assert.Equal(orcid, Only(Read.Text(
        new PaperRecordReader(), $$"""{"title":"Wings","authors":[{"name":"Ada Quill","orcid":"{{printed}}"}]}""")));

    [Theory]
    [MemberData(nameof(Printed))]
    public void Csv_Orcid_IsItsOneForm(string printed, string? orcid) => Assert.Equal(orcid, Only(Read.Text(
        new CsvReader(), $"title,authors,orcids\nWings,Ada Quill,{printed}\n")));

    [Theory]
    [MemberData(nameof(Printed))]
    public void WebOfScience_Orcid_IsItsOneForm(string printed, string? orcid) => Assert.Equal(orcid, Only(Read.Text(
        new WebOfScienceReader(), $"PT J\nAU Quill, Ada\nTI Wings\nOI Quill, Ada/{printed}\nER\n")));

    [Theory]
    [MemberData(nameof(Printed))]
    public void OpenAlexPerson_Orcid_IsItsOneForm(string printed, string? orcid)
    {
        var person = Assert.Single(Read.Text(new OpenAlexReader(),
            $$"""{"id":"https://openalex.org/A1","display_name":"Ada Quill","works_count":3,"orcid":"{{printed}}"}""")).Person;
        Assert.Equal(orcid is null ? [] : [orcid], person!.Orcids);
    }

    private static string? Only(IEnumerable<ReadItem> items) =>
        Assert.Single(Assert.Single(Read.Papers(items)).Authors).Orcid;
}
