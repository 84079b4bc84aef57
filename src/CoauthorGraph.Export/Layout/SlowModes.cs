namespace CoauthorGraph.Export.Layout;

/// <summary>
/// The two slowest modes of a random walk along the ties of the largest connected part: coordinates in which the ends
/// of heavy ties are near (Y. Koren, Drawing graphs by eigenvectors, 2005), by power iteration. They change little with
/// the ties. A mode may be turned round; each is given with its longer tail on the right.
/// </summary>
internal sealed class SlowModes
{
    private const int Iterations = 1_000;
    private readonly IReadOnlyList<(int First, int Second, int Weight)> _ties;
    private readonly double[] _weights;

    /// <summary>Takes the ties.</summary>
    /// <param name="ties">The ends of each tie and how heavy it is; a tie stands once.</param>
    /// <param name="weights">For each mark the weights of its ties together.</param>
    public SlowModes(IReadOnlyList<(int First, int Second, int Weight)> ties, double[] weights)
    {
        var largest = LargestPart(ties, weights.Length);
        _ties = [.. ties.Where(tie => largest.Contains(tie.First))];
        _weights = weights;
        Marks = [.. largest.Order()];
    }

    /// <summary>The marks of the largest part; the others have no coordinates.</summary>
    public IReadOnlyList<int> Marks { get; }

    /// <summary>A coordinate of each mark, 1 in the quadratic mean of the part.</summary>
    /// <param name="start">Where the iteration begins; no mode is missed by numbers at random.</param>
    /// <param name="before">The mode before, or none.</param>
    public double[] Next(double[] start, double[]? before)
    {
        var mode = Walked(start, before, Iterations);
        if (Marks.Sum(mark => Math.Pow(mode[mark], 3)) < 0)
        {
            Scale(mode, -1);
        }

        return mode;
    }

    /// <summary>What a few steps leave of where they begin: coordinates that are smooth along the ties, and change less
    /// with them than a mode does, whose place a near one may take.</summary>
    /// <param name="start">Where the iteration begins.</param>
    /// <param name="before">What was made so before, or none.</param>
    /// <param name="iterations">How many steps.</param>
    public double[] Walked(double[] start, double[]? before, int iterations)
    {
        var even = new double[start.Length];
        var mode = new double[start.Length];
        foreach (var mark in Marks)
        {
            (even[mark], mode[mark]) = (1, start[mark]);
        }

        for (var iteration = 0; iteration < iterations; iteration++)
        {
            mode = Walk(mode);
            Leave(mode, even);
            if (before is not null)
            {
                Leave(mode, before);
            }

            Scale(mode, 1 / Math.Sqrt(Marks.Average(mark => mode[mark] * mode[mark])));
        }

        return mode;
    }

    private static HashSet<int> LargestPart(IReadOnlyList<(int First, int Second, int Weight)> ties, int marks)
    {
        var neighbors = ties.SelectMany(static tie => new[] { (tie.First, tie.Second), (tie.Second, tie.First) })
            .ToLookup(static tie => tie.Item1, static tie => tie.Item2);
        var largest = new HashSet<int>();
        var seen = new HashSet<int>();
        for (var first = 0; first < marks; first++)
        {
            var part = new HashSet<int> { first };
            var open = new Queue<int>(part.Where(seen.Add));
            while (open.TryDequeue(out var mark))
            {
                foreach (var next in neighbors[mark].Where(seen.Add))
                {
                    part.Add(next);
                    open.Enqueue(next);
                }
            }

            largest = part.Count > largest.Count ? part : largest;
        }

        return largest;
    }

    // Half of the walkers stay where they are, so that slow modes are those that shrink least.
    private double[] Walk(double[] mode)
    {
        var next = Array.ConvertAll(mode, static value => value / 2);
        foreach (var (first, second, weight) in _ties)
        {
            next[first] += mode[second] * weight / _weights[first] / 2;
            next[second] += mode[first] * weight / _weights[second] / 2;
        }

        return next;
    }

    private void Leave(double[] mode, double[] other)
    {
        var share = Marks.Sum(mark => _weights[mark] * mode[mark] * other[mark])
            / Marks.Sum(mark => _weights[mark] * other[mark] * other[mark]);
        foreach (var mark in Marks)
        {
            mode[mark] -= share * other[mark];
        }
    }

    private void Scale(double[] mode, double factor)
    {
        foreach (var mark in Marks)
        {
            mode[mark] *= factor;
        }
    }
}
