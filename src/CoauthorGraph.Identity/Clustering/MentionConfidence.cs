using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>
/// Says how sure the place of each mention of a block is. Among several it is the probability that the mention is of
/// the person of whom most of them are: the mean of its pairs' scores, and how many of them speak for it, through a map
/// that <c>eng/IdentityTraining</c> fits. A mention alone is its own author whatever else is true: the doubt about it
/// is that it belongs to another one, and counts for a part.
/// </summary>
internal sealed class MentionConfidence(ConfidenceModel model)
{
    // What it counts for that a mention alone may belong elsewhere.
    private const float AloneShare = 0.25f;

    // Log-odds of four to one.
    private const float Backing = 1.4f;

    /// <summary>Sees what each mention that is not alone is judged by; for fitting.</summary>
    public Action<int, float[]>? OnValues { get; init; }

    /// <summary>Judges the mentions of a block.</summary>
    /// <param name="rows">Authorship rows.</param>
    /// <param name="root">For each of them the one that stands for its author.</param>
    /// <param name="scores">Rows by rows: scores of pairs.</param>
    /// <param name="confidence">Receives for each authorship how sure its place is.</param>
    public void Judge(ReadOnlySpan<int> rows, int[] root, float[] scores, float[] confidence)
    {
        var count = root.Length;
        var size = new int[count];
        foreach (var head in root)
        {
            size[head]++;
        }

        var to = new float[count];
        Span<float> values = stackalloc float[ConfidenceModel.Kinds];
        for (var item = 0; item < count; item++)
        {
            Array.Clear(to);
            for (var other = 0; other < count; other++)
            {
                to[root[other]] += scores[(item * count) + other];
            }

            var rest = size[root[item]] - 1;
            if (rest == 0)
            {
                confidence[rows[item]] = 1 - (AloneShare * Elsewhere(item, root, size, to));
                continue;
            }

            values[(int)ConfidenceKind.Base] = 1;
            values[(int)ConfidenceKind.Inside] = MathF.Max(0, to[root[item]] / rest);
            values[(int)ConfidenceKind.Backers] = MathF.Log(1 + Backers(item, root, scores));
            OnValues?.Invoke(rows[item], values.ToArray());
            confidence[rows[item]] = model.Probability(values);
        }
    }

    // How many of the others of its author speak for a mention.
    private static int Backers(int item, int[] root, float[] scores)
    {
        var backers = 0;
        for (var other = 0; other < root.Length; other++)
        {
            if (other != item && root[other] == root[item] && scores[(item * root.Length) + other] >= Backing)
            {
                backers++;
            }
        }

        return backers;
    }

    // The probability that a mention is of another author, by the mean of its pairs with the nearest one's mentions.
    private static float Elsewhere(int item, int[] root, int[] size, float[] to)
    {
        var nearest = float.NegativeInfinity;
        for (var other = 0; other < root.Length; other++)
        {
            if (root[other] == other && other != item)
            {
                nearest = MathF.Max(nearest, to[other] / size[other]);
            }
        }

        return 1 / (1 + MathF.Exp(-nearest));
    }
}
