using System.Collections.Frozen;
using System.Globalization;

namespace CoauthorGraph.Identity.Features;

/// <summary>The shipped table of names (<c>names.tsv</c>), counted by <c>eng/IdentityTraining</c> over distinct whole
/// names: how many people have a family or first name or an initial, and how many of them are of which
/// culture.</summary>
internal static class NameTable
{
    private static readonly (float[] Cultures, FrozenDictionary<string, NamePart> Family,
        FrozenDictionary<string, NamePart> Given) Shipped = Load();

    private static readonly NamePart Unlisted = new(NameRarity.Unlisted, null);

    /// <summary>The share of each culture among people.</summary>
    public static ReadOnlySpan<float> Cultures => Shipped.Cultures;

    /// <summary>What is known of a folded family name.</summary>
    public static NamePart Family(string name) => Shipped.Family.GetValueOrDefault(name, Unlisted);

    /// <summary>What is known of a folded first name or an initial.</summary>
    public static NamePart Given(string name) => Shipped.Given.GetValueOrDefault(name, Unlisted);

    private static (float[], FrozenDictionary<string, NamePart>, FrozenDictionary<string, NamePart>) Load()
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream("names.tsv")!;
        using var reader = new StreamReader(stream);
        var cultures = new List<float>();
        var family = new Dictionary<string, NamePart>(StringComparer.Ordinal);
        var given = new Dictionary<string, NamePart>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.Split('\t');
            var share = double.Parse(parts[2], CultureInfo.InvariantCulture) / 1e6;
            if (parts[0] == "culture")
            {
                cultures.Add((float)share);
                continue;
            }

            (parts[0] == "family" ? family : given)
                .Add(parts[1], new NamePart(NameRarity.OfShare(share), Mix(parts[3], cultures.Count)));
        }

        return ([.. cultures], family.ToFrozenDictionary(StringComparer.Ordinal),
            given.ToFrozenDictionary(StringComparer.Ordinal));
    }

    // Culture and hundredths, as "3:97 11:2".
    private static float[] Mix(string text, int cultures)
    {
        var mix = new float[cultures];
        foreach (var part in text.Split(' '))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            mix[int.Parse(part.AsSpan(0, colon), CultureInfo.InvariantCulture)] =
                int.Parse(part.AsSpan(colon + 1), CultureInfo.InvariantCulture);
        }

        var sum = mix.Sum();
        return Array.ConvertAll(mix, share => share / sum);
    }
}
