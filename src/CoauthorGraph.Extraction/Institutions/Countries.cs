using System.Collections.Frozen;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Country codes by the ways people write countries, and the states of large ones, in an
/// affiliation.</summary>
internal static class Countries
{
    private const int LongestCode = 3;
    private const int MostWords = 4;

    private static readonly FrozenDictionary<string, string[]> Codes = Read();

    /// <summary>The codes of the countries that a part of an affiliation, or its end, may name; at the end an
    /// abbreviation of three letters or fewer only counts in capitals. Also how many words stand before it, numbers
    /// aside; -1 where there is none.</summary>
    public static string[] Of(ReadOnlySpan<string> words, out int before)
    {
        var end = words.Length;
        while (end > 0 && words[end - 1].AsSpan().ContainsAnyInRange('0', '9'))
        {
            end--;
        }

        var first = 0;
        while (first < end && words[first].AsSpan().ContainsAnyInRange('0', '9'))
        {
            first++;
        }

        for (var start = Math.Max(first, end - MostWords); start < end; start++)
        {
            var name = string.Join(' ', words[start..end]!);
            if (Codes.TryGetValue(TextFolding.Words(name), out var codes)
                && (start == first || name.Length > LongestCode || !name.AsSpan().ContainsAnyInRange('a', 'z')))
            {
                before = start == first ? 0 : start;
                return codes;
            }
        }

        before = -1;
        return [];
    }

    private static FrozenDictionary<string, string[]> Read() => BuiltInInstitutions.ReadLines("countries.tsv")
        .Select(static line => line.Split('\t'))
        .SelectMany(
            static fields => fields[1].Split('|'),
            static (fields, name) => (Code: fields[0], Name: TextFolding.Words(name)))
        .GroupBy(static one => one.Name, static one => one.Code)
        .ToFrozenDictionary(static same => same.Key, static same => same.Distinct().ToArray(), StringComparer.Ordinal);
}
