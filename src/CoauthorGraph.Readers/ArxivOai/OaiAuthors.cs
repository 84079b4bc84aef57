using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.ArxivMetadata;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.ArxivOai;

/// <summary>The authors of arXiv's own metadata formats.</summary>
internal static class OaiAuthors
{
    public static List<PaperAuthor> Of(XmlElement? list)
    {
        var authors = new List<PaperAuthor>();
        if (list is null)
        {
            return authors;
        }

        foreach (var person in list.All("author"))
        {
            var author = Mentions.Parts(
                Text(person, "forenames"), Text(person, "keyname"), Text(person, "suffix"), authors.Count);
            if (author is not null)
            {
                authors.Add(author with
                {
                    Affiliations = Mentions.Affiliations(
                        person.All("affiliation").Select(static affiliation => LatexText.Decode(affiliation.Plain))),
                });
            }
        }

        if (authors.Count == 0 && list.Plain.Length > 0)
        {
            AddPrinted(list.Plain, authors);
        }

        return authors;
    }

    private static string? Text(XmlElement person, string name) =>
        person.TextOf(name) is { } text ? LatexText.Decode(text) : null;

    // Commas in brackets part affiliations, not authors.
    private static void AddPrinted(string list, List<PaperAuthor> authors)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            depth += i == list.Length ? 0 : list[i] == '(' ? 1 : list[i] == ')' ? -1 : 0;
            var isAnd = depth <= 0 && i < list.Length && string.CompareOrdinal(list, i, " and ", 0, 5) == 0;
            if (i < list.Length && !isAnd && (depth > 0 || list[i] != ','))
            {
                continue;
            }

            var (name, note) = ArxivAuthorName.Clean(list[start..i].Trim());
            if (Mentions.Printed(name, authors.Count) is { } author)
            {
                authors.Add(author with { Affiliations = Mentions.Affiliations([note]) });
            }

            start = Math.Min(list.Length, isAnd ? i + 5 : i + 1);
        }
    }
}
