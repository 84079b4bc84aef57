using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Identity.Decisions;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Health;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

public sealed class CorrectionLogTests : IDisposable
{
    private static readonly string[] Families =
        ["Lovelace", "Noether", "Germain", "Kowalewski", "Agnesi", "Somerville",
            "Cartwright", "Hodgkin", "Curie", "Meitner", "Franklin"];

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];
    private int _files;

    private string Graph => _folder.File("g");

    private string CorrectionFile => Path.Combine(Graph, "decisions.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_MergeThenUndo_JoinsAndPartsAndKeepsIds()
    {
        Ingest(Records(0, 30));
        var before = AuthorOfMention();

        var merge = Decide(corrector => corrector.Merge(["Ada Noether", "Grace Germain"]));
        var result = Log.Add([merge], None)[^1];

        Assert.True(result.Applied);
        var id = Assert.Single(result.Authors);
        Assert.Contains(id, before.Values);
        using (var graph = GraphFolder.Open(Graph))
        {
            Assert.Single(Mentions(graph, merge).Select(row => graph.Authorships.Author.Span[row]).Distinct());
            Assert.All(Mentions(graph, merge), row => Assert.Equal(1, graph.Authorships.Confidence.Span[row]));
        }

        Assert.Empty(Log.Remove([merge.Id], None));
        Assert.Equal(before, AuthorOfMention());
    }

    [Fact]
    public void Add_Split_HoldsWhenPapersAreAddedAndPositionsMove()
    {
        Ingest(Records(0, 30));
        var split = Decide(corrector => corrector.Split("Alan Lovelace", ["r0", "r3"]));
        Log.Add([split], None);

        // The same record with one author put first: every position moves by one.
        Ingest(Records(30, 30) + """
            {"id":"r0","title":"Paper number 0 about graphs","year":2000,"authors":["Kurt Gödel","Ada Lovelace","Grace Lovelace","Alan Lovelace"]}

            """);

        using var graph = GraphFolder.Open(Graph);
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        var leaving = split.Mentions.Select(finder.Find).ToList();
        Assert.DoesNotContain(-1, leaving);
        var left = graph.Authorships.Author.Span[leaving[0]];
        Assert.Equal(left, graph.Authorships.Author.Span[leaving[1]]);
        Assert.All(split.Others, other => Assert.NotEqual(left, graph.Authorships.Author.Span[finder.Find(other)]));
    }

    [Fact]
    public void Add_MentionThatIsNotThere_SaysSoAndChangesNothing()
    {
        Ingest(Records(0, 10));
        var before = AuthorOfMention();
        var decision = Decision.Make(
            DecisionKind.Merge, [new MentionReference("r0", 0, "Ada Lovelace"),
                new MentionReference("gone", 0, "X Y")]);

        var result = Log.Add([decision], None)[^1];

        Assert.False(result.Applied);
        Assert.Contains("no longer fits", result.Message, StringComparison.Ordinal);
        Assert.Equal(before, AuthorOfMention());
    }

    [Fact]
    public void Ingest_FileOfCorrectionsChangedByHand_IsKeptAsideAndEntersByImport()
    {
        Ingest(Records(0, 20));
        Log.Add([Decide(corrector => corrector.Merge(["Ada Noether", "Grace Germain"]))], None);
        var (before, written) = (AuthorOfMention(), File.ReadAllText(CorrectionFile));
        const string ByHand = """
            {"kind":"merge","mentions":[{"paper":"r0","position":0,"name":"Ada Lovelace"},{"paper":"r1","position":0,"name":"Ada Noether"}]}

            """;
        File.WriteAllText(CorrectionFile, ByHand);
        Assert.Contains("not what is in force", GraphFolder.CheckDecisions(Graph), StringComparison.Ordinal);

        Ingest(Records(0, 20));

        Assert.Equal(before, AuthorOfMention());
        Assert.Equal(written, File.ReadAllText(CorrectionFile));
        Assert.Equal(ByHand, File.ReadAllText(Path.Combine(Graph, "decisions.changed-1.jsonl")));
        Assert.Contains("changed by hand", Assert.Single(_said), StringComparison.Ordinal);

        File.WriteAllText(CorrectionFile, written + ByHand);
        using (var reader = new StreamReader(CorrectionFile))
        {
            Log.Add(DecisionJson.ReadAll(reader, "f"), None);
        }

        var authors = AuthorOfMention();
        Assert.Equal(authors["r0:0"], authors["r1:0"]);
        Assert.Equal(2, GraphFolder.Decisions(Graph).Count);
        Assert.Null(GraphFolder.CheckDecisions(Graph));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_FileOfCorrectionsMissing_IsWrittenAgainWithAWord(bool isRead)
    {
        Ingest(Records(0, 20));
        Log.Add([Decide(corrector => corrector.Merge(["Ada Noether", "Grace Germain"]))], None);
        var (before, written) = (AuthorOfMention(), File.ReadAllText(CorrectionFile));
        File.Delete(CorrectionFile);

        if (isRead)
        {
            Assert.Single(GraphFolder.Decisions(Graph));
            Assert.Contains("missing", GraphFolder.CheckDecisions(Graph), StringComparison.Ordinal);
        }
        else
        {
            Ingest(Records(20, 5));
            Assert.Contains("missing", Assert.Single(_said), StringComparison.Ordinal);
        }

        Assert.Equal(written, File.ReadAllText(CorrectionFile));
        Assert.All(before, mention => Assert.Equal(mention.Value, AuthorOfMention()[mention.Key]));
    }

    [Fact]
    public void Add_OtherContentUnderAKnownId_IsRefusedAndChangesNothing()
    {
        Ingest(Records(0, 20));
        var merge = Decide(corrector => corrector.Merge(["Ada Noether", "Grace Germain"]));
        Log.Add([merge], None);
        var before = AuthorOfMention();
        var other = Decide(corrector => corrector.Confirm("Ada Lovelace"));

        foreach (var added in (Decision[][])[[other with { Id = merge.Id }], [other, merge with { Id = other.Id }]])
        {
            var refusal = Assert.Throws<CoauthorGraphException>(() => Log.Add(added, None));
            Assert.Equal(ErrorCode.InputUnreadable, refusal.Code);
            Assert.Contains("two different corrections", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(merge.Id, Assert.Single(GraphFolder.Decisions(Graph)).Id);
        }

        Assert.Equal(before, AuthorOfMention());
        Assert.True(Log.Add([merge with { Reason = "seen again" }], None)[^1].Applied);
        Assert.Equal("seen again", Assert.Single(GraphFolder.Decisions(Graph)).Reason);
    }

    [Fact]
    public void Ingest_StoreOfVersion3_TakesTheFileIn()
    {
        Ingest(Records(0, 20));
        Log.Add([Decide(corrector => corrector.Merge(["Ada Noether", "Grace Germain"]))], None);
        var before = AuthorOfMention();
        using (var store = GraphStore.Open(Graph, 1))
        {
            store.InTransaction(() =>
            {
                store.SetSetting("schema", "3");
                store.SetSetting("decisions_file", null);
            });
        }

        Ingest(Records(0, 20));
        Assert.Equal(before, AuthorOfMention());
        Assert.Single(GraphFolder.Decisions(Graph));
        Assert.False(File.Exists(Path.Combine(Graph, "decisions.changed-1.jsonl")));
    }

    // The store has the corrections; a file that somebody changed meanwhile is not the truth.
    [Fact]
    public void Ingest_StoreOfVersion4_KeepsItsCorrectionsAndTakesPersonsIn()
    {
        Ingest(Records(0, 20));
        Log.Add([Decide(corrector => corrector.Merge(["Ada Noether", "Grace Germain"]))], None);
        var before = AuthorOfMention();
        MakeVersion4();
        Assert.DoesNotContain(
            StoreChecks.Of(Graph, quick: false, None), static check => !check.Ok);
        File.WriteAllText(Path.Combine(Graph, "decisions.jsonl"), "");

        Ingest(Records(0, 20));
        Assert.Equal(before, AuthorOfMention());
        Assert.Single(GraphFolder.Decisions(Graph));
        using var store = GraphStore.Open(Graph, 1);
        Assert.Equal(("5", 0), (store.Setting("schema"), store.Persons.Count));
    }

    private void MakeVersion4()
    {
        using var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={Path.Combine(Graph, "store.duckdb")}");
        connection.Open();
        foreach (var statement in (string[])
            ["DROP TABLE persons", "DROP TABLE changed_persons", "UPDATE meta SET value = '4' WHERE key = 'schema'"])
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void Make_WrongRequests_AreRefusedWithAWord()
    {
        Ingest(Records(0, 20));

        Assert.Equal(ErrorCode.Usage, Refusal(c => c.Merge(["Ada Noether", "ada noether"])));
        Assert.Equal(ErrorCode.Usage, Refusal(c => c.Reject("Ada Noether", "Ada Noether")));
        Assert.Equal(ErrorCode.NotFound, Refusal(c => c.Merge(["Ada Noether", "Nobody"])));
        Assert.Equal(ErrorCode.NotFound, Refusal(c => c.Split("Ada Noether", ["r9999"])));
        Assert.Equal(ErrorCode.NotFound, Refusal(c => c.Confirm("Ada")));
        Assert.Equal(
            ErrorCode.NotFound, Assert.Throws<CoauthorGraphException>(() => Log.Remove(["dnothing"], None)).Code);
    }

    [Fact]
    public void Add_TwoHundredThenUndoneThenAgain_ComesBackToTheSameAuthors()
    {
        Ingest(Wide(0, 120));
        var before = AuthorOfMention();
        var decisions = Many(200, seed: 7);

        var first = Log.Add(decisions, None);
        var corrected = AuthorOfMention();
        AssertHold(decisions, first);

        // Some one by one, the rest at once.
        foreach (var decision in decisions.Take(10))
        {
            Log.Remove([decision.Id], None);
        }

        Log.Remove([.. decisions.Skip(10).Select(static decision => decision.Id)], None);
        Assert.Equal(before, AuthorOfMention());

        var again = Log.Add(decisions, None);
        Assert.Equal(corrected, AuthorOfMention());
        Assert.Equal(first.Select(static r => r.Applied), again.Select(static r => r.Applied));

        Ingest(Wide(120, 40));
        AssertHold(decisions, again);
    }

    private CorrectionLog Log => new(Graph, 2, "test", _said.Add, null);

    private void Ingest(string records)
    {
        var file = _folder.Write($"{++_files}.jsonl", records);
        Ingestion.Run(
            new IngestRequest
            {
                GraphFolder = Graph,
                Inputs = [file],
                Threads = 2,
                ProgramVersion = "test",
                OnInput = text => _said.AddRange(
                    ((string[])[text]).Where(static text => text.Contains("decisions", StringComparison.Ordinal))),
            },
            null,
            None);
    }

    private Decision Decide(Func<Corrector, Decision> decide)
    {
        using var graph = GraphFolder.Open(Graph);
        return decide(new Corrector(graph, "a curator", PartialDate.Of(2026, 11, 22), "known from the web page"));
    }

    private ErrorCode Refusal(Func<Corrector, Decision> decide) =>
        Assert.Throws<CoauthorGraphException>(() => Decide(decide)).Code;

    private SortedDictionary<string, string> AuthorOfMention()
    {
        using var graph = GraphFolder.Open(Graph);
        var authors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < graph.Authorships.Count; row++)
        {
            var paper = graph.Papers.Id[graph.Authorships.Paper.Span[row]];
            authors.Add(
                $"{paper}:{graph.Authorships.Position.Span[row]}",
                graph.Authors.Id[graph.Authorships.Author.Span[row]]);
        }

        return authors;
    }

    private static List<int> Mentions(KnowledgeGraph graph, Decision decision)
    {
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        return [.. decision.Mentions.Select(finder.Find)];
    }

    // What is said to be in force is: one author on the one hand, apart on the other.
    private void AssertHold(List<Decision> decisions, IReadOnlyList<CorrectionResult> results)
    {
        using var graph = GraphFolder.Open(Graph);
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        int Author(MentionReference mention) => graph.Authorships.Author.Span[finder.Find(mention)];
        var applied = results.Where(static r => r.Applied).Select(static r => r.Decision).ToHashSet();
        Assert.True(applied.Count > decisions.Count / 2);
        foreach (var decision in decisions.Where(decision => applied.Contains(decision.Id)))
        {
            if (decision.Kind != DecisionKind.Reject)
            {
                Assert.Single(decision.Mentions.Select(Author).Distinct());
            }

            Assert.Empty(decision.Mentions.Select(Author).Intersect(decision.Others.Select(Author)));
        }
    }

    private List<Decision> Many(int count, int seed)
    {
        var random = new Random(seed);
        using var graph = GraphFolder.Open(Graph);
        var corrector = new Corrector(graph, "a curator", PartialDate.Of(2026), "");
        var decisions = new Dictionary<string, Decision>(StringComparer.Ordinal);
        string Any() => graph.Authors.Id[random.Next(graph.Authors.Count)];
        while (decisions.Count < count)
        {
            var (one, other) = (Any(), Any());
            var row = Array.IndexOf([.. graph.Authors.Id.AsEnumerable()], one);
            var papers = graph.Authors.Authorships[row].ToArray()
                .Select(at => graph.Papers.Id[graph.Authorships.Paper.Span[at]]).ToList();
            var kind = random.Next(4);
            if ((kind is 0 or 1 && one == other) || (kind == 2 && papers.Count < 2))
            {
                continue;
            }

            var decision = kind switch
            {
                0 => corrector.Merge([one, other]),
                1 => corrector.Reject(one, other),
                2 => corrector.Split(one, papers.Take(random.Next(1, papers.Count))),
                _ => corrector.Confirm(one),
            };
            decisions.TryAdd(decision.Id, decision);
        }

        return [.. decisions.Values];
    }

    private static string Records(int from, int count)
    {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"r{{i}}","title":"Paper number {{i}} about graphs","year":{{2000 + (i % 20)}},"authors":["Ada {{Families[i % 7]}}","Grace {{Families[i % 11]}}","Alan {{Families[i % 3]}}"]}
                """).Append('\n');
        }

        return lines.ToString();
    }

    // Records of some hundred authors, each on a few.
    private static string Wide(int from, int count)
    {
        string[] given = ["Ada", "Grace", "Alan", "Emmy", "Sofia", "Maria", "Lise", "Irene", "Rosalind", "Dorothy",
            "Mary", "Edith", "Hertha"];
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            var names = Enumerable.Range(0, 3).Select(k =>
                $"\"{given[((i * 5) + (k * 3)) % given.Length]} {Families[((i * 3) + k) % Families.Length]}\"");
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"w{{i}}","title":"Note {{i}} on curves","year":{{1990 + (i % 30)}},"authors":[{{string.Join(',', names)}}]}
                """).Append('\n');
        }

        return lines.ToString();
    }
}
