using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>Decides the mentions of one block.</summary>
internal sealed class BlockResolver(PairScorer scorer, ClusterModel clusters)
{
    // One pair of clusters counts no more than this for or against; forbidden ones are outside of it.
    private const float Limit = 8f;

    private const int MostPasses = 4;

    // Below this the lists of who has what cost more than they save.
    private const int ManyMentions = 24;

    private readonly BlockMentions _mentions = new(scorer.Features);
    private readonly BlockOverlaps _overlaps = new(scorer.Features);
    private float[] _tops = [];

    /// <summary>Sees the clusters of each block before the second pass; for fitting.</summary>
    public Action<ClusterTable>? OnClusters { get; init; }

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
        var sums = Sums(rows, itemOf, items, tops);
        var sizes = new int[items];
        foreach (var item in itemOf)
        {
            sizes[item]++;
        }

        var root = ChainClusterer.Cluster(
            (float[])sums.Clone(),
            tops[..(items * items)],
            (int[])sizes.Clone(),
            scorer.Model.Threshold,
            scorer.Model.BestShare);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var table = ClusterTable.Of(scorer.Features, rows, itemOf, root, sums, tops);
            OnClusters?.Invoke(table);
            if (!Join(table, root))
            {
                break;
            }
        }

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

    // The second pass: clusters join by what all their papers show together.
    private bool Join(ClusterTable table, int[] root)
    {
        var count = table.Members.Length;
        if (count < 2)
        {
            return false;
        }

        var scores = new float[count * count];
        Span<float> values = stackalloc float[ClusterModel.Kinds];
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                scores[(a * count) + b] = scores[(b * count) + a] = table.IsForbidden(a, b) ? PairScorer.Forbidden
                    : table.TryCompare(a, b, values) ? Math.Clamp(clusters.Score(values), -Limit, Limit)
                    : -Limit;
            }
        }

        var ones = new int[count];
        Array.Fill(ones, 1);
        var joined = ChainClusterer.Cluster(scores, new float[count * count], ones, clusters.Threshold, bestShare: 0);
        var numberOf = new int[root.Length];
        var heads = new int[count];
        for (int item = 0, number = 0; item < root.Length; item++)
        {
            if (root[item] == item)
            {
                heads[number] = item;
                numberOf[item] = number++;
            }
        }

        for (var item = 0; item < root.Length; item++)
        {
            root[item] = heads[joined[numberOf[root[item]]]];
        }

        return joined.Where(static (to, at) => to != at).Any();
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

    // Sums of pair scores between items. Known authors are never parted here, but new papers may show that two are one.
    private float[] Sums(ReadOnlySpan<int> rows, int[] itemOf, int count, float[] tops)
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

        foreach (var form in formIds)
        {
            scorer.Features.Names.Forget(form);
        }

        _mentions.Load(rows);
        var many = rows.Length >= ManyMentions;
        if (many)
        {
            _overlaps.Load(_mentions);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var overlaps = many ? _overlaps.Of(_mentions, i) : [];
            var sets = _mentions.Sets(i);
            for (var j = i + 1; j < rows.Length; j++)
            {
                var (a, b) = (Math.Min(itemOf[i], itemOf[j]), Math.Max(itemOf[i], itemOf[j]));
                if (a == b)
                {
                    continue;
                }

                var name = names[(formOf[i] * formIds.Count) + formOf[j]];
                var score = name <= PairScorer.Forbidden || paper[rows[i]] == paper[rows[j]] ? PairScorer.Forbidden
                    : scorer.Score(
                        _mentions[i],
                        _mentions[j],
                        many ? overlaps[j] : PairOverlap.Of(
                            scorer.Features, _mentions[i], _mentions[j], sets, _mentions.Sets(j)),
                        name);
                sums[(a * count) + b] += score;
                tops[(a * count) + b] = MathF.Max(tops[(a * count) + b], score);
            }
        }

        Mirror(sums, count);
        Mirror(tops, count);
        return sums;
    }

    // Copies what is above the diagonal below it, a square at a time: a column at a time would miss every cache.
    private static void Mirror(float[] matrix, int count)
    {
        const int Side = 32;
        for (var top = 0; top < count; top += Side)
        {
            for (var left = top; left < count; left += Side)
            {
                for (var row = top; row < Math.Min(top + Side, count); row++)
                {
                    for (var column = Math.Max(left, row + 1); column < Math.Min(left + Side, count); column++)
                    {
                        matrix[(column * count) + row] = matrix[(row * count) + column];
                    }
                }
            }
        }
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
