namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>Where the rows of a relationship type start and end in one graph.</summary>
/// <param name="Start">For each row the row of its start node; -1 where the row is no relationship.</param>
/// <param name="End">For each row the row of its end node; -1 where the row is no relationship.</param>
public sealed record RelationshipRows(ReadOnlyMemory<int> Start, ReadOnlyMemory<int> End)
{
    /// <summary>Number of rows, those included that are no relationship.</summary>
    public int Count => Start.Length;

    /// <summary>Whether a row is a relationship.</summary>
    public bool Includes(int row) => Start.Span[row] >= 0 && End.Span[row] >= 0;

    /// <summary>The rows that leave each of so many nodes, ascending.</summary>
    public IntListColumn ByStart(int nodes) => By(Start, End, nodes);

    /// <summary>The rows that enter each of so many nodes, ascending.</summary>
    public IntListColumn ByEnd(int nodes) => By(End, Start, nodes);

    /// <summary>The rows that are relationships, ascending.</summary>
    public int[] Included()
    {
        var rows = new List<int>(Count);
        for (var row = 0; row < Count; row++)
        {
            if (Includes(row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private static IntListColumn By(ReadOnlyMemory<int> nodes, ReadOnlyMemory<int> others, int count)
    {
        if (others.Span.IndexOf(-1) < 0)
        {
            return IntListColumn.Invert(nodes.Span, count);
        }

        var targets = nodes.ToArray();
        for (var row = 0; row < targets.Length; row++)
        {
            targets[row] = others.Span[row] < 0 ? -1 : targets[row];
        }

        return IntListColumn.Invert(targets, count);
    }
}
