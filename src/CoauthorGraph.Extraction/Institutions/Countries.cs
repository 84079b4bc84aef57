using System.Collections.Frozen;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Country codes by the ways people write countries at the end of an affiliation.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, string> Codes = Read();

    /// <summary>The code of a country given as folded words, or null.</summary>
    public static string? Find(string words) => Codes.GetValueOrDefault(words);

    private static FrozenDictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in BuiltInInstitutions.ReadLines("countries.tsv"))
        {
            var fields = line.Split('\t');
            foreach (var name in fields[1].Split('|'))
            {
                codes.TryAdd(TextFolding.Words(name), fields[0]);
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
