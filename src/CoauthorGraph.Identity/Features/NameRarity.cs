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

    /// <summary>How many names the shipped shares count for beside those of an input.</summary>
    private const double ShippedNames = 400_000;

    private const int FewestNames = 40_000;

    private const double Together = 2;

    private const float OrdinaryNamesakes = 200f;

    /// <summary>Initials that first names have, each about as often.</summary>
    public const float Initials = 12f;

    private static readonly FrozenDictionary<string, float> Family = Load("family");
    private static readonly FrozenDictionary<string, float> Given = Load("given");

    /// <summary>Rarity of a folded family name.</summary>
    public static float OfFamily(string family) => Family.GetValueOrDefault(family, Unlisted);

    /// <summary>Rarity of a folded first name.</summary>
    public static float OfGiven(string given) => Given.GetValueOrDefault(given, Unlisted);

    /// <summary>The rarity of a name that so many of an input's whole names have, one of them aside: the shipped share
    /// counts as if it had been counted over <see cref="ShippedNames"/> more. Never rarer than that; an
    /// input of few names says nothing.</summary>
    public static float With(float rarity, int here, int names)
    {
        if (names < FewestNames)
        {
            return rarity;
        }

        var share = (Math.Max(0, here - 1) + (ShippedNames * Math.Exp(-rarity - Less))) / (names + ShippedNames);
        return MathF.Min(rarity, (float)(-Math.Log(share) - Less));
    }

    /// <summary>
    /// Logarithm of one more than the people who are expected to bear a name among those of so many names. First names
    /// go with family names of their own language, so that both are together more often than by chance.
    /// </summary>
    public static float Namesakes(float family, float given, int names) =>
        MathF.Log(1 + (float)(names * Together * Math.Exp(-family - given - (2 * Less))));

    /// <summary>The same for those who share a family name and an initial, over the <see cref="OrdinaryNamesakes"/>
    /// that the weight of an initial is fitted for.</summary>
    public static float NamesakesOfInitial(float family, int names) =>
        MathF.Log(1 + (float)(names * Math.Exp(-family - Less) / Initials / OrdinaryNamesakes));

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
