using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>Decides the mentions of one block.</summary>
internal sealed class BlockResolver(PairScorer scorer)
{
    private float[] _tops = [];

    /// <summary>Clusters mentions that may be one person by their names.</summary>
    /// <param name="rows">Authorship rows, ascending.</param>
    /// <param name="known">For each authorship its author already decided, or -1.</param>
    /// <param name="cluster">Receives for each row the smallest row of its cluster.</param>
    /// <param name="confidence">Receives for each row how sure its place is.</param>
    public void Resolve(ReadOnlySpan<int> rows, ReadOnlySpan<int> known, int[] cluster, float[] confidence)
    {
        var (itemOf, items, itemKnown) = Items(rows, known);
        if (Array.TrueForAll(itemKnown, static decided => decided))
        {
            KeepAll(rows, itemOf, items, cluster);
            return;
        }

        var tops = Rent(items);
        var sums = Sums(rows, itemOf, items, itemKnown, tops);
        var sizes = new int[items];
        foreach (var item in itemOf)
        {
            sizes[item]++;
        }

        var root = ChainClusterer.Cluster(
            (float[])sums.Clone(), tops, (int[])sizes.Clone(), scorer.Model.Threshold, scorer.Model.BestShare);
        var first = new int[items];
        Array.Fill(first, -1);
        for (var i = 0; i < rows.Length; i++)
        {
            ref var head = ref first[root[itemOf[i]]];
            head = head < 0 ? rows[i] : head;
            cluster[rows[i]] = head;
        }

        Confidences(rows, itemOf, root, sums, sizes, confidence);
    }

    private static void KeepAll(ReadOnlySpan<int> rows, int[] itemOf, int items, int[] cluster)
    {
        var first = new int[items];
        Array.Fill(first, -1);
        for (var i = 0; i < rows.Length; i++)
        {
            ref var head = ref first[itemOf[i]];
            head = head < 0 ? rows[i] : head;
            cluster[rows[i]] = head;
        }
    }

    private static (int[] ItemOf, int Count, bool[] Known) Items(ReadOnlySpan<int> rows, ReadOnlySpan<int> known)
    {
        var numbers = new Dictionary<int, int>();
        var itemOf = new int[rows.Length];
        var isKnown = new List<bool>();
        for (var i = 0; i < rows.Length; i++)
        {
            var author = known[rows[i]];
            if (author < 0)
            {
                itemOf[i] = isKnown.Count;
                isKnown.Add(false);
            }
            else if (!numbers.TryGetValue(author, out itemOf[i]))
            {
                numbers.Add(author, itemOf[i] = isKnown.Count);
                isKnown.Add(true);
            }
        }

        return (itemOf, isKnown.Count, [.. isKnown]);
    }

    // Sums of pair scores between items; two known authors stay two.
    private float[] Sums(ReadOnlySpan<int> rows, int[] itemOf, int count, bool[] known, float[] tops)
    {
        var sums = new float[count * count];
        Array.Fill(tops, PairScorer.Forbidden, 0, count * count);
        var forms = scorer.Features.Names.FormOf;
        var paper = scorer.Features.Paper.Span;
        var local = new Dictionary<int, int>();
        var formOf = new int[rows.Length];
        var formIds = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (!local.TryGetValue(forms[rows[i]], out formOf[i]))
            {
                local.Add(forms[rows[i]], formOf[i] = formIds.Count);
                formIds.Add(forms[rows[i]]);
            }
        }

        var names = new float[formIds.Count * formIds.Count];
        for (var a = 0; a < formIds.Count; a++)
        {
            for (var b = a; b < formIds.Count; b++)
            {
                names[(a * formIds.Count) + b] = names[(b * formIds.Count) + a] =
                    scorer.NameScore(formIds[a], formIds[b]);
            }
        }

        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                var (a, b) = (itemOf[i], itemOf[j]);
                if (a == b)
                {
                    continue;
                }

                var name = names[(formOf[i] * formIds.Count) + formOf[j]];
                var score = known[a] && known[b] ? PairScorer.Forbidden
                    : name <= PairScorer.Forbidden || paper[rows[i]] == paper[rows[j]] ? PairScorer.Forbidden
                    : scorer.Score(rows[i], rows[j], name);
                sums[(a * count) + b] += score;
                sums[(b * count) + a] = sums[(a * count) + b];
                if (score > tops[(a * count) + b])
                {
                    tops[(a * count) + b] = tops[(b * count) + a] = score;
                }
            }
        }

        return sums;
    }

    // The doubt about a mention is that it does not belong to the rest of its cluster, or that it belongs to another
    // one.
    private static void Confidences(
        ReadOnlySpan<int> rows, int[] itemOf, int[] root, float[] sums, int[] sizes, float[] confidence)
    {
        var count = sizes.Length;
        var clusterSize = new int[count];
        for (var item = 0; item < count; item++)
        {
            clusterSize[root[item]] += sizes[item];
        }

        var to = new float[count];
        var ofItem = new float[count];
        for (var item = 0; item < count; item++)
        {
            Array.Clear(to);
            for (var other = 0; other < count; other++)
            {
                to[root[other]] += sums[(item * count) + other];
            }

            var rest = clusterSize[root[item]] - sizes[item];
            var inside = rest > 0 ? Sigmoid(to[root[item]] / ((float)sizes[item] * rest)) : 1;
            var outside = 0f;
            for (var other = 0; other < count; other++)
            {
                if (root[other] == other && other != root[item])
                {
                    outside = MathF.Max(outside, Sigmoid(to[other] / ((float)sizes[item] * clusterSize[other])));
                }
            }

            ofItem[item] = MathF.Min(inside, 1 - outside);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            confidence[rows[i]] = ofItem[itemOf[i]];
        }
    }

    private static float Sigmoid(float score) => 1 / (1 + MathF.Exp(-score));

    private float[] Rent(int items)
    {
        if (_tops.Length < items * items)
        {
            _tops = new float[items * items];
        }

        return _tops;
    }
}
