namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Directions made by multiplying complex numbers and not by sine and cosine, whose last digits differ between
/// platforms.
/// </summary>
internal struct Turn
{
    // The golden angle, 137.507764 degrees: no number of its multiples lines up.
    private const double GoldenCos = -0.7373688780783197;
    private const double GoldenSin = 0.6754902942615238;

    private readonly double _stepX;
    private readonly double _stepY;

    private Turn(double stepX, double stepY)
    {
        _stepX = stepX;
        _stepY = stepY;
        X = 1;
        Y = 0;
    }

    /// <summary>The direction's first coordinate.</summary>
    public double X { get; private set; }

    /// <summary>The direction's second coordinate.</summary>
    public double Y { get; private set; }

    public static Turn Golden() => new(GoldenCos, GoldenSin);

    /// <summary>A turn that comes full circle after the given number of steps.</summary>
    public static Turn Of(int steps)
    {
        // The power series: sixteen terms are exact for angles up to a full circle.
        var angle = 2 * Math.PI / steps;
        double cos = 1, sin = angle, termCos = 1, termSin = angle;
        for (var k = 1; k < 16; k++)
        {
            termCos *= -angle * angle / ((2 * k) - 1) / (2 * k);
            termSin *= -angle * angle / (2 * k) / ((2 * k) + 1);
            cos += termCos;
            sin += termSin;
        }

        return new Turn(cos, sin);
    }

    /// <summary>Turns on, keeping the length at one.</summary>
    public void Next()
    {
        var x = (X * _stepX) - (Y * _stepY);
        var y = (X * _stepY) + (Y * _stepX);
        var length = Math.Sqrt((x * x) + (y * y));
        X = x / length;
        Y = y / length;
    }
}
