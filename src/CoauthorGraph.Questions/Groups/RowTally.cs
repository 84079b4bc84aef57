using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Groups;

/// <summary>How many papers each row of a table has, and in which years; a paper counts once.</summary>
internal sealed class RowTally
{
    private readonly Dictionary<int, (int Papers, int LastPaper, (int First, int Last) Years)> _rows = [];

    public int Count => _rows.Count;

    /// <summary>Adds a paper to a row; papers come one after another.</summary>
    public void Add(int row, int paper, int year)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, row, out var isKnown);
        if (!isKnown || known.LastPaper != paper)
        {
            known = (known.Papers + 1, paper, Years.Widen(known.Years, year));
        }
    }

    /// <summary>The rows with most papers.</summary>
    public IReadOnlyList<NamedCount> Most(StringColumn id, StringColumn name, int top) => [.. _rows
        .OrderByDescending(static row => row.Value.Papers)
        .ThenBy(static row => row.Key)
        .Take(top)
        .Select(row => new NamedCount(
            id[row.Key],
            name[row.Key],
            row.Value.Papers,
            Years.OrNull(row.Value.Years.First),
            Years.OrNull(row.Value.Years.Last)))];
}
