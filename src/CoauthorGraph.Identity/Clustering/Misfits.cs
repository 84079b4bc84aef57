using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>
/// Mentions that alone keep two clusters apart which all others show to be one person: a name that is printed wrong, or
/// a person whom a paper lists twice. They leave, and the clusters join. Ids that tell two people apart stay.
/// </summary>
internal sealed class Misfits(PairScorer scorer, ClusterModel model)
{
    // Of one person's mentions this share has a name that conflicts with the others, and that is listed twice. Set by
    // hand: of two people many would conflict.
    private const float Misprinted = 0.005f;
    private const float ListedTwice = 0.0005f;

    // Of so many mentions of the smaller cluster one may leave.
    private const int Among = 4;

    private readonly MentionFeatures _features = scorer.Features;

    /// <summary>Joins the clusters of a block that few mentions keep apart.</summary>
    /// <param name="rows">Authorship rows of the block.</param>
    /// <param name="root">For each of them the first of its cluster; changed in place.</param>
    /// <param name="scores">Rows by rows: scores of pairs.</param>
    /// <returns>Whether any were joined.</returns>
    public bool Release(ReadOnlySpan<int> rows, int[] root, float[] scores)
    {
        if (root.Length < 2 * Among)
        {
            return false;
        }

        var clusters = Enumerable.Range(0, root.Length).GroupBy(item => root[item])
            .Select(static cluster => cluster.ToArray()).Where(static cluster => cluster.Length >= Among).ToList();
        var hasJoined = false;
        for (var a = 0; a < clusters.Count; a++)
        {
            for (var b = a + 1; b < clusters.Count; b++)
            {
                var (left, right) = (clusters[a], clusters[b]);
                if (Between(rows, left, right, scores) is not { Count: > 0 } misfits)
                {
                    continue;
                }

                int[] keptLeft = [.. left.Except(misfits)], keptRight = [.. right.Except(misfits)];
                if (Score(rows, keptLeft, keptRight, scores) - Cost(rows, misfits, left, right) < model.Threshold)
                {
                    continue;
                }

                int[] joined = [.. keptLeft.Concat(keptRight).Order()];
                foreach (var item in joined)
                {
                    root[item] = joined[0];
                }

                foreach (var item in misfits)
                {
                    root[item] = item;
                }

                clusters[a] = joined;
                clusters.RemoveAt(b);
                b = a; // What is larger now may join one that it was too small for.
                hasJoined = true;
            }
        }

        return hasJoined;
    }

    // The fewest mentions, nearly, without whom no pair is forbidden: again and again the one with most such pairs.
    // Null where they are too many, or not all.
    private List<int>? Between(ReadOnlySpan<int> rows, int[] left, int[] right, float[] scores)
    {
        var most = Math.Min(left.Length, right.Length) / Among;
        var pairs = new List<(int Left, int Right)>();
        foreach (var i in left)
        {
            foreach (var j in right)
            {
                if (scores[(i * rows.Length) + j] > PairScorer.Forbidden)
                {
                    continue;
                }

                if (scorer.AreToldApart(_features.Traits(rows[i]), _features.Traits(rows[j])))
                {
                    return null;
                }

                pairs.Add((i, j));
            }

            if (pairs.Count > most * Math.Max(left.Length, right.Length))
            {
                return null;
            }
        }

        var found = new List<int>();
        while (pairs.Count > 0 && found.Count <= most)
        {
            var worst = pairs.Select(static pair => pair.Left).Concat(pairs.Select(static pair => pair.Right))
                .CountBy(static item => item)
                .MaxBy(static own => (own.Value, -own.Key)).Key;
            found.Add(worst);
            pairs.RemoveAll(pair => pair.Left == worst || pair.Right == worst);
        }

        return found.Count <= most ? found : null;
    }

    // Minus the logarithm of how probable so many such mentions are among those of one person.
    private float Cost(ReadOnlySpan<int> rows, List<int> misfits, int[] left, int[] right)
    {
        var (twice, mentions) = (0, left.Length + right.Length);
        foreach (var item in misfits)
        {
            var paper = _features.Paper.Span[rows[item]];
            foreach (var other in (int[])[.. left, .. right])
            {
                if (other != item && _features.Paper.Span[rows[other]] == paper)
                {
                    twice++;
                    break;
                }
            }
        }

        return Cost(twice, ListedTwice * mentions) + Cost(misfits.Count - twice, Misprinted * mentions);
    }

    private static float Cost(int found, float expected) =>
        found == 0 ? 0 : found * MathF.Max(0, MathF.Log(found / expected));

    private float Score(ReadOnlySpan<int> rows, int[] left, int[] right, float[] scores)
    {
        int[] items = [.. left, .. right];
        var count = items.Length;
        var (own, root) = (new int[count], new int[count]);
        var between = new float[count * count];
        for (var i = 0; i < count; i++)
        {
            own[i] = rows[items[i]];
            root[i] = i < left.Length ? 0 : left.Length;
            for (var j = 0; j < count; j++)
            {
                between[(i * count) + j] = scores[(items[i] * rows.Length) + items[j]];
            }
        }

        Span<float> values = stackalloc float[ClusterModel.Kinds];
        return ClusterTable.Of(_features, own, root, between).TryCompare(0, 1, values)
            ? model.Score(values)
            : float.NegativeInfinity;
    }
}
