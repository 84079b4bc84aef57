using System.Collections.Frozen;
using System.Globalization;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// How rare family and first names are among people who write papers: minus the natural logarithm of the share of
/// people who have it, less 7. The shares are counted once over distinct names by <c>eng/IdentityTraining</c> and
/// shipped, because a small input says nothing about how common its names are; rarer names get a fixed value.
/// </summary>
internal static class NameRarity
{
    /// <summary>The rarity of all names that are too rare to be counted.</summary>
    public const float Unlisted = 4f;

    /// <summary>What is taken off the logarithm.</summary>
    public const float Less = 7f;

    private static readonly FrozenDictionary<string, float> Family = Load("family");
    private static readonly FrozenDictionary<string, float> Given = Load("given");

    /// <summary>Rarity of a folded family name.</summary>
    public static float OfFamily(string family) => Family.GetValueOrDefault(family, Unlisted);

    /// <summary>Rarity of a folded first name.</summary>
    public static float OfGiven(string given) => Given.GetValueOrDefault(given, Unlisted);

    private static FrozenDictionary<string, float> Load(string kind)
    {
        using var stream = typeof(NameRarity).Assembly.GetManifestResourceStream("names.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, float>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (parts.Length == 3 && string.Equals(parts[0], kind, StringComparison.Ordinal))
            {
                var share = double.Parse(parts[2], CultureInfo.InvariantCulture) / 1e6;
                table[parts[1]] = (float)Math.Min(Unlisted, -Math.Log(share) - Less);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
