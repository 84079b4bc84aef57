namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Small files of every format, written for these tests.</summary>
internal static class FormatSamples
{
    public static IReadOnlyList<FormatSample> All { get; } =
    [
        JsonSamples.Arxiv, JsonSamples.Records, JsonSamples.RecordList, JsonSamples.OpenAlexLines, JsonSamples.OpenAlexPage, JsonSamples.Crossref, JsonSamples.SemanticScholar,
        JsonSamples.CslJson,
        JsonSamples.Conference, XmlSamples.Dblp, XmlSamples.Acl, XmlSamples.PubMed, XmlSamples.Atom, XmlSamples.Oai,
        XmlSamples.Marc, XmlSamples.Pica, XmlSamples.Jats, XmlSamples.EndNote, TextSamples.Bibtex, TextSamples.Ris, TextSamples.Medline, TextSamples.WebOfScience,
        TextSamples.WebOfScienceTable, TextSamples.Scopus, TextSamples.Csv, TextSamples.DblpListing,
    ];
}
