namespace CoauthorGraph.Cli.Rendering.Tables;

/// <summary>Amounts as bars, in eighths of a cell; the greatest is whole.</summary>
internal static class Bars
{
    private const int Width = 12;
    private const int MostInSeries = 30;
    private const string Eighths = " ▏▎▍▌▋▊▉█";
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>One bar a number; none for what is not above 0, and none at all where all are alike.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<double> numbers)
    {
        var most = numbers.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var isFlat = numbers.Distinct().Count() < 2;
        return [.. numbers.Select(number => isFlat || !(number > 0) || most <= 0 ? "" : Bar(number / most))];
    }

    /// <summary>Amounts one after another, as years are, in a cell each; of many the last.</summary>
    public static string Series(IReadOnlyList<int> amounts)
    {
        var most = amounts.DefaultIfEmpty(0).Max();
        var shown = amounts.Skip(Math.Max(0, amounts.Count - MostInSeries)).Select(amount => amount <= 0
            ? '·'
            : Heights[(int)((long)(amount - 1) * Heights.Length / most)]);
        return (amounts.Count > MostInSeries ? "…" : "") + string.Concat(shown);
    }

    private static string Bar(double share)
    {
        var eighths = Math.Max(1, (int)Math.Round(Math.Min(1, share) * Width * 8));
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest == 0 ? "" : Eighths[rest]);
    }
}
