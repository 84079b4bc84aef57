using System.Globalization;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests.Building;

/// <summary>
/// Where what is known of papers changes, or papers go, the blocks of their mentions are decided as if all were decided
/// anew; other blocks stay as they are.
/// </summary>
public sealed class ReopenedBlocksTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Run_PapersChangedOrRemoved_BlocksAreAsIfAllWereDecidedAnew(int seed, bool isRemoved)
    {
        var random = new Random(seed);
        Ingest("g", Records(random, Enumerable.Range(0, 80), version: 1));
        for (var step = 2; step < 4; step++)
        {
            int[] papers = [.. Enumerable.Range(0, 4).Select(_ => random.Next(80)).Distinct()];
            var (blocks, before) = BlocksOf(papers);
            if (isRemoved)
            {
                papers = [.. papers.Where(paper => Before(before, paper))];
                PaperRemoval.Run(_folder.File("g"), [.. papers.Select(Id)], [], 1, "test", null, null, None);
            }
            else
            {
                Ingest("g", Records(random, papers, step));
                blocks.UnionWith(BlocksOf(papers).Blocks);
            }

            var now = Answers("g");
            FolderCopy.Make(_folder.File("g"), _folder.File($"twin{step}"));
            Ingestion.Run(Request($"twin{step}") with { Reconsider = true }, null, None);
            var expected = Answers($"twin{step}");
            Assert.NotEmpty(blocks);
            Assert.Equal(Of(expected, blocks), Of(now, blocks));

            // What no block of a changed paper holds is what it was.
            var others = now.Where(pair => !blocks.Contains(pair.Value.Block)).ToList();
            Assert.All(others, pair => Assert.Equal(before[pair.Key], pair.Value));
        }
    }

    // Of four papers the third alone has something in common with the others.
    [Fact]
    public void Run_OnlyBridgeRemoved_PartsTheTwoAndTheIdStays()
    {
        Ingest("g", [
            Wei("b2", "Neural parsing of verse 2", 2001, "Bo Lind"), Wei("b3", "Neural parsing of verse 3", 2001, "Bo Lind"),
            Wei("b4", "Neural parsing of volcanic rock", 2002, "Bo Lind\",\"Cy Wu"), Wei("b5", "Erosion", 2016, "Cy Wu"),
            // Others, so that a name is not the only thing that is known.
            .. Enumerable.Range(1, 120).Select(static i =>
                $$"""{"id":"f{{i}}","title":"Filler {{i}}","year":2001,"authors":["Wei{{i}} Wang","Otto{{i}} Filler{{i}}"]}"""),
        ]);
        var before = Answers("g").Where(static pair => pair.Key.Item1[0] == 'b' && pair.Key.Item2 == 0).ToDictionary();
        PaperRemoval.Run(_folder.File("g"), ["b4"], [], 1, "test", null, null, None);
        var now = Answers("g");

        Assert.Single(before.Values.Select(static one => one.Author).Distinct());
        Assert.NotEqual(before[("b5", 0)].Author, now[("b5", 0)].Author);
        Assert.Equal(before[("b2", 0)].Author, now[("b2", 0)].Author);
        Assert.Equal(before[("b2", 0)].Author, now[("b3", 0)].Author);
    }

    // Spelt otherwise and with an id, a third name joined two that are not alike; nobody else is in its block.
    [Fact]
    public void Run_LinkBetweenBlocksStoodOnAGoneMention_IsDecidedAnew()
    {
        Ingest("g", [
            Jane("1", "Zemanikova", "Bo Hasseltine", ""), Jane("2", "Zemanikova", "Bo Hasseltine", ""),
            Jane("3", "Zemanikowa", "Bo Hasseltine", "dblp:J"),
            Jane("4", "Przybylska", "Ann Other", "dblp:J"), Jane("5", "Przybylska", "Ann Other", ""),
        ]);
        var before = Answers("g");
        PaperRemoval.Run(_folder.File("g"), ["3"], [], 1, "test", null, null, None);
        var now = Answers("g");

        Assert.Equal(before[("1", 0)].Author, before[("4", 0)].Author);
        Assert.NotEqual(now[("1", 0)].Author, now[("4", 0)].Author);
        Assert.Equal(now[("1", 0)].Author, now[("2", 0)].Author);
        Assert.Equal(now[("4", 0)].Author, now[("5", 0)].Author);
    }

    private static string Jane(string id, string family, string with, string source) =>
        $$"""{"id":"{{id}}","title":"Neural translation of proverbs {{id}}","year":2019,"authors":[{"name":"Jane {{family}}","sourceId":"{{source}}"},{"name":"{{with}}"}]}""";

    private static string Wei(string id, string title, int year, string with) =>
        $$"""{"id":"{{id}}","title":"{{title}}","year":{{year}},"authors":["Wei Wang","{{with}}"]}""";

    private static bool Before(Dictionary<(string, int), Answer> before, int paper) => before.ContainsKey((Id(paper), 0));

    private static string Id(int paper) => string.Create(CultureInfo.InvariantCulture, $"r{paper}");

    private static List<string> Of(Dictionary<(string Paper, int Position), Answer> answers, HashSet<string> blocks) =>
        [.. answers.Where(pair => blocks.Contains(pair.Value.Block))
            .OrderBy(static pair => pair.Key.Paper, StringComparer.Ordinal).ThenBy(static pair => pair.Key.Position)
            .Select(static pair => $"{pair.Key} {pair.Value}")];

    private (HashSet<string> Blocks, Dictionary<(string, int), Answer> Answers) BlocksOf(int[] papers)
    {
        var answers = Answers("g");
        var ids = papers.Select(Id).ToHashSet();
        return ([.. answers.Where(pair => ids.Contains(pair.Key.Paper)).Select(static pair => pair.Value.Block)], answers);
    }

    private Dictionary<(string Paper, int Position), Answer> Answers(string name)
    {
        using var graph = GraphFolder.Open(_folder.File(name));
        var table = graph.Authorships;
        return Enumerable.Range(0, table.Count).ToDictionary(
            row => (graph.Papers.Id[table.Paper.Span[row]], table.Position.Span[row]),
            row => new Answer(
                BlockOf(table.Name[row]), graph.Authors.Id[table.Author.Span[row]], table.Confidence.Span[row]));
    }

    private static string BlockOf(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]} {name[0]}").ToLowerInvariant();

    // Names that are not alike beyond their blocks, so that blocks are not linked.
    private static string[] Records(Random random, IEnumerable<int> papers, int version) =>
    [
        .. papers.Select(paper =>
        {
            string Pick(params string[] values) => values[random.Next(values.Length)];
            var people = Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
                $"{Pick("Ada", "A.", "Alfred", "Bo", "Cy")} {Pick("Qvist", "Hasseltine", "Brombacher", "Zwicky", "Yrjola", "Ekdahl", "Unruh", "Jansons", "Voigt", "Olbrich")}").Distinct();
            var authors = string.Join(',', people.Select(name =>
                $$"""{"name":"{{name}}","affiliations":[{"raw":"{{Pick("Uppsala lab", "Zurich lab", "Quito lab")}}"}]}"""));
            var references = string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"doi:10.1/{random.Next(40)}\"").Distinct());
            return string.Create(CultureInfo.InvariantCulture, $$"""
                {"id":"r{{paper}}","updated":"2024-01-{{version:D2}}","title":"On {{Pick("volcanic", "neural", "medieval")}} {{Pick("rock", "parsing", "law", "trade")}} {{paper}}","year":{{2000 + random.Next(15)}},"venue":"{{Pick("Rocks", "Nets", "Laws")}}","references":[{{references}}],"authors":[{{authors}}]}
                """);
        }),
    ];

    private void Ingest(string graph, IEnumerable<string> records) => Ingestion.Run(
        Request(graph, _folder.Write("in.jsonl", string.Join('\n', records))), null, None);

    private IngestRequest Request(string graph, params string[] files) => new()
    {
        GraphFolder = _folder.File(graph),
        Inputs = files,
        Threads = 2,
        ProgramVersion = "test",
    };

    private sealed record Answer(string Block, string Author, float Confidence);
}
