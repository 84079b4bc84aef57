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
        string Id(int node) => graph.Id(node);
        var nodes = Enumerable.Range(0, graph.Graph.NodeCount);
        switch (result)
        {
            case { Links: { } links }:
                WriteRows(context, path, links.Select(
                    link => new LinkScore(Id(link.First), Id(link.Second), link.Score, link.Shared)));
                break;
            case { Backbone: { } ties }:
                WriteRows(context, path, ties.Select(
                    tie => new TieWeight(Id(tie.First), Id(tie.Second), tie.Weight)));
                break;
            case { Summary.RichClub: { } levels }:
                WriteRows(context, path, levels);
                break;
            case { Memberships: { } memberships }:
                WriteRows(context, path, memberships);
                break;
            case { Groups: { } groups }:
                WriteRows(context, path, nodes.Where(node => groups[node] >= 0)
                    .Select(node => new NodeCommunity(Id(node), groups[node])));
                break;
            case { Values: { } values }:
                WriteRows(context, path, nodes.Select(node => new NodeValue(Id(node), values[node])));
                break;
            default:
                throw new CoauthorGraphException(
                    ErrorCode.Usage, "This algorithm gives no value of every node; leave out --output.");
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

    private sealed record NodeCommunity(string Node, int Community);

    private sealed record LinkScore(string First, string Second, double Score, int Shared);

    private sealed record TieWeight(string First, string Second, float Weight);
}
