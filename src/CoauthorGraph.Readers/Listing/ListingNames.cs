using System.Text.RegularExpressions;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.AuthorLists;

namespace CoauthorGraph.Readers.Listing;

/// <summary>Cuts the list of names behind a title: at commas, and before the last name at <c>and</c> or
/// <c>&amp;</c>.</summary>
internal static partial class ListingNames
{
    private static readonly string[] Groups =
        ["collaboration", "team", "consortium", "group", "initiative", "project", "network", "committee", "alliance"];

    /// <summary>The names from a place on, as printed.</summary>
    public static string[] Segments(string body, int place)
    {
        var list = body[place..];
        return list.Contains(" and ", StringComparison.Ordinal) || list.Contains(" & ", StringComparison.Ordinal)
            || list.AsSpan().ContainsAny(";、；，")
            ? Separators().Split(list) : list.Split(", ");
    }

    /// <summary>The names, signs of footnotes and what is no name left out.</summary>
    public static List<string> Of(string list)
    {
        var names = new List<string>();
        list = Numbers().Replace(list, "");
        foreach (var segment in Separators().Split(list.Replace(",", ", ", StringComparison.Ordinal)))
        {
            var own = CaselessNames.WithoutOtherScript(segment.AsSpan().Trim(" ,:;")).ToString();
            var name = TextFolding.CollapseSpace(Footnotes().Replace(own, ""));
            if (name.Length == 0 || !name.Any(char.IsLetter))
            {
                continue;
            }

            if (names.Count > 0 && NameParticles.IsSuffix(name))
            {
                names[^1] += ", " + name;
            }
            else
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Whether the words of a name are a group's.</summary>
    public static bool IsCollective(string[] name) =>
        name.Length > 1 && IsGroupWord(name[^1]);

    /// <summary>Whether a word ends the names of groups, as in <c>The ATLAS Collaboration</c>.</summary>
    public static bool IsGroupWord(ReadOnlySpan<char> word)
    {
        foreach (var group in Groups)
        {
            if (word.Equals(group, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A comma and "and" may stand together.
    [GeneratedRegex(@"(?:,\s+|[;、；，]\s*)(?:(?:and|&)\s+)?|\s+(?:and|&)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    // "Ruiz (1,2)".
    [GeneratedRegex(@"\s*\([0-9][0-9,*†‡ ]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // "Ruiz1", "Cho¹ ²", "Blum*", "Blum†"; a name that is more digits than letters is left as it is.
    [GeneratedRegex(@"(?<=[\p{L}.])[\s]*(?:[0-9¹²³⁰⁴-⁹*†‡§¶∗⋆]+[\s,]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Footnotes();
}
