using System.Collections.Frozen;

namespace CoauthorGraph.Core.Names;

/// <summary>Words of names that are neither given nor family names.</summary>
public static class NameParticles
{
    // "vanden" and "junior".
    private const int LongestParticle = 6;

    private static readonly FrozenSet<string> Lower = new[]
    {
        "a", "ab", "abu", "af", "al", "ap", "av", "aw", "bar", "bat", "ben", "bin", "bint", "da", "dal", "dalla", "das",
        "de", "degli", "dei", "del", "dela", "della", "delle", "dello", "den", "der", "di", "do", "dos", "du", "e",
            "el",
        "ibn", "im", "in", "'t", "’t", "'s", "la", "las", "le", "les", "lo", "los", "mac", "of", "op", "s", "san",
        "st", "st.", "t", "te", "ten", "ter", "the", "tot", "ul", "und", "van", "vande", "vanden", "vander", "ver",
            "vom",
        "von", "y", "zu", "zum", "zur", "d", "d'", "l'", "i", "und",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Capital forms that are hardly ever given or middle names of another language.
    private static readonly FrozenSet<string> Capital = new[]
    {
        "Van", "Von", "De", "Del", "Della", "Der", "Den", "Dos", "Vander", "Vanden",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = new[]
    {
        "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd", "filho", "junior", "neto", "phd", "ph.d.", "md",
            "m.d.",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Generations = new Dictionary<string, string>
    {
        ["jr"] = "jr",
        ["junior"] = "jr",
        ["ii"] = "jr",
        ["2nd"] = "jr",
        ["sr"] = "sr",
        ["senior"] = "sr",
        ["iii"] = "iii",
        ["3rd"] = "iii",
        ["iv"] = "iv",
        ["4th"] = "iv",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a particle as printed, such as <c>van</c> or <c>'t</c>.</summary>
    public static bool IsParticle(string word) => Lower.Contains(word) || Capital.Contains(word);

    /// <summary>What a printed name says of its bearer among those of the family: <c>jr</c> (also of the second of a
    /// name), <c>sr</c>, <c>iii</c> or <c>iv</c>; empty where it says nothing.</summary>
    public static string GenerationOf(ReadOnlySpan<char> printed)
    {
        var isFirst = true;
        foreach (var range in printed.SplitAny(' ', ',', ';'))
        {
            var word = printed[range].TrimEnd('.');
            if (word.Length is >= 2 and <= LongestParticle && !isFirst
                && Generations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var generation))
            {
                return generation;
            }

            isFirst &= word.Length == 0;
        }

        return "";
    }

    /// <summary>Whether the words of a name, one space between them, are none of particles and suffixes.</summary>
    internal static bool AreAbsent(ReadOnlySpan<char> name)
    {
        var lower = Lower.GetAlternateLookup<ReadOnlySpan<char>>();
        var capital = Capital.GetAlternateLookup<ReadOnlySpan<char>>();
        var suffixes = Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.Length is 0 or > LongestParticle)
            {
                continue;
            }

            // Most begin with a capital that neither of them has.
            var isOther = word[0] switch
            {
                'V' or 'D' => capital.Contains(word),
                'J' or 'S' or 'I' or 'F' or 'N' or 'P' or 'M' => word.Length > 1 && suffixes.Contains(word),
                >= 'A' and <= 'Z' => false,
                _ => lower.Contains(word) || suffixes.Contains(word),
            };
            if (isOther)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word in lower case is a particle.</summary>
    public static bool IsLowerParticle(string word) => Lower.Contains(word);

    /// <summary>Whether a word is a suffix such as <c>Jr.</c> or <c>III</c>.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word);

    /// <summary>Whether a word is a suffix such as <c>Jr.</c> or <c>III</c>.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) =>
        Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
