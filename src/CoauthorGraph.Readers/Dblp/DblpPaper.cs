using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Dblp;

/// <summary>A publication of DBLP's XML.</summary>
internal static class DblpPaper
{
    public static PaperRecord Of(XmlElement record, string? key, RecordSource source)
    {
        var title = Title(record.TextOf("title") ?? "");
        var authors = Authors(record);
        EmptyRecord.Refuse(title, authors);
        var links = record.All("ee").Select(static link => link.Plain).Where(static link => link.Length > 0).ToList();
        var doi = links.Select(Identifiers.Doi).FirstOrDefault(static doi => doi is not null);
        var arxiv = links.Select(Identifiers.Arxiv).FirstOrDefault(static id => id is not null) ?? CorrId(record);
        var year = int.TryParse(record.TextOf("year"), out var number) && number is >= 1 and <= 9999 ? number : 0;
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, key is null ? null : "dblp:" + key, title, authors, year),
            Title = title,
            Date = Dates.Of(year, record.TextOf("month"), null),
            Year = year,
            Updated = PartialDate.TryParse(record.Attribute("mdate"), out var updated) ? updated : default,
            Venue = record.TextOf("journal") ?? record.TextOf("booktitle") ?? record.TextOf("school")
                ?? record.TextOf("publisher"),
            Doi = doi,
            ArxivId = arxiv,
            Url = links.Count > 0 ? links[0] : record.TextOf("url"),
            Authors = authors,
            OtherIds = key is null ? [] : ["dblp:" + key],
            Source = source,
        };
    }

    // DBLP ends every title with a period of its own.
    private static string Title(string title) =>
        title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;

    private static List<PaperAuthor> Authors(XmlElement record)
    {
        var authors = new List<PaperAuthor>();
        foreach (var element in record.All("author"))
        {
            var name = element.Plain;
            if (Mentions.Printed(DblpName.WithoutNumber(name), authors.Count) is { } author)
            {
                authors.Add(author with
                {
                    Orcid = OrcidId.Of(element.Attribute("orcid")),
                    SourceId = element.Attribute("pid") is { } pid ? "dblp-pid:" + pid
                        : DblpName.HasNumber(name) ? "dblp:" + name : null,
                });
            }
        }

        return authors;
    }

    // <journal>CoRR</journal><volume>abs/1706.03762</volume>
    private static string? CorrId(XmlElement record) =>
        record.TextOf("journal") == "CoRR" ? Identifiers.Arxiv(record.TextOf("volume")) : null;
}
