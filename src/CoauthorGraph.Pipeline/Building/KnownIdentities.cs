using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>What was decided about mentions before, laid beside the mentions as they are now.</summary>
internal sealed class KnownIdentities
{
    private const int PapersOfAPart = 1 << 18;
    private readonly Dictionary<string, int> _authorRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _machineRows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bereft = new(StringComparer.Ordinal);

    private KnownIdentities(int mentions)
    {
        Author = new int[mentions];
        Machine = new int[mentions];
        Confidence = new float[mentions];
        Array.Fill(Author, -1);
        Array.Fill(Machine, -1);
    }

    /// <summary>For each authorship the row of its author in <see cref="AuthorIds"/>, or -1.</summary>
    public int[] Author { get; }

    /// <summary>For each authorship the row of its author without corrections in <see cref="MachineIds"/>, or
    /// -1.</summary>
    public int[] Machine { get; }

    /// <summary>For each authorship how sure that was.</summary>
    public float[] Confidence { get; }

    /// <summary>Ids of the authors that were known.</summary>
    public List<string> AuthorIds { get; } = [];

    /// <summary>Ids of the authors that were known, without corrections.</summary>
    public List<string> MachineIds { get; } = [];

    /// <summary>Papers whose mentions are no longer what they were, in the store's ids.</summary>
    public HashSet<string> ChangedPapers { get; } = new(StringComparer.Ordinal);

    public static KnownIdentities Load(GraphStore store, PaperTable papers, AuthorshipTable authorships)
    {
        var known = new KnownIdentities(authorships.Count);
        var cuts = new List<string>();
        for (var paper = PapersOfAPart; paper < papers.Count; paper += PapersOfAPart)
        {
            cuts.Add(papers.Id[paper]);
        }

        known.Lay(store.Mentions.All(cuts), papers, authorships);
        known.Order();
        return known;
    }

    /// <summary>
    /// The same, read from the snapshot for all papers but some: for a snapshot that shows all that was decided, and
    /// that no correction has changed.
    /// </summary>
    public static KnownIdentities Of(
        GraphStore store, KnowledgeGraph shown, IReadOnlySet<string> laid, PaperTable papers,
        AuthorshipTable authorships)
    {
        var known = new KnownIdentities(authorships.Count);
        for (var row = 0; row < shown.Authors.Count; row++)
        {
            Row(known._authorRows, known.AuthorIds, shown.Authors.Id[row]);
            Row(known._machineRows, known.MachineIds, shown.Authors.Id[row]);
        }

        var walk = new IdWalk(shown.Papers.Id);
        var offsets = papers.AuthorshipOffsets.Span;
        var shownOffsets = shown.Papers.AuthorshipOffsets.Span;
        for (var paper = 0; paper < papers.Count; paper++)
        {
            if (walk.MoveTo(papers.Id.GetUtf8(paper)) && !laid.Contains(papers.Id[paper]))
            {
                var (from, count) = (shownOffsets[walk.At], shownOffsets[walk.At + 1] - shownOffsets[walk.At]);
                shown.Authorships.Author.Span.Slice(from, count).CopyTo(known.Author.AsSpan(offsets[paper]));
                shown.Authorships.Author.Span.Slice(from, count).CopyTo(known.Machine.AsSpan(offsets[paper]));
                shown.Authorships.Confidence.Span.Slice(from, count).CopyTo(known.Confidence.AsSpan(offsets[paper]));
            }
        }

        known.Lay(store.Mentions.Of(laid), papers, authorships);
        known.Order();
        return known;
    }

    /// <summary>The mentions that are left of authors, without corrections, of whom a mention is gone: it may have been
    /// what held them together.</summary>
    public IEnumerable<int> OfBereft()
    {
        var isBereft = MachineIds.ConvertAll(_bereft.Contains);
        return Enumerable.Range(0, Machine.Length).Where(row => Machine[row] >= 0 && isBereft[Machine[row]]);
    }

    // Equal shares are decided by the smaller id, which is the smaller row.
    private void Order()
    {
        Order(AuthorIds, Author);
        Order(MachineIds, Machine);
    }

    // In order, without those that no mention is left of.
    private static void Order(List<string> ids, int[] ofMention)
    {
        var used = new bool[ids.Count];
        foreach (var row in ofMention)
        {
            if (row >= 0)
            {
                used[row] = true;
            }
        }

        var rows = Enumerable.Range(0, used.Length).Where(row => used[row]).ToArray();
        var keys = Array.ConvertAll(rows, row => ids[row]);
        Array.Sort(keys, rows, StringComparer.Ordinal);
        var rank = new int[used.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rank[rows[i]] = i;
        }

        ids.Clear();
        ids.AddRange(keys);
        for (var mention = 0; mention < ofMention.Length; mention++)
        {
            ofMention[mention] = ofMention[mention] < 0 ? -1 : rank[ofMention[mention]];
        }
    }

    private void Lay(IEnumerable<StoredMention> mentions, PaperTable papers, AuthorshipTable authorships)
    {
        var walk = new IdWalk(papers.Id);
        var before = new List<StoredMention>();
        foreach (var mention in mentions)
        {
            if (before.Count > 0 && before[0].PaperId != mention.PaperId)
            {
                Lay(before, papers, authorships, walk);
                before.Clear();
            }

            before.Add(mention);
        }

        if (before.Count > 0)
        {
            Lay(before, papers, authorships, walk);
        }
    }

    // Both sides are in the order of paper ids: the store's papers that are gone or changed show themselves.
    private void Lay(List<StoredMention> before, PaperTable papers, AuthorshipTable authorships, IdWalk walk)
    {
        var id = before[0].PaperId;
        if (!walk.MoveTo(Encoding.UTF8.GetBytes(id)))
        {
            ChangedPapers.Add(id);
            _bereft.UnionWith(before.Select(static mention => mention.MachineId));
            return;
        }

        var paper = walk.At;
        var offsets = papers.AuthorshipOffsets.Span;
        var used = new bool[before.Count];
        for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
        {
            var at = Find(before, used, authorships.Position.Span[row], authorships.Name[row]);
            if (at < 0)
            {
                ChangedPapers.Add(id);
                continue;
            }

            used[at] = true;
            Author[row] = Row(_authorRows, AuthorIds, before[at].AuthorId);
            Machine[row] = Row(_machineRows, MachineIds, before[at].MachineId);
            Confidence[row] = before[at].Confidence;
            if (before[at].Position != authorships.Position.Span[row])
            {
                ChangedPapers.Add(id);
            }
        }

        if (Array.IndexOf(used, false) >= 0)
        {
            ChangedPapers.Add(id);
            _bereft.UnionWith(before.Where((_, i) => !used[i]).Select(static mention => mention.MachineId));
        }
    }

    // The same name at the same position, else the same name wherever it stands now.
    private static int Find(List<StoredMention> before, bool[] used, int position, string name)
    {
        var moved = -1;
        for (var i = 0; i < before.Count; i++)
        {
            if (!used[i] && before[i].Name == name)
            {
                if (before[i].Position == position)
                {
                    return i;
                }

                moved = moved < 0 ? i : moved;
            }
        }

        return moved;
    }

    private static int Row(Dictionary<string, int> rows, List<string> ids, string id)
    {
        if (!rows.TryGetValue(id, out var row))
        {
            rows.Add(id, row = ids.Count);
            ids.Add(id);
        }

        return row;
    }
}
