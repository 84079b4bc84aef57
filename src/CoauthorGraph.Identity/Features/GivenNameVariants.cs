using System.Collections.Frozen;

namespace CoauthorGraph.Identity.Features;

/// <summary>First names that are used for each other, from the shipped table
/// (<c>given-name-variants.txt</c>).</summary>
internal static class GivenNameVariants
{
    private static readonly FrozenDictionary<string, int[]> Groups = Load();

    /// <summary>The names, as numbers, of which a folded first name is listed as a form.</summary>
    public static ReadOnlySpan<int> Of(string name) => Groups.GetValueOrDefault(name) ?? [];

    /// <summary>Whether two folded first names are listed as forms of one name.</summary>
    public static bool AreVariants(string a, string b)
    {
        if (!Groups.TryGetValue(a, out var left) || !Groups.TryGetValue(b, out var right))
        {
            return false;
        }

        return left.Any(group => Array.IndexOf(right, group) >= 0);
    }

    private static FrozenDictionary<string, int[]> Load()
    {
        using var stream = typeof(GivenNameVariants).Assembly.GetManifestResourceStream("given-name-variants.txt")!;
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            foreach (var name in line.StartsWith('#') ? [] : line.Split(' '))
            {
                if (!groups.TryGetValue(name, out var list))
                {
                    groups.Add(name, list = []);
                }

                list.Add(number);
            }
        }

        return groups.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
