using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>The search by words, by the names that a server has for it. An index is made by the first search.</summary>
public static class FullTextProcedures
{
    private static readonly ConditionalWeakTable<IPropertyGraph, ConcurrentDictionary<string, FullTextIndex>>
        Indexes = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GraphProcedure> All { get; } =
    [
        new GraphProcedure
        {
            Name = "db.index.fulltext.queryNodes",
            Description = "The nodes that a search by words finds in an index, the best first.",
            Parameters = ParametersOfSearch,
            Columns = [new ProcedureColumn("node", "NODE"), new ProcedureColumn("score", "FLOAT")],
            Run = QueryNodes,
        },
        new GraphProcedure
        {
            Name = "db.index.fulltext.queryRelationships",
            Description = "The relationships that a search by words finds in an index, the best first.",
            Parameters = ParametersOfSearch,
            Columns = [new ProcedureColumn("relationship", "RELATIONSHIP"), new ProcedureColumn("score", "FLOAT")],
            Run = static call => throw NoIndex(call, "relationships"),
        },
        new GraphProcedure
        {
            Name = "db.index.fulltext.listAvailableAnalyzers",
            Description = "How texts are cut into words.",
            Columns =
            [
                new ProcedureColumn("analyzer", "STRING"), new ProcedureColumn("description", "STRING"),
                new ProcedureColumn("stopwords", "LIST<STRING>"),
            ],
            Run = static _ =>
            [
                [
                    "standard-folding",
                    "Runs of letters and digits in lower case and without accents; ideographs one by one.",
                    StopWords.All.Order(StringComparer.Ordinal).ToArray<object?>(),
                ],
            ],
        },
    ];

    private static ProcedureParameter[] ParametersOfSearch =>
    [
        new("indexName", "STRING"), new("queryString", "STRING"),
        new("options", "MAP", IsOptional: true, new Dictionary<string, object?>(StringComparer.Ordinal)),
    ];

    private static IEnumerable<object?[]> QueryNodes(ProcedureCall call)
    {
        var name = call.Arguments[0] as string;
        var index = call.Graph.Indexes.FirstOrDefault(one =>
            one.Kind == PropertyIndexKind.FullText && string.Equals(one.Name, name, StringComparison.Ordinal))
            ?? throw NoIndex(call, "nodes");
        if (call.Arguments[1] is not string text)
        {
            throw new ArgumentException("A search by words needs its words, and null has none");
        }

        var found = Indexes.GetOrCreateValue(call.Graph)
            .GetOrAdd(index.Name, _ => new FullTextIndex(call.Graph, index, call.Cancellation))
            .Search(text, call.Cancellation);
        var options = call.Arguments[2] as IReadOnlyDictionary<string, object?>;
        return found.Skip(Number(options, "skip") ?? 0).Take(Number(options, "limit") ?? int.MaxValue)
            .Select(static one => new object?[] { new NodeReference(one.Node), one.Score });
    }

    private static int? Number(IReadOnlyDictionary<string, object?>? options, string name) =>
        options is null || !options.TryGetValue(name, out var value) || value is null
            ? null
            : value is long and >= 0 and <= int.MaxValue
                ? (int)(long)value
                : throw new ArgumentException($"The {name} of a search is a number from 0 on, and {value} is none");

    private static ArgumentException NoIndex(ProcedureCall call, string of) => new(
        $"There is no full-text index '{call.Arguments[0]}' of {of}; there are: "
        + string.Join(", ", call.Graph.Indexes.Where(static one => one.Kind == PropertyIndexKind.FullText)
            .Select(static one => one.Name)));
}
