using System.Runtime.InteropServices;
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
    private const int MostNeighbours = 400;
    private const double Background = 5000;

    /// <summary>The items of each paper's authors.</summary>
    public static SparseSets Build(
        PaperTable papers, int[] formOf, int[] itemOfForm, int itemCount, ParallelOptions parallel)
    {
        void Fill(int paper, List<int> items)
        {
            var offsets = papers.AuthorshipOffsets.Span;
            for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
            {
                items.Add(itemOfForm[formOf[row]]);
            }

            Sample(items, Most);
        }

        return SparseSetsBuilder.Fill(papers.Count, () => Fill, parallel).Build(itemCount, Background);
    }

    /// <summary>The co-authors anywhere of each paper's authors, without those on the paper itself.</summary>
    public static SparseSets SecondStep(SparseSets direct, int itemCount, ParallelOptions parallel)
    {
        var (offsets, neighbours) = Neighbours(direct, itemCount);
        Action<int, List<int>> Start()
        {
            var seenOn = new int[itemCount];
            var own = new List<int>();
            return (paper, items) =>
            {
                own.Clear();
                direct[paper].AddTo(own);
                foreach (var author in own)
                {
                    foreach (var other in neighbours.AsSpan(offsets[author], offsets[author + 1] - offsets[author]))
                    {
                        if (seenOn[other] != paper + 1 && own.BinarySearch(other) < 0)
                        {
                            seenOn[other] = paper + 1;
                            items.Add(other);
                        }
                    }
                }

                Sample(items, MostSecond);
            };
        }

        return SparseSetsBuilder.Fill(direct.Count, Start, parallel).Build(itemCount, Background);
    }

    // Co-authors of each name, some of them more than once. A name with too many is many people's; what it leads to
    // proves nothing, and it has none here.
    private static (int[] Offsets, int[] Neighbours) Neighbours(SparseSets direct, int itemCount)
    {
        var count = new int[itemCount];
        for (var paper = 0; paper < direct.Count; paper++)
        {
            var own = direct[paper];
            foreach (var author in own)
            {
                count[author] = Math.Min(MostNeighbours + 1, count[author] + own.Count - 1);
            }
        }

        var offsets = new int[itemCount + 1];
        for (var item = 0; item < itemCount; item++)
        {
            offsets[item + 1] = checked(offsets[item] + (count[item] > MostNeighbours ? 0 : count[item]));
        }

        var neighbours = new int[offsets[itemCount]];
        var next = offsets[..itemCount];
        for (var paper = 0; paper < direct.Count; paper++)
        {
            var own = direct[paper];
            foreach (var author in own)
            {
                if (count[author] > MostNeighbours)
                {
                    continue;
                }

                foreach (var other in own)
                {
                    if (other != author)
                    {
                        neighbours[next[author]++] = other;
                    }
                }
            }
        }

        return (offsets, neighbours);
    }

    private static void Sample(List<int> items, int most)
    {
        if (items.Count <= most)
        {
            return;
        }

        var rank = new ulong[items.Count];
        for (var i = 0; i < rank.Length; i++)
        {
            rank[i] = StableHash.Mix((ulong)items[i]);
        }

        rank.AsSpan().Sort(CollectionsMarshal.AsSpan(items));
        items.RemoveRange(most, items.Count - most);
    }
}
