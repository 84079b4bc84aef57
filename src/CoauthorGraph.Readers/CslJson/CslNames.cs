using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.CslJson;

/// <summary>
/// The names of CSL JSON: <c>family, given, suffix</c>, particles with the family name or behind the given one,
/// <c>literal</c> for what has no parts, which most are organisations, and <c>ORCID</c> where a resolver adds it.
/// </summary>
internal static class CslNames
{
    private const int LongestName = 4;

    /// <summary>The authors, and whether the list says that it goes on.</summary>
    public static (IReadOnlyList<PaperAuthor> Authors, bool Truncated) Of(JsonValue list)
    {
        var authors = new List<PaperAuthor>();
        var truncated = false;
        foreach (var name in list.IsList ? list.Entries : default)
        {
            if (IsOthers(name))
            {
                truncated = true;
            }
            else if (Author(name, authors.Count) is { } author)
            {
                authors.Add(author with { Orcid = OrcidId.Of(name.Characters("ORCID"u8)) });
            }
        }

        if (!list.IsList && list.Plain() is { } text && Mentions.Printed(text, 0) is { } single)
        {
            authors.Add(single);
        }

        return (authors, truncated);
    }

    private static bool IsOthers(JsonValue name) => !name.HasText("given"u8)
        && (name.Field("literal"u8).Or(name.Field("family"u8)).Or(name).Text()?.Trim(' ', '.').ToLowerInvariant()
            is "others" or "et al" or "and others");

    private static PaperAuthor? Author(JsonValue name, int position)
    {
        if (!name.IsObject)
        {
            return Mentions.Printed(name.Plain(), position);
        }

        if (!name.HasText("family"u8) && name.Field("literal"u8).Or(name.Field("name"u8)).Plain() is { } literal)
        {
            return IsPerson(literal) ? Mentions.Printed(literal, position) : Mentions.Group(literal, position);
        }

        // Quotation marks keep a style from looking for particles in the name.
        var family = (name.Plain("family"u8) ?? "").Trim('"');
        var given = name.Plain("given"u8) ?? "";
        var particles = $"{name.Text("dropping-particle"u8)} {name.Text("non-dropping-particle"u8)}".Trim();
        var words = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var behind = words.Reverse().TakeWhile(static word => NameParticles.IsLowerParticle(word) && word.Length > 1)
            .Count();
        if (behind > 0 && behind < words.Length)
        {
            particles = $"{string.Join(' ', words[^behind..])} {particles}";
            given = string.Join(' ', words[..^behind]);
        }

        return Mentions.Parts(given, $"{particles} {family}", name.Plain("suffix"u8), position);
    }

    // "Quill, Ada", a name in Han characters and one of a single word have parts that the source did not tell, or none.
    private static bool IsPerson(string literal) => !literal.Contains(' ', StringComparison.Ordinal)
        || (literal.Count(static c => c == ',') == 1
            && literal.Split(' ').Length <= LongestName);
}
