namespace CoauthorGraph.Identity.Clustering;

/// <summary>
/// Joins the items of one block by the mean score of their pairs, best first: Murtagh's nearest-neighbour chain, which
/// gives the same clusters as always joining the best pair and takes O(n²) time and space. One wrong pair cannot chain
/// two people, for all pairs between two clusters count; a forbidden pair forbids its clusters.
/// </summary>
internal static class ChainClusterer
{
    /// <summary>Clusters items.</summary>
    /// <param name="sums">
    /// n×n, symmetric: the sum of scores over the pairs between two items, far below zero where forbidden. Changed.
    /// </param>
    /// <param name="sizes">Mentions in each item. Changed.</param>
    /// <param name="threshold">The least mean score at which clusters join.</param>
    /// <returns>For each item the first item of its cluster.</returns>
    public static int[] Cluster(float[] sums, int[] sizes, float threshold)
    {
        var count = sizes.Length;
        var parent = new int[count];
        var live = new int[count];
        for (var i = 0; i < count; i++)
        {
            parent[i] = live[i] = i;
        }

        var gone = new bool[count];
        var chain = new List<int>();
        var start = 0;
        while (true)
        {
            if (chain.Count == 0)
            {
                while (start < count && gone[start])
                {
                    start++;
                }

                if (start == count)
                {
                    return Roots(parent);
                }

                chain.Add(start);
            }

            var top = chain[^1];
            var before = chain.Count > 1 ? chain[^2] : -1;
            var (best, score) = Nearest(sums, sizes, live, gone, top, before);
            if (best < 0 || score < threshold)
            {
                gone[top] = true; // Nothing will ever come nearer: means do not grow by joining others.
                chain.RemoveAt(chain.Count - 1);
            }
            else if (best == before)
            {
                chain.RemoveRange(chain.Count - 2, 2);
                Join(sums, sizes, live, gone, parent, Math.Min(top, best), Math.Max(top, best));
            }
            else
            {
                chain.Add(best);
            }

            if (gone[top])
            {
                live = Compact(live, gone);
            }
        }
    }

    private static int[] Compact(int[] live, bool[] gone)
    {
        var alive = 0;
        foreach (var item in live)
        {
            alive += gone[item] ? 0 : 1;
        }

        return alive * 4 < live.Length * 3 ? Array.FindAll(live, item => !gone[item]) : live;
    }

    private static (int Best, float Score) Nearest(
        float[] sums, int[] sizes, int[] live, bool[] gone, int item, int before)
    {
        var count = sizes.Length;
        var row = sums.AsSpan(item * count, count);
        var best = before;
        var score = before >= 0 ? row[before] / ((float)sizes[item] * sizes[before]) : float.NegativeInfinity;
        foreach (var other in live)
        {
            if (other == item || gone[other])
            {
                continue;
            }

            var mean = row[other] / ((float)sizes[item] * sizes[other]);
            if (mean > score)
            {
                (best, score) = (other, mean);
            }
        }

        return (best, score);
    }

    private static void Join(float[] sums, int[] sizes, int[] live, bool[] gone, int[] parent, int kept, int lost)
    {
        var count = sizes.Length;
        foreach (var other in live)
        {
            if (!gone[other] && other != kept && other != lost)
            {
                var sum = sums[(kept * count) + other] + sums[(lost * count) + other];
                sums[(kept * count) + other] = sum;
                sums[(other * count) + kept] = sum;
            }
        }

        sizes[kept] += sizes[lost];
        gone[lost] = true;
        parent[lost] = kept;
    }

    private static int[] Roots(int[] parent)
    {
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = parent[parent[i]]; // A parent is always smaller, so its root is known already.
        }

        return parent;
    }
}
