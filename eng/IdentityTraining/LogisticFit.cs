namespace CoauthorGraph.IdentityTraining;

/// <summary>Logistic regression by Newton's method with a small ridge.</summary>
internal static class LogisticFit
{
    /// <summary>Fits the weights that are free; the others stay at what they start from.</summary>
    public static double[] Fit(
        List<(float[] X, bool Y, double W)> rows, bool[] free, double ridge, double[]? start = null)
    {
        var k = free.Length;
        var w = (double[]?)start?.Clone() ?? new double[k];
        for (var step = 0; step < 25; step++)
        {
            var g = new double[k];
            var h = new double[k, k];
            foreach (var (x, y, weight) in rows)
            {
                var z = 0.0;
                for (var i = 0; i < k; i++)
                {
                    z += w[i] * x[i];
                }

                var p = 1 / (1 + Math.Exp(-z));
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
                g[i] -= ridge * w[i];
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

            var d = Solve(h, g);
            var move = 0.0;
            for (var i = 0; i < k; i++)
            {
                w[i] += d[i];
                move = Math.Max(move, Math.Abs(d[i]));
            }

            if (move < 1e-6)
            {
                break;
            }
        }

        return w;
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
