using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Commands;

/// <summary>
/// Writes what an analysis found of every node to a file: <c>node,value</c>, <c>node,community</c>, or pairs.
/// </summary>
internal static class NodeValues
{
    public static void Write(CommandContext context, string path, AnalysisGraph graph, AnalysisResult result)
    {
        using var target = OutputTarget.Open(context, path);
        Write(
            new ResultWriter(target.Terminal, context.FileFormat(path), context.ByteOrderMark), graph, result,
            "This algorithm gives no value of every node; leave out --output.");
        target.Complete();
    }

    /// <summary>Writes the table of an answer: the rows that were asked for by --top, else all that it has.</summary>
    public static void WriteTable(CommandContext context, AnalysisGraph graph, AnalysisResult result)
    {
        switch (result.Summary)
        {
            case { TopicBridges: { } bridges }:
                context.Results.WriteRows(bridges);
                break;
            case { ClosedGroups: { } groups }:
                context.Results.WriteRows(groups.Select(ClosedGroupView.Of));
                break;
            case { Top: { Count: > 0 } top } when top.All(static row => row.Papers is null):
                context.Results.WriteRows(top.Select(static row => new NamedValue(row.Node, row.Name, row.Value)));
                break;
            case { Top: { Count: > 0 } top }:
                context.Results.WriteRows(top);
                break;
            case { LargestCommunities: { Count: > 0 } communities }:
                context.Results.WriteRows(communities);
                break;
            case { PairPaths: { } pairs }:
                context.Results.WriteRows(pairs);
                break;
            case { Paths: { } paths }:
                context.Results.WriteRows(paths);
                break;
            default:
                Write(
                    context.Results, graph, result,
                    $"{result.Summary.Algorithm} gives figures and no table; take --format json or jsonl.");
                break;
        }
    }

    private static void Write(ResultWriter writer, AnalysisGraph graph, AnalysisResult result, string whenNone)
    {
        string Id(int node) => graph.Id(node);
        var nodes = Enumerable.Range(0, graph.Graph.NodeCount);
        switch (result)
        {
            case { Links: { } links }:
                writer.WriteRows(links.Select(
                    link => new LinkScore(Id(link.First), Id(link.Second), link.Score, link.Shared)));
                break;
            case { Backbone: { } ties }:
                writer.WriteRows(ties.Select(tie => new TieWeight(Id(tie.First), Id(tie.Second), tie.Weight)));
                break;
            case { Summary.RichClub: { } levels }:
                writer.WriteRows(levels);
                break;
            case { Memberships: { } memberships }:
                writer.WriteRows(memberships);
                break;
            case { Groups: { } groups }:
                writer.WriteRows(nodes.Where(node => groups[node] >= 0)
                    .Select(node => new NodeCommunity(Id(node), groups[node])));
                break;
            case { Values: { } values }:
                writer.WriteRows(nodes.Select(node => new NodeValue(Id(node), values[node])));
                break;
            default:
                throw new CoauthorGraphException(ErrorCode.Usage, whenNone);
        }
    }

    /// <summary>Writes every stage of every community through the years.</summary>
    public static void WriteStages(CommandContext context, string path, AnalysisResult result) => WriteRows(
        context,
        path,
        result.Stages ?? throw new CoauthorGraphException(
            ErrorCode.Usage, "Only community-history has events; leave out --events."));

    private static void WriteRows<T>(CommandContext context, string path, IEnumerable<T> rows)
    {
        using var target = OutputTarget.Open(context, path);
        new ResultWriter(target.Terminal, context.FileFormat(path), context.ByteOrderMark).WriteRows(rows);
        target.Complete();
    }

    private sealed record NodeValue(string Node, double Value);

    private sealed record NamedValue(string Node, string? Name, double Value);

    private sealed record NodeCommunity(string Node, int Community);

    private sealed record LinkScore(string First, string Second, double Score, int Shared);

    private sealed record TieWeight(string First, string Second, float Weight);
}
