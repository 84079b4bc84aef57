using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>Communities that a user brings: lines <c>node,community</c>, a header allowed.</summary>
internal static class CommunityFile
{
    /// <summary>For each node its community, numbered from 0.</summary>
    /// <exception cref="CoauthorGraphException">No file was given, a line is none, or a node is missing.</exception>
    public static int[] Require(AnalysisGraph graph, AnalysisOptions options)
    {
        if (options.Communities is null)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "modularity needs communities: --communities F with lines node,community.");
        }

        using var reader = options.Communities();
        var community = new int[graph.Graph.NodeCount];
        Array.Fill(community, -1);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var cells = CsvCell.Split(line);
            if (line.Length == 0 || (number == 1 && cells[0] == "node"))
            {
                continue;
            }

            if (cells is not [{ Length: > 0 } node, var last])
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable, $"Line {number} of the communities is not node,community: '{line}'.");
            }

            var label = last.Trim();
            if (!numbers.TryGetValue(label, out var at))
            {
                numbers.Add(label, at = numbers.Count);
            }

            community[graph.Find(node.Trim())] = at;
        }

        var without = Array.IndexOf(community, -1);
        return without < 0
            ? community
            : throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"The communities do not name node {graph.Id(without)}; every node needs one.");
    }
}
