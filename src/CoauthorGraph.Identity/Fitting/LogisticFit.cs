namespace CoauthorGraph.Identity.Fitting;

/// <summary>Logistic regression with a ridge, for some dozen weights: Newton's method, with shorter steps where a whole
/// one leads uphill or hardly downhill.</summary>
internal static class LogisticFit
{
    /// <summary>Fits the weights that are free; the others stay at what they start from.</summary>
    /// <param name="rows">Values, whether it is so, and what the row counts for.</param>
    /// <param name="free">Which weights are free, one for each value of a row.</param>
    /// <param name="ridge">How much of the rows' weight it takes to move a weight away from where it starts.</param>
    /// <param name="start">Where the weights start from; null for 0.</param>
    public static double[] Fit(
        List<(float[] X, bool Y, double W)> rows, bool[] free, double ridge, double[]? start = null)
    {
        start ??= new double[free.Length];
        var w = (double[])start.Clone();
        var loss = Loss(rows, w, start, ridge);
        for (var step = 0; step < 25; step++)
        {
            var (d, slope) = Direction(rows, free, ridge, start, w);
            var (next, lower) = (Moved(w, d, 1), 0.0);
            var part = 1.0;

            // A step that only just leads downhill goes to the other side of the valley, and the next one back.
            while ((lower = Loss(rows, next, start, ridge)) > loss - (part * slope / 4) && part > 1e-6)
            {
                next = Moved(w, d, part /= 2);
            }

            if (lower > loss)
            {
                break;
            }

            (w, loss) = (next, lower);
            if (d.Max(Math.Abs) < 1e-6)
            {
                break;
            }
        }

        return w;
    }

    private static double[] Moved(double[] w, double[] d, double part) =>
        [.. w.Zip(d, (from, by) => from + (part * by))];

    private static double Loss(List<(float[] X, bool Y, double W)> rows, double[] w, double[] start, double ridge)
    {
        var loss = ridge / 2 * w.Zip(start, static (to, from) => (to - from) * (to - from)).Sum();
        foreach (var (x, y, weight) in rows)
        {
            var z = Sum(w, x);
            loss += weight * (Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (y ? z : 0));
        }

        return loss;
    }

    private static double Sum(double[] w, float[] x)
    {
        var z = 0.0;
        for (var i = 0; i < w.Length; i++)
        {
            z += w[i] * x[i];
        }

        return z;
    }

    // The whole step, and how fast it leads downhill where it starts.
    private static (double[] Step, double Slope) Direction(
        List<(float[] X, bool Y, double W)> rows, bool[] free, double ridge, double[] start, double[] w)
    {
        var k = w.Length;
        var g = new double[k];
        var h = new double[k, k];
        foreach (var (x, y, weight) in rows)
        {
            var p = 1 / (1 + Math.Exp(-Sum(w, x)));
            var r = weight * ((y ? 1 : 0) - p);
            var v = weight * Math.Max(1e-4, p * (1 - p));
            for (var i = 0; i < k; i++)
            {
                if (x[i] == 0)
                {
                    continue;
                }

                g[i] += r * x[i];
                var vx = v * x[i];
                for (var j = 0; j <= i; j++)
                {
                    h[i, j] += vx * x[j];
                }
            }
        }

        for (var i = 0; i < k; i++)
        {
            g[i] -= ridge * (w[i] - start[i]);
            h[i, i] += ridge;
            if (!free[i])
            {
                g[i] = 0;
                for (var j = 0; j < k; j++)
                {
                    h[Math.Max(i, j), Math.Min(i, j)] = i == j ? 1 : 0;
                }
            }
        }

        var step = Solve(h, g);
        return (step, step.Zip(g, static (by, down) => by * down).Sum());
    }

    // Cholesky on the lower triangle.
    private static double[] Solve(double[,] h, double[] g)
    {
        var k = g.Length;
        var l = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = h[i, j];
                for (var m = 0; m < j; m++)
                {
                    sum -= l[i, m] * l[j, m];
                }

                l[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / l[j, j];
            }
        }

        var y = new double[k];
        for (var i = 0; i < k; i++)
        {
            y[i] = g[i];
            for (var m = 0; m < i; m++)
            {
                y[i] -= l[i, m] * y[m];
            }

            y[i] /= l[i, i];
        }

        for (var i = k - 1; i >= 0; i--)
        {
            for (var m = i + 1; m < k; m++)
            {
                y[i] -= l[m, i] * y[m];
            }

            y[i] /= l[i, i];
        }

        return y;
    }
}
