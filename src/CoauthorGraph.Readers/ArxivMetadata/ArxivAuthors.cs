using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>The authors of an arXiv record.</summary>
internal static class ArxivAuthors
{
    private static readonly string[] Separators = [", and ", " and ", ","];

    /// <summary>Reads <c>[[family, given, suffix, affiliation…], …]</c>, at whose start the JSON stands.</summary>
    /// <exception cref="FormatException">It has another form.</exception>
    public static List<PaperAuthor>? Parsed(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return null;
        }

        var authors = new List<PaperAuthor>(4);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartArray)
            {
                throw new FormatException("an entry of 'authors_parsed' is no list");
            }

            string family = "", given = "", suffix = "";
            List<string>? notes = null;
            for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
            {
                var part = Part(ref json);
                switch (i)
                {
                    case 0:
                        family = part;
                        break;
                    case 1:
                        given = part;
                        break;
                    case 2:
                        suffix = part;
                        break;
                    default:
                        (notes ??= []).Add(LatexText.Decode(part));
                        break;
                }
            }

            Add(given, family, suffix, notes, authors);
        }

        return authors;
    }

    /// <summary>The authors of a list as printed, <c>A, B and C</c>.</summary>
    public static List<PaperAuthor> Printed(string? list)
    {
        var authors = new List<PaperAuthor>();
        foreach (var printed in (list ?? "").Split(Separators, StringSplitOptions.TrimEntries))
        {
            var (name, note) = ArxivAuthorName.Clean(printed);
            if (name.Length > 0)
            {
                authors.Add(new PaperAuthor
                {
                    Position = authors.Count,
                    Name = name,
                    Affiliations = note is null ? [] : [new Affiliation(note)],
                });
            }
        }

        return authors;
    }

    private static string Part(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.ValueSpan.IsEmpty ? "" : json.GetString()!,
        JsonTokenType.Null => "",
        _ => throw new FormatException("a part of a name in 'authors_parsed' is no string"),
    };

    /// <summary>Adds an author whose parts are as printed.</summary>
    public static void Add(
        string printedGiven, string printedFamily, string printedSuffix, List<string>? notes, List<PaperAuthor> authors)
    {
        var (given, givenNote) = ArxivAuthorName.Clean(printedGiven);
        var (family, familyNote) = ArxivAuthorName.Clean(printedFamily);
        var (suffix, suffixNote) = ArxivAuthorName.Clean(printedSuffix);
        var name = given.Length == 0 ? family : family.Length == 0 ? given : $"{given} {family}";
        name = suffix.Length == 0 ? name : name.Length == 0 ? suffix : $"{name} {suffix}";
        if (name.Length == 0)
        {
            return;
        }

        authors.Add(new PaperAuthor
        {
            Position = authors.Count,
            Name = name,
            Given = given.Length == 0 ? null : given,
            Family = family,
            Suffix = suffix.Length == 0 ? null : suffix,
            Affiliations = (notes, givenNote, familyNote, suffixNote) is (null, null, null, null)
                ? [] : Affiliations(notes, [givenNote, familyNote, suffixNote]),
        });
    }

    private static List<Affiliation> Affiliations(List<string>? notes, ReadOnlySpan<string?> bracketed)
    {
        var result = new List<Affiliation>();
        foreach (var note in notes ?? [])
        {
            AddNote(note, result);
        }

        foreach (var note in bracketed)
        {
            AddNote(note ?? "", result);
        }

        return result;
    }

    private static void AddNote(string note, List<Affiliation> result)
    {
        var text = TextFolding.CollapseSpace(note);
        if (text.Length > 2)
        {
            result.Add(new Affiliation(text));
        }
    }
}
