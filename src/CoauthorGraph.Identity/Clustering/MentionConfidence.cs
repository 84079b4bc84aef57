using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>
/// Says how sure the place of each mention of a block is. Among several it is the probability that the mention is of
/// the person of whom most of them are: how strongly its pairs speak for it, and how many of them do, through a map
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
    /// <param name="cohesion">For each of them how far the mentions of its name hang together.</param>
    /// <param name="confidence">Receives for each authorship how sure its place is.</param>
    public void Judge(
        ReadOnlySpan<int> rows, int[] root, float[] scores, ReadOnlySpan<float> cohesion, float[] confidence)
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
            if (size[root[item]] == 1)
            {
                confidence[rows[item]] = 1 - (AloneShare * Elsewhere(item, root, size, scores, to));
                continue;
            }

            values[(int)ConfidenceKind.Base] = 1;
            var (inside, backers) = Support(item, root, scores);
            values[(int)ConfidenceKind.Inside] = inside;
            values[(int)ConfidenceKind.Backers] = MathF.Log(1 + backers);
            values[(int)ConfidenceKind.Cohesion] = cohesion[item];
            OnValues?.Invoke(rows[item], values.ToArray());
            confidence[rows[item]] = model.Probability(values);
        }
    }

    // The root mean square of what the pairs with the others of its author say for a mention, and how many of them
    // speak for it.
    private static (float Inside, int Backers) Support(int item, int[] root, float[] scores)
    {
        var (sum, others, backers) = (0f, 0, 0);
        for (var other = 0; other < root.Length; other++)
        {
            if (other != item && root[other] == root[item])
            {
                var score = MathF.Max(0, scores[(item * root.Length) + other]);
                sum += score * score;
                others++;
                backers += score >= Backing ? 1 : 0;
            }
        }

        return (MathF.Sqrt(sum / others), backers);
    }

    // The probability that a mention is of another author, by the mean of its pairs with the nearest one's mentions.
    private static float Elsewhere(int item, int[] root, int[] size, float[] scores, float[] to)
    {
        Array.Clear(to);
        for (var other = 0; other < root.Length; other++)
        {
            to[root[other]] += scores[(item * root.Length) + other];
        }

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
