using System.Buffers;
using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Latex;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>The authors of arXiv records. Not for several threads at once.</summary>
internal sealed class ArxivAuthors
{
    // Without these there is neither LaTeX nor a note in brackets; a hyphen may be one of two that are LaTeX.
    private static readonly SearchValues<byte> Odd = SearchValues.Create("\\{}~$()-"u8);

    private static readonly string[] Separators = [", and ", " and ", ","];

    private readonly List<PaperAuthor> _authors = [];

    /// <summary>Reads <c>[[family, given, suffix, affiliation…], …]</c>; null when it is no list.</summary>
    /// <exception cref="FormatException">An entry has another form.</exception>
    public PaperAuthor[]? Parsed(JsonValue list)
    {
        if (!list.IsList)
        {
            return null;
        }

        _authors.Clear();
        foreach (var entry in list.Entries)
        {
            Add(entry);
        }

        return [.. _authors];
    }

    /// <summary>The authors of a list as printed, <c>A, B and C</c>.</summary>
    public static PaperAuthor[] Printed(string? list)
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

        return [.. authors];
    }

    private void Add(JsonValue entry)
    {
        if (!entry.IsList)
        {
            throw new FormatException("an entry of 'authors_parsed' is no list");
        }

        string family = "", given = "", suffix = "";
        var isPlain = true;
        List<string>? notes = null;
        var part = 0;
        foreach (var value in entry.Entries)
        {
            var text = Part(value, ref isPlain);
            switch (part++)
            {
                case 0:
                    family = text;
                    break;
                case 1:
                    given = text;
                    break;
                case 2:
                    suffix = text;
                    break;
                default:
                    (notes ??= []).Add(LatexText.Decode(text));
                    break;
            }
        }

        if (!isPlain || notes is not null || suffix.Length > 0 || family.Length == 0 || given.Length == 0)
        {
            AddPrinted(given, family, suffix, notes);
            return;
        }

        _authors.Add(new PaperAuthor
        {
            Position = _authors.Count,
            Name = string.Concat(given, " ", family),
            Given = given,
            Family = family,
        });
    }

    // Collapsed when it is plain, else as printed.
    private static string Part(JsonValue value, ref bool isPlain)
    {
        if (value.Kind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            throw new FormatException("a part of a name in 'authors_parsed' is no string");
        }

        if (value.IsPlain && !value.Bytes.ContainsAny(Odd))
        {
            return value.PlainText();
        }

        var text = value.Characters();
        if (LatexText.IsIn(text) || text.ContainsAny('(', ')'))
        {
            isPlain = false;
            return new string(text);
        }

        return new string(TextFolding.Collapse(text));
    }

    private void AddPrinted(string printedGiven, string printedFamily, string printedSuffix, List<string>? notes)
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

        _authors.Add(new PaperAuthor
        {
            Position = _authors.Count,
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
