namespace CoauthorGraph.Export.Layout;

/// <summary>Where each node lies.</summary>
internal sealed class Positions(int count)
{
    public double[] X { get; } = new double[count];

    public double[] Y { get; } = new double[count];

    /// <summary>The place rounded to a tenth, which is as exact as a picture needs.</summary>
    public (double X, double Y) Rounded(int node) => (Round(X[node]), Round(Y[node]));

    // Adding zero turns a negative zero into a plain one.
    private static double Round(double value) => Math.Round(value, 1) + 0.0;
}
