using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Readers.Tests;

/// <summary>The files beside the checkout: each is taken for what it is and read whole. Counts are python's (json,
/// xml.etree) or those of the folders' descriptions.</summary>
public sealed class SharedSampleTests
{
    public static TheoryData<string, string, int> Folders =>
    [
        .. SharedData.Cases(
            ("formats/openalex", "openalex", 104),
            ("formats/crossref", "crossref", 306),
            ("formats/semantic-scholar", "semantic-scholar", 904),
            ("conference", "conference", 10642),
            ("formats/dblp-xml", "dblp", 159),
            ("formats/pubmed-xml", "pubmed", 30),
            ("formats/arxiv-atom", "arxiv-atom", 85),
            ("formats/inspire-authors-xml", "inspire-authors", 6),
            ("formats/medline", "medline", 510),
            ("formats/bibtex", "bibtex", 6118),
            ("formats/scopus-csv", "scopus", 220),
            ("formats/other-csv", "csv", 169),
            ("formats/dblp-listing", "dblp-listing", 11076),
            ("formats/wos-isi", "wos", 69)),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Open_SampleFolder_DetectedAndAllPapersRead(string folder, string format, int papers)
    {
        var count = 0;
        foreach (var file in RecordSources.Expand([SharedData.Path("data/" + folder)]))
        {
            if (IsNoSample(file.Name))
            {
                continue;
            }

            using var opened = RecordSources.Open(file, Stream.Null, "auto", Read.Options);
            Assert.True(format == opened.Format, $"{file.Name} was taken for {opened.Format}");
            count += Read.Papers(opened.Read(CancellationToken.None)).Count;
        }

        Assert.Equal(papers, count);
    }

    // Descriptions, a DTD, and answers of Semantic Scholar that hold no papers.
    private static bool IsNoSample(string name) =>
        name is "README.md" or "dblp.dtd" or "Dataset.json" or "DatasetDiff.json" or "Release.json";
}
