using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>What was decided about mentions before, laid beside the mentions as they are now.</summary>
internal sealed class KnownIdentities
{
    private readonly Dictionary<string, int> _authorRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _machineRows = new(StringComparer.Ordinal);

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
        var paper = 0;
        var before = new List<StoredMention>();
        foreach (var mention in store.Mentions.All())
        {
            if (before.Count > 0 && before[0].PaperId != mention.PaperId)
            {
                paper = known.Lay(before, papers, authorships, paper);
                before.Clear();
            }

            before.Add(mention);
        }

        if (before.Count > 0)
        {
            known.Lay(before, papers, authorships, paper);
        }

        return known;
    }

    // Both sides are in the order of paper ids: the store's papers that are gone or changed show themselves.
    private int Lay(List<StoredMention> before, PaperTable papers, AuthorshipTable authorships, int paper)
    {
        var id = before[0].PaperId;
        while (paper < papers.Count && Utf8Order.CompareStrings(papers.Id[paper], id) < 0)
        {
            paper++;
        }

        if (paper == papers.Count || papers.Id[paper] != id)
        {
            ChangedPapers.Add(id);
            return paper;
        }

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
        }

        return paper + 1;
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
