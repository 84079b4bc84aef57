using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Csv;

/// <summary>
/// Lists of authors in one field: parted by semicolons, by <c>and</c>, by bars, else by commas, where <c>Family,
/// Given</c> pairs do not look like that. Springer's tables run names together; they are cut where a small letter meets
/// a capital one. Affiliations in the same number as the authors belong one to each.
/// </summary>
internal static class CsvAuthors
{
    private static readonly string[] Joints =
        ["Mc", "Mac", "De", "Di", "La", "Le", "Du", "Da", "Van", "Fitz", "El", "Al"];

    public static (IReadOnlyList<PaperAuthor> Authors, IReadOnlyList<Affiliation> Affiliations, bool Truncated) Of(
        string? list, string? affiliations, bool runTogether)
    {
        var names = Names(list ?? "", runTogether);
        var truncated = false;
        var authors = new List<PaperAuthor>();
        var raws = affiliations is null ? [] : affiliations.Split(';', StringSplitOptions.TrimEntries);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Trim('.', ' ') is "et al" or "others" or "…" or "")
            {
                truncated |= names[i].Trim('.', ' ').Length > 0;
            }
            else if (Mentions.Printed(names[i], authors.Count) is { } author)
            {
                authors.Add(author with
                {
                    Affiliations = raws.Length == names.Count && raws[i] != "NA"
                        ? Mentions.Affiliations([raws[i]]) : [],
                });
            }
        }

        return (authors, raws.Length == names.Count ? [] : Mentions.Affiliations(raws), truncated);
    }

    private static List<string> Names(string list, bool runTogether)
    {
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        if (runTogether)
        {
            return RunTogether(list);
        }

        foreach (var delimiter in (ReadOnlySpan<string>)[";", "|", " and ", " & "])
        {
            var parts = list.Split(delimiter, Clean);
            if (parts.Length > 1)
            {
                // "A, B and C" has commas too; "Quill, Ada and Reed, Bo" has one in each.
                return delimiter[0] == ' ' && parts.SkipLast(1).Any(static part => part.Count(c => c == ',') > 1)
                    || (delimiter[0] == ' ' && !parts[^1].Contains(',', StringComparison.Ordinal))
                    ? [.. parts.SelectMany(static part => part.Split(',', Clean))]
                    : [.. parts];
            }
        }

        return ByCommas(list.Split(',', Clean));
    }

    // "Quill, Ada" is one name, "Ada Quill, Bo Reed" are two; "Jr." belongs to the name before it.
    private static List<string> ByCommas(string[] parts)
    {
        if (parts.Length == 2 && !parts[0].Contains(' ', StringComparison.Ordinal))
        {
            return [$"{parts[0]}, {parts[1]}"];
        }

        var names = new List<string>();
        foreach (var part in parts)
        {
            if (names.Count > 0 && NameParticles.IsSuffix(part))
            {
                names[^1] += ", " + part;
            }
            else
            {
                names.Add(part);
            }
        }

        return names;
    }

    private static List<string> RunTogether(string list)
    {
        var names = new List<string>();
        var start = 0;
        for (var i = 1; i < list.Length; i++)
        {
            if (char.IsUpper(list[i]) && char.IsLower(list[i - 1]) && !EndsWithJoint(list.AsSpan(start, i - start)))
            {
                names.Add(WithoutRank(list[start..i]));
                start = i;
            }
        }

        names.Add(WithoutRank(list[start..]));
        return names;
    }

    private static string WithoutRank(string name)
    {
        foreach (var rank in (ReadOnlySpan<string>)["Assoc. ", "Prof. ", "Dr. ", "Ing. "])
        {
            name = name.StartsWith(rank, StringComparison.Ordinal) ? name[rank.Length..] : name;
        }

        return name;
    }

    private static bool EndsWithJoint(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(' ', '-') + 1)..];
        foreach (var joint in Joints)
        {
            if (word.SequenceEqual(joint))
            {
                return true;
            }
        }

        return false;
    }
}
