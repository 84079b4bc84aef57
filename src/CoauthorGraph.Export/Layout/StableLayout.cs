using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Places some hundreds of marks so that those with heavy ties are near and none lies on another, and so that a small
/// change of the ties moves them little. Marks start at the slowest modes of a walk along the ties, or where their
/// hashes say when nothing ties them to the most, and follow forces down from there: ties pull, marks push each other
/// (A. Noack, Energy models for graph clustering, 2007), large ones more, the middle pulls all. O(n²) a step.
/// </summary>
public static class StableLayout
{
    private const int ForceSteps = 400;
    private const int OverlapRounds = 60;
    private const double Pull = 3;
    private const double ToTheMiddle = 0.3;

    // Of many marks, each pushes its nearest ones no more than those around them: places then change less with the
    // ties.
    private const double SofteningOfEach = 1 / 75.0;

    /// <summary>How much of the picture's disc the marks cover.</summary>
    private const double Covered = 0.35;

    /// <summary>Where each mark stands; y points downwards.</summary>
    /// <param name="radii">The radius of each mark.</param>
    /// <param name="ties">The ends of each tie and how heavy it is; a tie stands once.</param>
    /// <param name="hashes">For each mark a hash of what names it for good, with all bits at random.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static (float[] X, float[] Y) Run(
        IReadOnlyList<float> radii, IReadOnlyList<(int First, int Second, int Weight)> ties,
        IReadOnlyList<ulong> hashes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(radii);
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(hashes);
        var (x, y) = Start(hashes);
        var all = new double[radii.Count];
        foreach (var (first, second, weight) in ties)
        {
            all[first] += weight;
            all[second] += weight;
        }

        TakeModes(x, y, new SlowModes(ties, all));
        var springs = ties
            .Select(tie => (tie.First, tie.Second, Pull * tie.Weight / Math.Sqrt(all[tie.First] * all[tie.Second])))
            .ToArray();
        var middle = radii.DefaultIfEmpty(1).Average();
        var masses = radii.Select(radius => (double)radius / middle).ToArray();
        for (var step = 0; step < ForceSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(x, y, springs, masses, 1 - ((double)step / ForceSteps));
        }

        Scale(x, y, radii);
        Overlaps.Remove([.. radii], x, y, OverlapRounds);
        return (Array.ConvertAll(x, static value => (float)value), Array.ConvertAll(y, static value => (float)value));
    }

    // Evenly in a disc whose area is that of the marks.
    private static (double[] X, double[] Y) Start(IReadOnlyList<ulong> hashes)
    {
        var (x, y) = (new double[hashes.Count], new double[hashes.Count]);
        for (var mark = 0; mark < x.Length; mark++)
        {
            var turn = 2 * Math.PI * Share(hashes[mark]);
            var radius = Math.Sqrt(hashes.Count * Share(StableHash.Mix(hashes[mark] + 1)));
            (x[mark], y[mark]) = (radius * Math.Cos(turn), radius * Math.Sin(turn));
        }

        return (x, y);
    }

    private static double Share(ulong hash) => (hash >> 11) / (double)(1UL << 53);

    // Tails are long: by its root, what is far out leaves room for the rest.
    private static void TakeModes(double[] x, double[] y, SlowModes modes)
    {
        const int fewest = 3;
        if (modes.Marks.Count < fewest)
        {
            return;
        }

        var first = modes.Next(x, before: null);
        var second = modes.Next(y, first);
        var wide = Math.Sqrt(x.Length) / 2;
        foreach (var mark in modes.Marks)
        {
            (x[mark], y[mark]) = (wide * Root(first[mark]), wide * Root(second[mark]));
        }
    }

    private static double Root(double value) => Math.CopySign(Math.Sqrt(Math.Abs(value)), value);

    private static void Step(
        double[] x, double[] y, (int First, int Second, double Strength)[] springs, double[] masses, double heat)
    {
        var (forceX, forceY) = (new double[x.Length], new double[x.Length]);
        var softening = SofteningOfEach * x.Length;
        for (var one = 0; one < x.Length; one++)
        {
            for (var other = one + 1; other < x.Length; other++)
            {
                var (dx, dy) = (x[other] - x[one], y[other] - y[one]);
                var push = masses[one] * masses[other] / ((dx * dx) + (dy * dy) + softening);
                forceX[one] -= dx * push;
                forceY[one] -= dy * push;
                forceX[other] += dx * push;
                forceY[other] += dy * push;
            }
        }

        foreach (var (first, second, strength) in springs)
        {
            var (dx, dy) = ((x[second] - x[first]) * strength, (y[second] - y[first]) * strength);
            forceX[first] += dx;
            forceY[first] += dy;
            forceX[second] -= dx;
            forceY[second] -= dy;
        }

        for (var mark = 0; mark < x.Length; mark++)
        {
            var (byX, byY) = (forceX[mark] - (ToTheMiddle * x[mark]), forceY[mark] - (ToTheMiddle * y[mark]));

            // No step is longer than one mark.
            var length = heat / (2 + Math.Sqrt(Square(byX) + Square(byY)));
            x[mark] += byX * length;
            y[mark] += byY * length;
        }
    }

    private static void Scale(double[] x, double[] y, IReadOnlyList<float> radii)
    {
        var marks = radii.Sum(static radius => Square(radius));
        var disc = 2 * x.Zip(y, static (one, other) => Square(one) + Square(other)).DefaultIfEmpty().Average();
        var factor = disc > 0 ? Math.Sqrt(marks / Covered / disc) : 0;
        for (var mark = 0; mark < x.Length; mark++)
        {
            (x[mark], y[mark]) = (x[mark] * factor, y[mark] * factor);
        }
    }

    private static double Square(double value) => value * value;
}
