namespace CoauthorGraph.Synthetic;

/// <summary>
/// Draws ranks by Zipf and Mandelbrot's law, frequency 1/(rank + offset). Only divisions and sums, which IEEE 754 fixes,
/// so that every machine draws the same.
/// </summary>
internal sealed class RankedChoice
{
    private readonly double[] _cumulated;

    public RankedChoice(int count, double offset)
    {
        _cumulated = new double[count];
        double sum = 0;
        for (var rank = 0; rank < count; rank++)
        {
            sum += 1 / (rank + 1 + offset);
            _cumulated[rank] = sum;
        }
    }

    public int Draw(SeededRandom random)
    {
        var at = (random.Next() >> 11) * (1.0 / (1UL << 53)) * _cumulated[^1];
        var found = Array.BinarySearch(_cumulated, at);
        return Math.Min(found < 0 ? ~found : found + 1, _cumulated.Length - 1);
    }
}
