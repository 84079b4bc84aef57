using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>How far below the top institutions are: those that are part of nothing are on level 0, a part is one level
/// below the highest of its wholes. Of institutions that are part of each other in a circle, with nothing above them,
/// one is the top.</summary>
internal sealed class InstitutionLevels
{
    private readonly InstitutionTable _table;
    private readonly int[] _levels;

    public InstitutionLevels(InstitutionTable table)
    {
        _table = table;
        _levels = new int[table.Count];
        Array.Fill(_levels, -1);
        var parts = IntListColumn.Invert(table.PartOf.Values.Span, table.Count);
        var owners = table.PartOf.Owners();
        Descend(Enumerable.Range(0, table.Count).Where(row => table.PartOf[row].Length == 0), parts, owners);
        for (var row = 0; row < table.Count; row++)
        {
            if (_levels[row] < 0)
            {
                Descend([OnCircleAbove(row)], parts, owners);
            }
        }
    }

    /// <summary>The institution itself where it is on a level or above it, else all that it is part of and that are, by
    /// the shortest ways up.</summary>
    public IReadOnlyCollection<int> Above(int institution, int level)
    {
        if (_levels[institution] <= level)
        {
            return [institution];
        }

        var found = new SortedSet<int>();
        var seen = new HashSet<int> { institution };
        var waiting = new Queue<int>([institution]);
        while (waiting.TryDequeue(out var one))
        {
            foreach (var above in _table.PartOf[one])
            {
                if (_levels[above] <= level)
                {
                    found.Add(above);
                }
                else if (seen.Add(above))
                {
                    waiting.Enqueue(above);
                }
            }
        }

        return found;
    }

    private void Descend(IEnumerable<int> tops, IntListColumn parts, int[] owners)
    {
        var waiting = new Queue<int>(tops);
        foreach (var top in waiting)
        {
            _levels[top] = 0;
        }

        while (waiting.TryDequeue(out var whole))
        {
            foreach (var entry in parts[whole])
            {
                if (_levels[owners[entry]] < 0)
                {
                    _levels[owners[entry]] = _levels[whole] + 1;
                    waiting.Enqueue(owners[entry]);
                }
            }
        }
    }

    // Nothing above is on a level yet, so the way up never ends: it comes back to where it was.
    private int OnCircleAbove(int row)
    {
        var seen = new HashSet<int>();
        while (seen.Add(row))
        {
            row = _table.PartOf[row][0];
        }

        return row;
    }
}
