using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// Makes the sets of co-authors. A long list is sampled by a hash of the item, the same items on every paper, so that
/// two papers of one big collaboration still share names and a pair costs no more than any other.
/// </summary>
internal static class CoauthorSets
{
    private const int Most = 48;
    private const int MostSecond = 64;
    private const double Background = 5000;

    /// <summary>The items of each paper's authors.</summary>
    public static SparseSets Build(PaperTable papers, int[] formOf, int[] itemOfForm, int itemCount)
    {
        var builder = new SparseSetsBuilder(papers.Count);
        var offsets = papers.AuthorshipOffsets.Span;
        var items = new List<int>();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
            {
                items.Add(itemOfForm[formOf[row]]);
            }

            Sample(items, Most);
            builder.AddRow(items);
        }

        return builder.Build(itemCount, Background);
    }

    /// <summary>The co-authors anywhere of each paper's authors, without those on the paper itself.</summary>
    public static SparseSets SecondStep(SparseSets direct, int itemCount)
    {
        var neighbours = Neighbours(direct, itemCount);
        var builder = new SparseSetsBuilder(direct.Count);
        var items = new List<int>();
        var seen = new HashSet<int>();
        for (var paper = 0; paper < direct.Count; paper++)
        {
            var own = direct[paper];
            foreach (var author in own)
            {
                foreach (var other in neighbours[author])
                {
                    if (own.BinarySearch(other) < 0 && seen.Add(other))
                    {
                        items.Add(other);
                    }
                }
            }

            seen.Clear();
            Sample(items, MostSecond);
            builder.AddRow(items);
        }

        return builder.Build(itemCount, Background);
    }

    private static int[][] Neighbours(SparseSets direct, int itemCount)
    {
        var lists = new List<int>?[itemCount];
        for (var paper = 0; paper < direct.Count; paper++)
        {
            var own = direct[paper];
            foreach (var author in own)
            {
                var list = lists[author] ??= [];
                if (list.Count > 400)
                {
                    continue; // A name with so many co-authors is many people's; what it leads to proves nothing.
                }

                foreach (var other in own)
                {
                    if (other != author)
                    {
                        list.Add(other);
                    }
                }
            }
        }

        return Array.ConvertAll(lists, static list =>
        {
            if (list is null || list.Count > 400)
            {
                return [];
            }

            list.Sort();
            return list.Distinct().ToArray();
        });
    }

    private static void Sample(List<int> items, int most)
    {
        if (items.Count <= most)
        {
            return;
        }

        items.Sort(static (a, b) => StableHash.Mix((ulong)a).CompareTo(StableHash.Mix((ulong)b)));
        items.RemoveRange(most, items.Count - most);
    }
}
