using System.Globalization;

namespace CoauthorGraph.Cypher.Functions.Strings;

/// <summary>What characters are made of, by the Unicode standard: the platform's own table is not there where the
/// program runs without cultures.</summary>
internal static class CharacterTable
{
    private static readonly Dictionary<int, int[]> Canonical = [];
    private static readonly Dictionary<int, int[]> Compatible = [];
    private static readonly Dictionary<(int First, int Second), int> Composed = [];
    private static readonly Dictionary<int, int> Classes = [];

    static CharacterTable()
    {
        using var stream = typeof(CharacterTable).Assembly.GetManifestResourceStream("normalization.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var points, var kind, var value])
            {
                Add(points, kind, value);
            }
        }
    }

    /// <summary>What a character is made of; null where it is made of nothing else.</summary>
    public static int[]? PartsOf(int point, bool isCompatible) => Canonical.GetValueOrDefault(point)
        ?? (isCompatible ? Compatible.GetValueOrDefault(point) : null);

    /// <summary>The character that two make; null where they make none.</summary>
    public static int? Compose(int first, int second) =>
        Composed.TryGetValue((first, second), out var point) ? point : null;

    /// <summary>The combining class: marks of different classes may change places.</summary>
    public static int ClassOf(int point) => Classes.GetValueOrDefault(point);

    private static void Add(string points, string kind, string value)
    {
        if (kind == "@")
        {
            var ends = points.Split('-');
            for (var point = Hexadecimal(ends[0]); point <= Hexadecimal(ends[^1]); point++)
            {
                Classes[point] = int.Parse(value, CultureInfo.InvariantCulture);
            }

            return;
        }

        var whole = Hexadecimal(points);
        var parts = Array.ConvertAll(value.Split(' '), Hexadecimal);
        (kind == "~" ? Compatible : Canonical)[whole] = parts;
        if (kind == "=" && parts is [var first, var second])
        {
            Composed[(first, second)] = whole;
        }
    }

    private static int Hexadecimal(string digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
