using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests.Building;

/// <summary>What of a paper is other evidence than before, and whose.</summary>
public sealed class OtherEvidenceTests : IDisposable
{
    private const string Ada = """{"name":"Ada Qvist","affiliations":[{"raw":"Lab one"},{"raw":"Lab two"}]}""";
    private const string Bo = "\"Bo Lind\"";
    private const string Text = "\"title\":\"On graphs, twice\",\"abstract\":\"Many (long) words.\"";
    private const string Rest = "\"year\":2001,\"venue\":\"Journal\"";
    private const string Lists = "\"references\":[\"doi:10.1/x\",\"doi:10.1/y\"],\"grants\":[\"61872100\"]";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("the same", Text, Rest, Lists, $"[{Ada},{Bo}]", "")]
    [InlineData("signs", "\"title\":\"On graphs: TWICE\",\"abstract\":\"Many long words\"", Rest, Lists, $"[{Ada},{Bo}]", "")]
    [InlineData("order of lists", Text, Rest, "\"references\":[\"doi:10.1/y\",\"doi:10.1/x\"],\"grants\":[\"61872100\"]",
        $"[{Bo},{{\"name\":\"Ada Qvist\",\"affiliations\":[{{\"raw\":\"Lab two\"}},{{\"raw\":\"Lab one\"}}]}}]", "")]
    [InlineData("a title", "\"title\":\"On graphs, thrice\",\"abstract\":\"Many (long) words.\"", Rest, Lists, $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("no abstract", "\"title\":\"On graphs, twice\"", Rest, Lists, $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("a year", Text, "\"year\":2002,\"venue\":\"Journal\"", Lists, $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("a venue", Text, "\"year\":2001,\"venue\":\"Review\"", Lists, $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("a venue's place taken", Text, "\"year\":2001,\"categories\":[\"cs.AI\"]", Lists, $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("a reference more", Text, Rest, "\"references\":[\"doi:10.1/x\",\"doi:10.1/y\",\"doi:10.1/z\"],\"grants\":[\"61872100\"]", $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("another reference", Text, Rest, "\"references\":[\"doi:10.1/x\",\"doi:10.1/z\"],\"grants\":[\"61872100\"]", $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("another grant", Text, Rest, "\"references\":[\"doi:10.1/x\",\"doi:10.1/y\"],\"grants\":[\"61872101\"]", $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("a cut list", Text, Rest + ",\"authorsTruncated\":true", Lists, $"[{Ada},{Bo}]", "Ada Qvist, Bo Lind")]
    [InlineData("a co-author more", Text, Rest, Lists, $"[{Ada},{Bo},\"Cy Wu\"]", "Ada Qvist, Bo Lind, Cy Wu")]
    [InlineData("a co-author gone", Text, Rest, Lists, $"[{Bo}]", "Bo Lind", "Ada Qvist")]
    [InlineData("a name", Text, Rest, Lists, $"[{Ada},\"B. Lind\"]", "Ada Qvist, B. Lind", "Bo Lind")]
    [InlineData("parts of a name", Text, Rest, Lists, $"[{Ada},{{\"name\":\"Bo Lind\",\"given\":\"Lind\",\"family\":\"Bo\"}}]", "Ada Qvist, Bo Lind", "Bo Lind")]
    [InlineData("a group", Text, Rest, Lists, $"[{Ada},{{\"name\":\"Bo Lind\",\"given\":\"Bo\",\"family\":\"Lind\",\"collective\":true}}]", "Ada Qvist, Bo Lind", "Bo Lind")]
    [InlineData("an ORCID", Text, Rest, Lists, $"[{Ada},{{\"name\":\"Bo Lind\",\"orcid\":\"0000-0002-1825-0097\"}}]", "Bo Lind")]
    [InlineData("an id", Text, Rest, Lists, $"[{Ada},{{\"name\":\"Bo Lind\",\"sourceId\":\"dblp:Bo Lind\"}}]", "Bo Lind")]
    [InlineData("an address", Text, Rest, Lists, $"[{Ada},{{\"name\":\"Bo Lind\",\"email\":\"bo@lind.example\"}}]", "Bo Lind")]
    [InlineData("an affiliation", Text, Rest, Lists, $"[{{\"name\":\"Ada Qvist\",\"affiliations\":[{{\"raw\":\"Lab one\"}},{{\"raw\":\"Lab 2\"}}]}},\"Bo Lind\"]", "Ada Qvist, Bo Lind")]
    public void Of_Change_IsOtherEvidenceOfThoseWhomItConcerns(
        string change, string text, string rest, string lists, string authors, string mentions, string gone = "")
    {
        using var before = Graph("before", $"{{\"id\":\"1\",{Text},{Rest},{Lists},\"authors\":[{Ada},{Bo}]}}");
        using var now = Graph("now", $"{{\"id\":\"1\",{text},{rest},{lists},\"authors\":{authors}}}");

        var other = OtherEvidence.Of(before, BaseTables.Of(now), laid: null);
        var some = OtherEvidence.Of(before, BaseTables.Of(now), new HashSet<string> { "1", "2" });

        Assert.Equal((change, mentions, gone), (change, Names(now, other), string.Join(", ", other.Gone.Select(static one => one.Name))));
        Assert.Equal(mentions.Length == 0 ? [] : ["1"], other.Papers);
        Assert.Equal(other.Mentions, some.Mentions);
        Assert.Equal(other.Gone, some.Gone);
    }

    [Fact]
    public void Of_PapersThatComeAndGo_NamesThoseOfTheGoneOnly()
    {
        using var before = Graph("before", Paper("1", "Ada Qvist"), Paper("2", "Bo Lind"), Paper("3", "Cy Wu"));
        using var now = Graph("now", Paper("0", "Di Zu"), Paper("1", "Ada Qvist"), Paper("3", "Cy Wu"), Paper("4", "Bo Lind"));

        foreach (var laid in new IReadOnlySet<string>?[] { null, new HashSet<string> { "0", "2", "4" } })
        {
            var other = OtherEvidence.Of(before, BaseTables.Of(now), laid);
            Assert.Equal([("Bo Lind", "Bo", "Lind", false)], other.Gone);
            Assert.Empty(other.Mentions);
            Assert.Empty(other.Papers);
        }
    }

    // An older snapshot kept no references: those that are there now are nothing that changed.
    [Fact]
    public void Of_ListsThatWereNotKept_AreNoOtherEvidence()
    {
        using var before = Graph("before", $"{{\"id\":\"1\",{Text},{Rest},{Lists},\"authors\":[{Ada},{Bo}]}}");
        var tables = BaseTables.Of(before);
        var older = tables with
        {
            Papers = tables.Papers with { References = StringListColumn.Empty, Grants = StringListColumn.Empty },
        };

        Assert.Empty(OtherEvidence.Of(before, older, laid: null).Mentions);
    }

    // The same id or ORCID is surer where the paper prints it than where a person's record told it.
    [Theory]
    [InlineData(AuthorshipFlags.SourceIdByName, "Bo Lind")]
    [InlineData(AuthorshipFlags.OrcidOfPerson, "Bo Lind")]
    [InlineData(AuthorshipFlags.SourceIdOfPerson, "")]
    public void Of_IdsThatARecordTold_AreOtherEvidenceWherePrinted(AuthorshipFlags told, string mentions)
    {
        using var before = Graph("before", $"{{\"id\":\"1\",{Text},{Rest},{Lists},\"authors\":[{Ada},{Bo}]}}");
        var tables = BaseTables.Of(before);
        var now = tables with { Authorships = tables.Authorships with { Flags = new[] { AuthorshipFlags.None, told } } };

        Assert.Equal(mentions, Names(before, OtherEvidence.Of(before, now, laid: null)));
    }

    private static string Paper(string id, string author) => $$"""{"id":"{{id}}","title":"Title {{id}}","authors":["{{author}}"]}""";

    private static string Names(KnowledgeGraph graph, OtherEvidence other) =>
        string.Join(", ", other.Mentions.Select(row => graph.Authorships.Name[row]).Order(StringComparer.Ordinal));

    private KnowledgeGraph Graph(string name, params string[] records)
    {
        var file = _folder.Write($"{name}.jsonl", string.Join('\n', records));
        Ingestion.Run(
            new IngestRequest { GraphFolder = _folder.File(name), Inputs = [file], Threads = 1, ProgramVersion = "test" },
            null,
            CancellationToken.None);
        return GraphFolder.Open(_folder.File(name));
    }
}
