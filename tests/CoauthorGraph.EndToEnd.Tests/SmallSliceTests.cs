namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Filters that leave little or nothing, and graphs that are hardly any: every question, analysis and export
/// ends with an answer, or with a sentence that says what is not there.</summary>
public sealed class SmallSliceTests
{
    private const string Three = """
        {"id":"r1","title":"Deep reinforcement learning for ranking","year":2001,"authors":[{"name":"Ada Quill","affiliations":[{"raw":"MIT"}]},"Bo Finch"]}
        {"id":"r2","title":"Sparrows at dusk","year":2003,"authors":["Ada Quill","Cy Wren","Bo Finch"]}
        {"id":"r3","title":"Ranking of rooks","authors":["Cy Wren"]}
        """;

    private const string OnePaperOfOne = """{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill"]}""";

    private const string NobodysPaper = """{"id":"r1","title":"Sparrows at dusk"}""";

    private static readonly string[][] Filters =
    [
        [], ["--years", "2003-"], ["--years", "1900-1901"], ["--min-papers", "2"],
        ["--years", "-2001", "--min-papers", "2147483647"],
        ["--topic", "ranking", "--institution", "MIT", "--years", "2001"],
    ];

    private static readonly string[] Asked =
    [
        "stats", "paper r1", "paper r3", "author Quill", "author Wren", "coauthors Quill", "edge Quill Finch",
        "edge Quill Wren", "path Quill Wren", "path Quill Wren --k 3 --weighted", "path Quill Quill", "who ranking",
        "who ranking reinforcement-learning --explain", "topics", "institutions", "papers", "mentions",
        "explain Quill", "explain Quill Finch", "authors", "authors --doubtful",
        .. new[]
        {
            "degree", "pagerank", "betweenness", "betweenness-approx", "closeness", "harmonic", "eigenvector", "katz",
            "hits", "kcore", "components", "biconnected", "triangles", "clustering", "louvain", "leiden",
            "label-propagation", "assortativity", "diameter-approx", "link-prediction", "backbone", "rich-club",
            "small-world", "fractional-credit", "community-history", "closed-groups",
            "topic-bridges --topics ranking,reinforcement-learning", "paths --from Quill --to Wren",
        }.Select(static algorithm => "analyze " + algorithm),
        .. new[] { "gexf", "graphml", "cytoscape", "graphology", "dot", "pajek", "vosviewer", "html", "svg" }
            .Select(static format => $"export {format} --output -"),
        "export gexf --output - --ego Quill --hops 2", "export html --output - --min-weight 1e9",
        .. new[] { "csv", "neo4j-admin", "parquet", "arrow" }.Select(static format => $"export {format} --output OUT"),
    ];

    // All pairs of a command and a filter take minutes, so each graph has a quarter of them, all four have all.
    [Theory]
    [InlineData(0, Three, "")]
    [InlineData(1, OnePaperOfOne, "")]
    [InlineData(2, NobodysPaper, "")]
    [InlineData(3, OnePaperOfOne, "r1")]
    public async Task EveryFilter_OnEveryCommand_EndsWithAnAnswer(int quarter, string records, string removed)
    {
        using var folder = new TemporaryFolder();
        var graph = folder.File("g");
        (await CommandRun.Of("-g", graph, "ingest", folder.Write("r.jsonl", records))).Succeeded();
        if (removed.Length > 0)
        {
            (await CommandRun.Of("-g", graph, "remove", removed)).Succeeded();
        }

        var count = 0;
        var faults = new List<string>();
        var pairs = Asked.SelectMany(static asked => Filters.Select(filter => (asked, filter)));
        foreach (var (asked, filter) in pairs.Where((_, i) => i % 4 == quarter))
        {
            var output = folder.File($"out{count}");
            var run = await CommandRun.Of(
                [
                    "-g", graph, "--format", count++ % 2 == 0 ? "table" : "json",
                    .. asked.Split(' ').Select(word => word == "OUT" ? output : word), .. filter,
                ]);
            if (run.ExitCode is not (0 or 6) || HasFalseNumber(run.Output))
            {
                faults.Add($"{asked} {string.Join(' ', filter)}: {run.ExitCode} {run.Error}{run.Output}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(20))}");
    }

    private static bool HasFalseNumber(string output) => output.Contains("NaN", StringComparison.Ordinal)
        || output.Contains('∞', StringComparison.Ordinal);
}
