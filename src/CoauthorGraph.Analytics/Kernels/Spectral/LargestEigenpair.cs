namespace CoauthorGraph.Analytics.Kernels.Spectral;

/// <summary>
/// The largest eigenvalue of a symmetric operator and its vector, by restarted Lanczos iteration with full
/// reorthogonalisation (Saad 2011, chapter 6). Starts from the vector of ones, so that where several vectors share the
/// value it gives the part of them that lies in the direction of ones. <see cref="Steps"/> products and 8 × <see
/// cref="Steps"/> bytes a node for each restart.
/// </summary>
internal static class LargestEigenpair
{
    private const int Steps = 24;
    private const int MostRestarts = 400;
    private const double Residual = 1e-13;

    public static (double Value, double[] Vector) Find(
        AdjacencyProduct matrix, Action<double[], double[]> multiply, KernelRun run)
    {
        var count = matrix.Count;
        var vector = new double[count];
        Array.Fill(vector, 1 / Math.Sqrt(Math.Max(1, count)));
        var value = 0.0;
        for (var restart = 0; restart < MostRestarts && count > 0; restart++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            run.Report("eigenvector", restart + 1);
            (value, vector, var error) = Restart(matrix, multiply, vector);
            if (error <= Residual * Math.Max(1, Math.Abs(value)))
            {
                break;
            }
        }

        return (value, vector);
    }

    // By itself, so that one basis is gone before the next is made.
    private static (double Value, double[] Vector, double Error) Restart(
        AdjacencyProduct matrix, Action<double[], double[]> multiply, double[] start)
    {
        var (basis, diagonal, beside, residual) = Krylov(matrix, multiply, start);
        var (value, weights) = Tridiagonal(diagonal, beside);
        var vector = new double[matrix.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            matrix.AddTo(vector, weights[i], basis[i]);
        }

        Normalize(matrix, vector);
        return (value, vector, Math.Abs(residual * weights[^1]));
    }

    private static (List<double[]> Basis, List<double> Diagonal, List<double> Beside, double Residual) Krylov(
        AdjacencyProduct matrix, Action<double[], double[]> multiply, double[] start)
    {
        List<double[]> basis = [start];
        List<double> diagonal = [], beside = [];
        while (true)
        {
            var next = new double[matrix.Count];
            multiply(basis[^1], next);
            diagonal.Add(matrix.Dot(next, basis[^1]));
            for (var twice = 0; twice < 2; twice++)
            {
                foreach (var known in basis)
                {
                    matrix.AddTo(next, -matrix.Dot(next, known), known);
                }
            }

            var norm = Math.Sqrt(matrix.Dot(next, next));
            if (basis.Count == Steps || norm < 1e-14 * Math.Max(1, Math.Abs(diagonal[0])))
            {
                return (basis, diagonal, beside, norm);
            }

            for (var i = 0; i < next.Length; i++)
            {
                next[i] /= norm;
            }

            beside.Add(norm);
            basis.Add(next);
        }
    }

    // The greatest eigenvalue of a small symmetric tridiagonal matrix by bisection on Sturm sequences, its vector by
    // inverse iteration.
    private static (double Value, double[] Vector) Tridiagonal(List<double> diagonal, List<double> beside)
    {
        var n = diagonal.Count;
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < n; i++)
        {
            var around = (i > 0 ? Math.Abs(beside[i - 1]) : 0) + (i < n - 1 ? Math.Abs(beside[i]) : 0);
            low = Math.Min(low, diagonal[i] - around);
            high = Math.Max(high, diagonal[i] + around);
        }

        for (var step = 0; step < 200 && high - low > 1e-16 * Math.Max(1, Math.Abs(high)); step++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = Below(diagonal, beside, middle) == n ? (low, middle) : (middle, high);
        }

        var shift = high + (1e-14 * Math.Max(1, Math.Abs(high)));
        var vector = new double[n];
        Array.Fill(vector, 1);
        for (var step = 0; step < 4; step++)
        {
            Solve(diagonal, beside, shift, vector);
            var norm = Math.Sqrt(vector.Sum(static x => x * x));
            for (var i = 0; i < n; i++)
            {
                vector[i] /= norm;
            }
        }

        return (high, vector);
    }

    // How many eigenvalues are below a value.
    private static int Below(List<double> diagonal, List<double> beside, double value)
    {
        var below = 0;
        var pivot = 1.0;
        for (var i = 0; i < diagonal.Count; i++)
        {
            var square = i > 0 ? beside[i - 1] * beside[i - 1] : 0;
            pivot = diagonal[i] - value - (i > 0 ? square / pivot : 0);
            pivot = pivot == 0 ? -1e-300 : pivot;
            below += pivot < 0 ? 1 : 0;
        }

        return below;
    }

    // Solves (T - shift) x = b by elimination; the shift lies above all eigenvalues, so no pivot is zero.
    private static void Solve(List<double> diagonal, List<double> beside, double shift, double[] vector)
    {
        var n = vector.Length;
        var pivot = new double[n];
        pivot[0] = diagonal[0] - shift;
        for (var i = 1; i < n; i++)
        {
            var factor = beside[i - 1] / pivot[i - 1];
            pivot[i] = diagonal[i] - shift - (factor * beside[i - 1]);
            pivot[i] = pivot[i] == 0 ? -1e-300 : pivot[i];
            vector[i] -= factor * vector[i - 1];
        }

        vector[n - 1] /= pivot[n - 1];
        for (var i = n - 2; i >= 0; i--)
        {
            vector[i] = (vector[i] - (beside[i] * vector[i + 1])) / pivot[i];
        }
    }

    private static void Normalize(AdjacencyProduct matrix, double[] vector)
    {
        var norm = Math.Sqrt(matrix.Dot(vector, vector));
        var sign = vector.Sum() < 0 ? -1 : 1;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= sign / norm;
        }
    }
}
