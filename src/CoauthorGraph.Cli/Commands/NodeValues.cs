using System.Globalization;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Commands;

/// <summary>
/// Writes what an analysis found of every node as CSV: <c>node,value</c>, <c>node,community</c>, or pairs.
/// </summary>
internal static class NodeValues
{
    public static void Write(CommandContext context, string path, AnalysisGraph graph, AnalysisResult result)
    {
        using var target = OutputTarget.Open(context, path);
        var writer = target.Terminal.Output;
        writer.Write(context.ByteOrderMark ? CsvCell.ByteOrderMark : "");
        if (result.Links is { } links)
        {
            writer.Write("first,second,score,shared\n");
            foreach (var link in links)
            {
                WritePair(writer, graph, link.First, link.Second);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{link.Score},{link.Shared}\n"));
            }
        }
        else if (result.Backbone is { } ties)
        {
            writer.Write("first,second,weight\n");
            foreach (var tie in ties)
            {
                WritePair(writer, graph, tie.First, tie.Second);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{tie.Weight}\n"));
            }
        }
        else if (result.Summary.RichClub is { } levels)
        {
            CsvRows.Write(writer, levels, ResultWriter.Json, byteOrderMark: false);
        }
        else if (result.Memberships is { } memberships)
        {
            CsvRows.Write(writer, memberships, ResultWriter.Json, byteOrderMark: false);
        }
        else if (result.Values is null && result.Groups is null)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "This algorithm gives no value of every node; leave out --output.");
        }
        else
        {
            writer.Write(result.Groups is null ? "node,value\n" : "node,community\n");
            for (var node = 0; node < graph.Graph.NodeCount; node++)
            {
                if (result.Groups is not null && result.Groups[node] < 0)
                {
                    continue;
                }

                writer.Write(CsvCell.ForPeople(graph.Id(node)));
                writer.Write(',');
                writer.Write(result.Groups is { } groups
                    ? groups[node].ToString(CultureInfo.InvariantCulture)
                    : result.Values![node].ToString("R", CultureInfo.InvariantCulture));
                writer.Write('\n');
            }
        }

        target.Complete();
    }

    /// <summary>Writes every stage of every community through the years.</summary>
    public static void WriteStages(CommandContext context, string path, AnalysisResult result)
    {
        if (result.Stages is null)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "Only community-history has events; leave out --events.");
        }

        using var target = OutputTarget.Open(context, path);
        CsvRows.Write(target.Terminal.Output, result.Stages, ResultWriter.Json, context.ByteOrderMark);
        target.Complete();
    }

    private static void WritePair(TextWriter writer, AnalysisGraph graph, int first, int second) =>
        writer.Write($"{CsvCell.ForPeople(graph.Id(first))},{CsvCell.ForPeople(graph.Id(second))},");
}
