using System.Globalization;

namespace CoauthorGraph.Identity.Scoring;

/// <summary>Reads small tables of weights: lines of name, tab and number; those that start with # are
/// comments.</summary>
internal static class WeightTable
{
    /// <summary>Reads a table that is part of this assembly.</summary>
    public static Dictionary<string, float> Load(string name)
    {
        using var stream = typeof(WeightTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">A line is no name and number.</exception>
    public static Dictionary<string, float> Read(TextReader reader)
    {
        var numbers = new Dictionary<string, float>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line.Split('\t') is not [var name, var text]
                || !float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                throw new InvalidDataException("a line of it is no name and number");
            }

            numbers[name] = number;
        }

        return numbers;
    }
}
