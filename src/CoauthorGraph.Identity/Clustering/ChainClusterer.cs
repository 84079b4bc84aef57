namespace CoauthorGraph.Identity.Clustering;

/// <summary>
/// Joins the items of one block, nearest first, by the mean score of their pairs with a share for the best pair:
/// Murtagh's nearest-neighbour chain, O(n²) time and space. One wrong pair cannot chain two people, for all pairs
/// between two clusters count, and the best of many pairs is discounted by the logarithm of half their number; a
/// forbidden pair forbids its clusters.
/// </summary>
internal static class ChainClusterer
{
    /// <summary>Clusters items.</summary>
    /// <param name="sums">
    /// n×n, symmetric: the sum of scores over the pairs between two items, far below zero where forbidden. Changed.
    /// </param>
    /// <param name="tops">n×n, symmetric: the best score of a pair between two items. Changed.</param>
    /// <param name="sizes">Mentions in each item. Changed.</param>
    /// <param name="threshold">The least score at which clusters join.</param>
    /// <param name="bestShare">How much the best pair counts for beside the mean of all pairs, from 0 to 1.</param>
    /// <returns>For each item the first item of its cluster.</returns>
    public static int[] Cluster(float[] sums, float[] tops, int[] sizes, float threshold, float bestShare)
    {
        var count = sizes.Length;
        var parent = new int[count];
        var live = new int[count];
        for (var i = 0; i < count; i++)
        {
            parent[i] = live[i] = i;
        }

        // Half the logarithm of each size.
        var logs = Array.ConvertAll(sizes, static size => 0.5f * MathF.Log(size));
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
            var (best, score) = Nearest(sums, tops, sizes, logs, live, gone, top, before, bestShare);
            if (best < 0 || score < threshold)
            {
                gone[top] =
                    true; // What is too far now comes no nearer by joining others, but for rare cases left aside.
                chain.RemoveAt(chain.Count - 1);
            }
            else if (best == before)
            {
                chain.RemoveRange(chain.Count - 2, 2);
                var kept = Math.Min(top, best);
                Join(sums, tops, sizes, live, gone, parent, kept, Math.Max(top, best));
                logs[kept] = 0.5f * MathF.Log(sizes[kept]);
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
        float[] sums,
        float[] tops,
        int[] sizes,
        float[] logs,
        int[] live,
        bool[] gone,
        int item,
        int before,
        float bestShare)
    {
        var count = sizes.Length;
        var row = sums.AsSpan(item * count, count);
        var top = tops.AsSpan(item * count, count);
        var size = (1 - bestShare) / sizes[item];
        var log = logs[item];
        var best = before;
        var score = before >= 0 ? (row[before] * size / sizes[before])
            + (bestShare * (top[before] - log - logs[before])) : float.NegativeInfinity;
        foreach (var other in live)
        {
            if (other == item || gone[other])
            {
                continue;
            }

            var mean = (row[other] * size / sizes[other])
                + (bestShare * (top[other] - log - logs[other]));
            if (mean > score)
            {
                (best, score) = (other, mean);
            }
        }

        return (best, score);
    }

    private static void Join(
        float[] sums, float[] tops, int[] sizes, int[] live, bool[] gone, int[] parent, int kept, int lost)
    {
        var count = sizes.Length;
        foreach (var other in live)
        {
            if (!gone[other] && other != kept && other != lost)
            {
                var sum = sums[(kept * count) + other] + sums[(lost * count) + other];
                sums[(kept * count) + other] = sum;
                sums[(other * count) + kept] = sum;
                var top = MathF.Max(tops[(kept * count) + other], tops[(lost * count) + other]);
                tops[(kept * count) + other] = top;
                tops[(other * count) + kept] = top;
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
