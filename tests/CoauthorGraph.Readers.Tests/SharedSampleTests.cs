using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Readers.Tests;

/// <summary>The files beside the checkout: each is taken for what it is and read whole. Counts are python's (json,
/// xml.etree) or those of the folders' descriptions.</summary>
public sealed class SharedSampleTests
{
    [Theory]
    [InlineData("formats/openalex", "openalex", 104)]
    [InlineData("formats/crossref", "crossref", 306)]
    [InlineData("formats/semantic-scholar", "semantic-scholar", 904)]
    [InlineData("conference", "conference", 10642)]
    [InlineData("formats/dblp-xml", "dblp", 159)]
    [InlineData("formats/pubmed-xml", "pubmed", 30)]
    [InlineData("formats/arxiv-atom", "arxiv-atom", 85)]
    [InlineData("formats/inspire-authors-xml", "inspire-authors", 6)]
    [InlineData("formats/medline", "medline", 510)]
    [InlineData("formats/bibtex", "bibtex", 6118)]
    [InlineData("formats/scopus-csv", "scopus", 220)]
    [InlineData("formats/other-csv", "csv", 169)]
    [InlineData("formats/dblp-listing", "dblp-listing", 11076)]
    [InlineData("formats/wos-isi", "wos", 69)]
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
