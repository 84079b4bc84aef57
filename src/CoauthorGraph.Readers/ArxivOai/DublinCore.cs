using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.ArxivOai;

/// <summary>
/// A paper in unqualified Dublin Core (Dublin Core Metadata Element Set 1.1): <c>title, creator, date</c> (the earliest
/// is the paper's, the latest the record's), <c>identifier</c> (DOI, arXiv id, address), <c>subject, description,
/// source</c>.
/// </summary>
internal static class DublinCore
{
    public static PaperRecord Paper(XmlElement metadata, string? key, RecordSource source)
    {
        var title = TextFolding.CollapseSpace(LatexText.Decode(metadata.TextOf("title") ?? ""));
        var authors = new List<PaperAuthor>();
        foreach (var creator in metadata.All("creator"))
        {
            if (Mentions.Printed(LatexText.Decode(creator.Plain), authors.Count) is { } author)
            {
                authors.Add(author);
            }
        }

        EmptyRecord.Refuse(title, authors);
        var identifiers = metadata.All("identifier").Select(static id => id.Plain).ToList();
        var doi = identifiers.Select(Identifiers.Doi).FirstOrDefault(static id => id is not null);
        var arxiv = Identifiers.Arxiv(key)
            ?? identifiers.Select(Identifiers.Arxiv).FirstOrDefault(static id => id is not null);
        var dates = metadata.All("date").Select(static date => Dates.Parse(date.Plain))
            .Where(static date => date.Year > 0).Order().ToList();
        var date = dates.Count > 0 ? dates[0] : default;
        return new PaperRecord
        {
            Id = PaperId.Of(arxiv ?? doi, null, key, title, authors, date.Year),
            Title = title,
            Abstract = metadata.TextOf("description"),
            Date = date,
            Year = date.Year,
            Updated = dates.Count > 1 ? dates[^1] : default,
            Keywords = [.. metadata.All("subject").Select(static subject => subject.Plain)
                .Where(static subject => subject.Length > 0)],
            Venue = metadata.TextOf("source"),
            Doi = doi,
            ArxivId = arxiv,
            Url = identifiers.Find(static id => id.StartsWith("http", StringComparison.Ordinal)),
            Authors = authors,
            OtherIds = key is null || arxiv is not null ? [] : [key],
            Source = source,
        };
    }
}
