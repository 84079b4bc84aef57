using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Pipeline.Neo4jScores;

/// <summary>Analyses whose results go into a database as properties of its authors.</summary>
public static class AuthorAnalyses
{
    private static readonly Dictionary<string, string> PropertyOf = new(StringComparer.Ordinal)
    {
        ["degree"] = "degree",
        ["pagerank"] = "pagerank",
        ["betweenness"] = "betweenness",
        ["betweenness-approx"] = "betweennessApprox",
        ["closeness"] = "closeness",
        ["harmonic"] = "harmonic",
        ["eigenvector"] = "eigenvector",
        ["katz"] = "katz",
        ["hits"] = "hits",
        ["kcore"] = "kcore",
        ["components"] = "component",
        ["triangles"] = "triangles",
        ["clustering"] = "clustering",
        ["louvain"] = "louvain",
        ["leiden"] = "leiden",
        ["label-propagation"] = "labelPropagation",
    };

    /// <summary>Names of the analyses, as <c>analyze</c> has them.</summary>
    public static IReadOnlyCollection<string> Names => PropertyOf.Keys;

    /// <summary>Runs analyses with their standard settings and writes what they give.</summary>
    /// <returns>Values written, by property.</returns>
    /// <exception cref="CoauthorGraphException">A name is unknown, or the database refuses.</exception>
    public static async Task<IReadOnlyDictionary<string, long>> PushAsync(
        RemoteGraph remote, KnowledgeGraph graph, IReadOnlyList<string> names, int threads,
        IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(remote);
        ArgumentNullException.ThrowIfNull(names);
        Require(names);
        var written = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var options = new AnalysisOptions
        {
            Threads = threads,
            Progress = progress,
            CancellationToken = cancellationToken,
        };
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var result = Algorithms.Run(name, AnalysisGraph.Of(graph), options);
            written[PropertyOf[name]] = await AuthorScores.WriteAsync(
                remote.Database, graph, PropertyOf[name], ValuesOf(result, graph.Authors.Count), progress,
                cancellationToken);
        }

        return written;
    }

    /// <summary>The names in a list separated by commas; none where it is null.</summary>
    /// <exception cref="CoauthorGraphException">A name is unknown.</exception>
    public static IReadOnlyList<string> Parse(string? list)
    {
        var names = (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Require(names);
        return names;
    }

    /// <summary>Checks names before anything is done.</summary>
    /// <exception cref="CoauthorGraphException">A name is unknown.</exception>
    public static void Require(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.FirstOrDefault(static name => !PropertyOf.ContainsKey(name)) is { } unknown)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"'{unknown}' gives no value of each author; there are: {string.Join(", ", Names)}.");
        }
    }

    private static object[] ValuesOf(AnalysisResult result, int count)
    {
        var values = new object[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = result.Groups is { } groups ? (long)groups[i] : result.Values![i];
        }

        return values;
    }
}
