using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>The clusters of one block and what each pair of them shows.</summary>
internal sealed class ClusterTable
{
    // Pairs whose mentions fit each other worse than this are no candidates.
    private const float LeastMeanScore = -2.5f;

    private readonly MentionFeatures _features;
    private readonly float[] _sums;
    private readonly ClusterProfile?[] _profiles;

    private ClusterTable(MentionFeatures features, int[][] members, float[] sums)
    {
        _features = features;
        Members = members;
        _sums = sums;
        _profiles = new ClusterProfile?[members.Length];
    }

    /// <summary>Authorship rows of each cluster.</summary>
    public int[][] Members { get; }

    /// <summary>Makes the table of what pairs of mentions gave.</summary>
    /// <param name="features">What mentions are compared by.</param>
    /// <param name="rows">Authorship rows of the block.</param>
    /// <param name="root">For each of them the one that stands for its cluster.</param>
    /// <param name="scores">Rows by rows: scores of pairs.</param>
    public static ClusterTable Of(
        MentionFeatures features, ReadOnlySpan<int> rows, int[] root, float[] scores)
    {
        var items = root.Length;
        var number = new int[items];
        var count = 0;
        for (var item = 0; item < items; item++)
        {
            number[item] = root[item] == item ? count++ : -1;
        }

        var members = new List<int>[count];
        for (var i = 0; i < rows.Length; i++)
        {
            (members[number[root[i]]] ??= []).Add(rows[i]);
        }

        var clusterSums = new float[count * count];
        for (var a = 0; a < items; a++)
        {
            var to = number[root[a]] * count;
            for (var b = 0; b < items; b++)
            {
                clusterSums[to + number[root[b]]] += scores[(a * items) + b];
            }
        }

        return new ClusterTable(features, Array.ConvertAll(members, static list => list.ToArray()), clusterSums);
    }

    /// <summary>Whether two clusters cannot be one person: names that conflict, or one paper.</summary>
    public bool IsForbidden(int left, int right) =>
        _sums[(left * Members.Length) + right] < PairScorer.Forbidden / 2;

    /// <summary>What two clusters show; false when they cannot be one person or are too far apart to be looked
    /// at.</summary>
    public bool TryCompare(int left, int right, Span<float> values)
    {
        var count = Members.Length;
        var (n, m) = (Members[left].Length, Members[right].Length);
        var mean = _sums[(left * count) + right] / ((float)n * m);
        if (mean < LeastMeanScore)
        {
            return false;
        }

        values.Clear();
        values[(int)ClusterEvidenceKind.Base] = 1;
        values[(int)ClusterEvidenceKind.MeanScore] = mean;
        values[(int)ClusterEvidenceKind.Pairs] = MathF.Log((float)n * m);
        values[(int)ClusterEvidenceKind.Smaller] = MathF.Log(Math.Min(n, m));
        var names = _features.Names;
        var (formA, formB) = (names.FormOf[Members[left][0]], names.FormOf[Members[right][0]]);
        values[(int)ClusterEvidenceKind.BlockSize] = MathF.Log(_features.BlockSize[names.BlockOf[formA]]);
        values[(int)ClusterEvidenceKind.NameRarity] = (names.Rarity[formA] + names.Rarity[formB]) / 2;
        values[(int)ClusterEvidenceKind.Cohesion] = _features.CohesionOf(names.FullOf[formA], names.FullOf[formB]);
        Profile(left).Compare(Profile(right), values);
        return true;
    }

    private ClusterProfile Profile(int cluster) =>
        _profiles[cluster] ??= new ClusterProfile(_features, Members[cluster]);
}
