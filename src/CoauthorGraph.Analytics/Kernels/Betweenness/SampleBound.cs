namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// What a number of sampled paths shows of the values of all nodes at once, and how many paths are enough for it; see
/// <see cref="ApproximateBetweenness"/> for why. Everything here errs to the safe side.
/// </summary>
internal sealed class SampleBound
{
    // A grid of values on which a ratio that is wanted for all values between is taken at the worse ends.
    private const double GridStep = 1.03;
    private readonly double _epsilon;

    // Each number of hits that some node has, ascending, how many nodes have it, and what their values are at most.
    private readonly List<(int Hits, int Nodes, double Most)> _levels;
    private readonly double _mostInSum;

    /// <summary>Takes what was drawn.</summary>
    /// <param name="hits">Of each node.</param>
    /// <param name="samples">Number of paths.</param>
    /// <param name="inner">Sum of their inner nodes.</param>
    /// <param name="innerSquares">Sum of the squares of these.</param>
    /// <param name="mostInner">No path has more inner nodes.</param>
    /// <param name="epsilon">Error that is allowed.</param>
    /// <param name="risk">Probability with which a value, or their sum, may be greater than is said here.</param>
    public SampleBound(
        int[] hits, long samples, long inner, long innerSquares, int mostInner, double epsilon, double risk)
    {
        _epsilon = epsilon;
        var log = Math.Log(2.0 * hits.Length / risk);
        _levels =
        [
            .. Histogram(hits).Select(
                level => (level.Hits, level.Nodes, MostOf((double)level.Hits / samples, log / samples))),
        ];
        _mostInSum = MostOfSum(samples, inner, innerSquares, mostInner, risk / 2);
    }

    /// <summary>The number of paths after which no error is greater, but with a probability.</summary>
    public long Enough(double risk)
    {
        // Where the smallest values are within all is surely seen; below it the bound of their tail needs this many.
        var (few, many) = ((long)Math.Ceiling(1 / _epsilon), (long)Math.Ceiling(2 / _epsilon));
        while (Risk(many) > risk)
        {
            (few, many) = (many, 2 * many);
        }

        while (many - few > 1)
        {
            var middle = few + ((many - few) / 2);
            (few, many) = Risk(middle) > risk ? (middle, many) : (few, middle);
        }

        return many;
    }

    /// <summary>Kullback and Leibler's divergence of two shares.</summary>
    private static double Divergence(double a, double b) =>
        (a <= 0 ? 0 : a * Math.Log(a / b)) + (a >= 1 ? 0 : (1 - a) * Math.Log((1 - a) / (1 - b)));

    // The greatest value from which a share so small may yet come: its divergence is the given one.
    private static double MostOf(double share, double divergence)
    {
        var (low, high) = (share, 1.0);
        for (var step = 0; step < 60 && high - low > 1e-6 * high; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Divergence(share, middle) > divergence ? (low, middle) : (middle, high);
        }

        return high;
    }

    // Empirical Bernstein (Maurer and Pontil 2009).
    private static double MostOfSum(long samples, long inner, long innerSquares, int mostInner, double risk)
    {
        var mean = (double)inner / samples;
        var variance = Math.Max(0, innerSquares - (mean * inner)) / (samples - 1);
        var log = Math.Log(2 / risk);
        return mean + Math.Sqrt(2 * variance * log / samples) + (7 * log * mostInner / (3 * (samples - 1)));
    }

    private static IEnumerable<(int Hits, int Nodes)> Histogram(int[] hits)
    {
        var nodes = new SortedDictionary<int, int>();
        var none = 0;
        foreach (var hit in hits)
        {
            if (hit == 0)
            {
                none++;
            }
            else
            {
                nodes[hit] = nodes.GetValueOrDefault(hit) + 1;
            }
        }

        if (none > 0)
        {
            yield return (0, none);
        }

        foreach (var (hit, count) in nodes)
        {
            yield return (hit, count);
        }
    }

    // Probability that any value is off by more than epsilon after so many paths: of the nodes of many hits one by one,
    // of all others by their sum, parted where this gives least.
    private double Risk(long samples)
    {
        var single = new double[_levels.Count + 1];
        for (var level = _levels.Count - 1; level >= 0; level--)
        {
            single[level] = single[level + 1] + (_levels[level].Nodes * TailOf(_levels[level].Most, samples));
        }

        var least = single[0];
        var value = _epsilon * Math.Exp(-3);
        var ratio = Math.Exp(-2 * samples * _epsilon) / value;
        for (var level = 0; level < _levels.Count; level++)
        {
            for (var most = _levels[level].Most; value < most;)
            {
                var next = Math.Min(most, value * GridStep);
                ratio = Math.Max(ratio, TailOf(next, samples) / value);
                value = next;
            }

            least = Math.Min(least, (_mostInSum * ratio) + single[level + 1]);
        }

        return least;
    }

    // Of all values up to the given one, the greatest bound (Chernoff; Hoeffding 1963) of the probability of an error.
    private double TailOf(double most, long samples)
    {
        var value = Math.Min(most, (1 - _epsilon) / 2);
        var above = Math.Exp(-samples * Divergence(value + _epsilon, value));
        value = Math.Min(most, (1 + _epsilon) / 2);
        var below = value < _epsilon ? 0 : Math.Exp(-samples * Divergence(value - _epsilon, value));
        return above + below;
    }
}
