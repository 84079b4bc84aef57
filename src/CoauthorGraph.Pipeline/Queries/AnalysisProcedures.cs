using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>The algorithms of <c>analyze</c> that give each author a score or a group, as
/// <c>CALL coauthor.pagerank({weighted: true})</c>.</summary>
internal static class AnalysisProcedures
{
    private static readonly string[] Scores =
    [
        "degree", "pagerank", "betweenness", "betweenness-approx", "closeness", "harmonic", "eigenvector", "katz", "hits",
        "kcore", "triangles", "clustering",
    ];

    private static readonly string[] Groups = ["components", "louvain", "leiden", "label-propagation"];

    public static IEnumerable<GraphProcedure> All =>
    [
        .. Scores.Select(static name => Of(name, "score", "FLOAT", ByScore)),
        .. Groups.Select(static name => Of(name, "community", "INTEGER", ByGroup)),
    ];

    private static GraphProcedure Of(
        string algorithm, string column, string type,
        Func<AnalysisResult, IEnumerable<(int Author, object Value)>> rows) =>
        new()
        {
            Name = "coauthor." + NameOf(algorithm),
            Description = $"What 'analyze {algorithm}' gives each author.",
            Parameters =
            [
                new ProcedureParameter("options", "MAP", IsOptional: true, new Dictionary<string, object?>()),
            ],
            Columns = [new ProcedureColumn("node", "NODE"), new ProcedureColumn(column, type)],
            Run = call =>
            {
                var graph = ProcedureGraph.Of(call);
                var result = Algorithms.Run(algorithm, AnalysisGraph.Of(graph.Graph), OptionsOf(call));
                return rows(result).Select(row =>
                    new object?[] { ProcedureGraph.Author(graph, row.Author), row.Value });
            },
        };

    private static string NameOf(string algorithm) => string.Concat(algorithm.Split('-').Select(static (word, i) =>
        i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<(int Author, object Value)> ByScore(AnalysisResult result) => result.Values!
        .Select(static (value, author) => (author, value))
        .OrderByDescending(static one => one.value).ThenBy(static one => one.author)
        .Select(static one => (one.author, (object)one.value));

    private static IEnumerable<(int Author, object Value)> ByGroup(AnalysisResult result) => result.Groups!
        .Select(static (group, author) => (author, group))
        .OrderBy(static one => one.group).ThenBy(static one => one.author)
        .Select(static one => (one.author, (object)(long)one.group));

    private static AnalysisOptions OptionsOf(ProcedureCall call)
    {
        var options = new AnalysisOptions
        {
            Threads = Environment.ProcessorCount,
            CancellationToken = call.Cancellation,
        };
        var given = (IReadOnlyDictionary<string, object?>?)call.Arguments[0] ?? new Dictionary<string, object?>();
        foreach (var (name, value) in given)
        {
            options = (name, value) switch
            {
                ("weighted", bool truth) => options with { Weighted = truth },
                ("normalized", bool truth) => options with { Normalized = truth },
                ("seed", long and >= 0 and var seed) => options with { Seed = (ulong)seed },
                ("iterations", long and > 0 and <= int.MaxValue and var count) =>
                    options with { Iterations = (int)count },
                ("sources", long and > 0 and <= int.MaxValue and var count) => options with { Sources = (int)count },
                ("damping", double share and > 0 and < 1) => options with { Damping = share },
                ("resolution", double number and > 0) => options with { Resolution = number },
                ("epsilon", double share and > 0 and < 1) => options with { Epsilon = share },
                ("delta", double share and > 0 and < 1) => options with { Delta = share },
                _ => throw new ArgumentException(
                    $"'{name}: {value}' is no option; those are weighted, normalized (true or false), seed, iterations, sources (whole numbers), damping, resolution, epsilon, delta (fractions)"),
            };
        }

        return options;
    }
}
