using CoauthorGraph.Core.Names;
using CoauthorGraph.Readers.AuthorLists;

namespace CoauthorGraph.Readers.Medline;

/// <summary>The authors of Ovid's records: <c>Quill, Ada MD, PhD 1,2</c>, <c>Quill, Ada [Reprint Author; E-mail:
/// …]</c>, several parted by a semicolon and two spaces.</summary>
internal static class OvidAuthors
{
    private const string Marks = "0123456789,+*^†‡§ ";

    /// <summary>The authors of one value each or of lists.</summary>
    public static AuthorListBuilder Of(IEnumerable<string> values)
    {
        var list = new AuthorListBuilder();
        foreach (var value in values)
        {
            foreach (var name in value.Split(
                [";  ", "\n"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                _ = list.Add(Name(name), NameOrder.InitialsLast);
            }
        }

        return list;
    }

    private static string Name(string printed)
    {
        string? email = null;
        var open = printed.IndexOf('[', StringComparison.Ordinal);
        var name = printed;
        if (open > 0)
        {
            email = Array.Find(
                printed[open..].Split(' ', ';', '[', ']'), static word => word.Contains('@', StringComparison.Ordinal));
            name = printed[..open];
        }

        name = name.Trim().TrimEnd(Marks.ToCharArray());
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            name = $"{name[..comma].Trim()}, {Given(name[(comma + 1)..])}";
        }

        name = name is [.., var before, '.'] && char.IsLower(before) && name.Length - name.LastIndexOf(' ') > 4
            ? name[..^1] : name;
        return email is null ? name : $"{name} ({email})";
    }

    // Degrees stand behind given names, the first without a comma.
    private static string Given(string text)
    {
        var parts = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return "";
        }

        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && CommaLists.MayBeDegree(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var suffix = Array.Find(
            parts[1..], static part => NameParticles.IsSuffix(part) && !CommaLists.MayBeDegree(part));
        return string.Join(' ', words) + (suffix is null ? "" : ", " + suffix);
    }
}
