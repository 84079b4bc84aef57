using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Finds what identity is to decide anew because of what a graph showed and no longer holds: mentions of which
/// something else is known by which mentions are compared, and mentions that are gone. Papers that come are no part of
/// it: their mentions are new.
/// </summary>
internal sealed class OtherEvidence
{
    private readonly EvidenceComparison _comparison;
    private readonly (PaperTable Papers, AuthorshipTable Authorships) _before;
    private readonly (PaperTable Papers, AuthorshipTable Authorships) _now;

    private OtherEvidence(KnowledgeGraph before, BaseTables tables)
    {
        _comparison = new EvidenceComparison(before, tables);
        _before = (before.Papers, before.Authorships);
        _now = (tables.Papers, tables.Authorships);
    }

    /// <summary>Mentions of which something else is known, as rows of the tables.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Their papers.</summary>
    public HashSet<string> Papers { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of mentions that are gone.</summary>
    public List<(string Name, string Given, string Family, bool IsGroup)> Gone { get; } = [];

    /// <summary>Compares a graph with what is to take its place.</summary>
    /// <param name="before">The graph.</param>
    /// <param name="tables">What is to take its place.</param>
    /// <param name="laid">The papers that are not copied from it; null for all.</param>
    public static OtherEvidence Of(KnowledgeGraph before, BaseTables tables, IReadOnlySet<string>? laid)
    {
        var other = new OtherEvidence(before, tables);
        if (laid is null)
        {
            other.CompareAll();
        }
        else
        {
            foreach (var id in laid)
            {
                other.Compare(before.Papers.Id.Find(id), tables.Papers.Id.Find(id));
            }
        }

        return other;
    }

    // Both are in the order of ids.
    private void CompareAll()
    {
        var walk = new IdWalk(_now.Papers.Id);
        for (var paper = 0; paper < _before.Papers.Count; paper++)
        {
            Compare(paper, walk.MoveTo(_before.Papers.Id.GetUtf8(paper)) ? walk.At : -1);
        }
    }

    private void Compare(int old, int paper)
    {
        if (old < 0)
        {
            return;
        }

        var (from, to) = RowsOf(_before.Papers, old);
        if (paper < 0)
        {
            AddGone(Enumerable.Range(from, to - from));
            return;
        }

        var (first, end) = RowsOf(_now.Papers, paper);
        var (oldOf, gone) = Match(from, to, first, end);
        // Under another name a mention may have left its block, and is another co-author.
        gone.AddRange(oldOf.Where((row, i) => row >= 0 && !_comparison.IsSameName(row, first + i)));
        AddGone(gone);
        var isOther = gone.Count > 0 || Array.IndexOf(oldOf, -1) >= 0 || !_comparison.IsSamePaper(old, paper);
        var count = Mentions.Count;
        for (var i = 0; i < oldOf.Length; i++)
        {
            if (isOther || !_comparison.IsSameMention((old, oldOf[i]), (paper, first + i)))
            {
                Mentions.Add(first + i);
            }
        }

        if (Mentions.Count > count)
        {
            Papers.Add(_now.Papers.Id[paper]);
        }
    }

    // For each mention of a paper the one that it was, or -1: the same name at the same position, else anywhere; and
    // those that are left over. Both are in the order of positions.
    private (int[] OldOf, List<int> Gone) Match(int from, int to, int first, int end)
    {
        var oldOf = new int[end - first];
        Array.Fill(oldOf, -1);
        var free = new List<int>();
        var at = first;
        for (var row = from; row < to; row++)
        {
            while (at < end && _now.Authorships.Position.Span[at] < _before.Authorships.Position.Span[row])
            {
                at++;
            }

            if (at < end && _now.Authorships.Position.Span[at] == _before.Authorships.Position.Span[row]
                && _now.Authorships.Name.GetUtf8(at).SequenceEqual(_before.Authorships.Name.GetUtf8(row)))
            {
                oldOf[at - first] = row;
            }
            else
            {
                free.Add(row);
            }
        }

        for (var i = 0; i < oldOf.Length && free.Count > 0; i++)
        {
            var moved = oldOf[i] >= 0 ? -1 : free.FindIndex(row =>
                _now.Authorships.Name.GetUtf8(first + i).SequenceEqual(_before.Authorships.Name.GetUtf8(row)));
            if (moved >= 0)
            {
                oldOf[i] = free[moved];
                free.RemoveAt(moved);
            }
        }

        return (oldOf, free);
    }

    private void AddGone(IEnumerable<int> rows) => Gone.AddRange(rows.Select(row =>
        (_before.Authorships.Name[row], _before.Authorships.Given[row], _before.Authorships.Family[row],
            _before.Authorships.Flags.Span[row].HasFlag(AuthorshipFlags.Collective))));

    private static (int From, int To) RowsOf(PaperTable papers, int paper)
    {
        var offsets = papers.AuthorshipOffsets.Span;
        return (offsets[paper], offsets[paper + 1]);
    }
}
