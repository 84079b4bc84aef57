using System.Globalization;

namespace CoauthorGraph.Identity.Scoring;

/// <summary>Reads the small tables of weights that are shipped: lines of name, tab and number; those that start with #
/// are comments.</summary>
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
    public static Dictionary<string, float> Read(TextReader reader)
    {
        var numbers = new Dictionary<string, float>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (!line.StartsWith('#') && parts.Length >= 2)
            {
                numbers[parts[0]] = float.Parse(parts[1], CultureInfo.InvariantCulture);
            }
        }

        return numbers;
    }
}
