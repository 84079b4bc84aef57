namespace CoauthorGraph.Readers.Bibtex;

/// <summary>
/// What an entry inherits by <c>crossref</c> and <c>xdata</c> ("The biblatex Package", inheritance rules, default
/// setup). <c>xdata</c> gives every field that the entry has not; <c>crossref</c> all but those that are one work's
/// own, and a container's title becomes the name of what a part of it appeared in.
/// </summary>
internal static class BibtexInheritance
{
    private static readonly HashSet<string> OfTheEntry = new(StringComparer.OrdinalIgnoreCase)
    {
        "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort",
        "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "sortkey", "sorttitle", "sortname",
    };

    private static readonly HashSet<string> OfTheWork = new(StringComparer.OrdinalIgnoreCase)
    {
        "doi", "url", "eprint", "eprinttype", "eprintclass", "archiveprefix", "primaryclass", "pmid", "unique-id",
        "abstract", "shorttitle", "file",
    };

    private static readonly string[][] OnlyOneOf =
        [["date", "year"], ["journal", "journaltitle"], ["author", "authors"]];

    /// <summary>Fills an entry from one that it names in <c>xdata</c>.</summary>
    public static void FromData(BibtexEntry entry, BibtexEntry data)
    {
        foreach (var (name, value) in Free(entry, data))
        {
            entry.Inherit(name, value);
        }
    }

    /// <summary>Fills an entry from the one that it names in <c>crossref</c>.</summary>
    public static void FromParent(BibtexEntry entry, BibtexEntry parent)
    {
        var kind = Kind(parent.Type);
        var isPart = kind is not null && (IsPartType(entry.Type) || entry["title"] is not null);
        if (isPart && parent["booktitle", "title", "journaltitle"] is { } title)
        {
            entry.Inherit(parent.Type.StartsWith("mv", StringComparison.Ordinal) ? "maintitle" : "booktitle", title);
        }

        foreach (var (name, value) in Free(entry, parent))
        {
            // What has authors of its own as a whole is a book; those of other containers are their editors.
            var isOther = name is "title" or "subtitle" or "titleaddon"
                || (kind != "book" && name is "author" or "authors");
            if (!OfTheWork.Contains(name) && !(isPart && isOther))
            {
                entry.Inherit(name, value);
            }
        }
    }

    // The fields that the entry has no value for, by that name or by another for the same thing.
    private static List<KeyValuePair<string, string>> Free(BibtexEntry entry, BibtexEntry from) =>
        [.. from.Fields.Where(field => !OfTheEntry.Contains(field.Key)
            && (!field.Key.Equals("month", StringComparison.OrdinalIgnoreCase) || entry["date", "year"] is null)
            && !Array.Exists(OnlyOneOf, names => names.Contains(field.Key, StringComparer.OrdinalIgnoreCase)
                && entry[names] is not null))
            .Select(static field => KeyValuePair.Create(field.Key.ToLowerInvariant(), field.Value))];

    private static string? Kind(string type) =>
        (type.StartsWith("mv", StringComparison.Ordinal) ? type[2..] : type) switch
        {
            "book" => "book",
            "proceedings" or "collection" or "reference" or "periodical" => "collection",
            _ => null,
        };

    private static bool IsPartType(string type) =>
        type is "bookinbook" or "conference" or "article" || type.StartsWith("in", StringComparison.Ordinal)
        || type.StartsWith("supp", StringComparison.Ordinal);
}
