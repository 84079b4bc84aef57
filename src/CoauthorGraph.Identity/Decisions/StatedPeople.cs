namespace CoauthorGraph.Identity.Decisions;

/// <summary>
/// Who is one person and who is not, taken from statements in order of their weight, the weightiest first: each holds
/// as far as those before it leave it room.
/// </summary>
/// <param name="nearer">
/// Whether a row (first argument) is nearer to the second list of rows than to the first; asked where the statements
/// leave both.
/// </param>
internal sealed class StatedPeople(Func<int, List<int>, List<int>, bool> nearer)
{
    private static readonly HashSet<int> None = [];

    private readonly Dictionary<int, int> _parent = [];
    private readonly Dictionary<int, List<int>> _rows = [];

    // What parts people: a parting's two sides are the numbers 2k and 2k + 1.
    private readonly Dictionary<int, HashSet<int>> _sides = [];
    private int _partings;

    /// <summary>The row that stands for the person of a row.</summary>
    public int Find(int row)
    {
        while (_parent.TryGetValue(row, out var next))
        {
            row = next;
        }

        return row;
    }

    /// <summary>The rows of the person of a row.</summary>
    public IReadOnlyList<int> RowsOf(int row) => OwnRows(Find(row));

    /// <summary>The rows are one person; those who were parted stay so, and each of the rest goes to the nearest of
    /// them.</summary>
    public void Join(IEnumerable<int> rows)
    {
        var people = rows.Distinct().GroupBy(Find).Select(static own => own.ToList()).ToList();
        var sides = people.SelectMany(own => SidesOf(Find(own[0]))).ToHashSet();
        var parted = people.ToLookup(own => SidesOf(Find(own[0])).Any(side => sides.Contains(side ^ 1)));
        var heads = new List<List<int>>();
        foreach (var own in parted[true])
        {
            Place(own, heads);
        }

        // Where nothing tells which is nearer, the larger one it is.
        heads = [.. heads.OrderByDescending(static head => head.Count)];
        foreach (var own in parted[false])
        {
            Place(own, heads);
        }
    }

    /// <summary>The rows are other people than the others. Who is on both sides was joined by something weightier, and
    /// is another one than all who are left of either, if it is by name that they are parted.</summary>
    public void Part(IEnumerable<int> rows, IEnumerable<int> others, bool byName)
    {
        var (left, right) = (rows.Select(Find).ToHashSet(), others.Select(Find).ToHashSet());
        var both = byName ? None : left.Intersect(right).ToHashSet();
        Mark(left.Except(both), 2 * _partings);
        Mark(right.Except(both), (2 * _partings) + 1);
        _partings++;
    }

    private void Mark(IEnumerable<int> people, int side)
    {
        foreach (var person in people)
        {
            if (!_sides.TryGetValue(person, out var sides))
            {
                _sides.Add(person, sides = []);
            }

            sides.Add(side);
        }
    }

    private void Place(List<int> own, List<List<int>> heads)
    {
        var open = heads.Where(head => !AreParted(Find(head[0]), Find(own[0]))).ToList();
        if (open.Count == 0)
        {
            heads.Add(own);
            return;
        }

        var best = open[0];
        foreach (var head in open.Skip(1))
        {
            best = nearer(own[0], best, head) ? head : best;
        }

        Unite(Find(best[0]), Find(own[0]));
        best.AddRange(own);
    }

    private bool AreParted(int person, int other)
    {
        var (fewer, more) = (SidesOf(person), SidesOf(other));
        if (fewer.Count > more.Count)
        {
            (fewer, more) = (more, fewer);
        }

        return fewer.Any(side => more.Contains(side ^ 1));
    }

    private void Unite(int person, int other)
    {
        var (into, from) = OwnRows(person).Count >= OwnRows(other).Count ? (person, other) : (other, person);
        OwnRows(into).AddRange(OwnRows(from));
        _rows.Remove(from);
        _parent[from] = into;
        if (_sides.Remove(from, out var sides) && !_sides.TryAdd(into, sides))
        {
            _sides[into].UnionWith(sides);
        }
    }

    private List<int> OwnRows(int person)
    {
        if (!_rows.TryGetValue(person, out var rows))
        {
            _rows.Add(person, rows = [person]);
        }

        return rows;
    }

    private HashSet<int> SidesOf(int person) => _sides.GetValueOrDefault(person, None);
}
