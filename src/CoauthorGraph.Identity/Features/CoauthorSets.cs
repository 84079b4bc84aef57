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

    /// <summary>Leaves a part of a long list of items, the same items of every list.</summary>
    public static void Sample(List<int> items, int most)
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
