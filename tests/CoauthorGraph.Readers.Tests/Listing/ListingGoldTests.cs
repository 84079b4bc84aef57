using System.Text.Json;
using CoauthorGraph.Tests.Shared;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Tests.Listing;

public sealed class ListingGoldTests
{
    [Fact]
    public void Read_SeedListing_All20PapersRight()
    {
        var papers = Read.Papers(Read.File(SharedData.Path("data/listing/000_0e3c833b9b4dc97d.txt")));
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.Path("gold/seed-listing.json")));
        var truth = gold.RootElement.GetProperty("papers").EnumerateArray().ToList();

        Assert.Equal(truth.Count, papers.Count);
        for (var i = 0; i < truth.Count; i++)
        {
            Assert.Equal(Describe(truth[i]), Describe(papers[i]));
        }
    }

    [Fact]
    public void Read_ArxivDevListing_NearlyAllTitlesAndAuthorsRight()
    {
        var papers = Read.Papers(Read.File(SharedData.Path("data/listing/arxiv-dev.txt")));
        var truth = File.ReadLines(SharedData.Path("data/listing/arxiv-dev.gold.jsonl"))
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var found = papers.Select(static paper => Split(paper.Title, paper.Authors.Select(static a => a.Name)))
            .ToHashSet(StringComparer.Ordinal);
        var wrong = truth
            .Where(paper => !found.Contains(Split(paper.GetProperty("title").GetString()!, Names(paper))))
            .Select(static paper => Split(paper.GetProperty("title").GetString()!, Names(paper)))
            .ToList();
        var whole = papers.Select(static paper => Describe(paper)).ToHashSet(StringComparer.Ordinal);
        var wholeRight = truth.Count(paper => whole.Contains(Describe(paper)));

        TestContext.Current.SendDiagnosticMessage(
            $"{papers.Count} papers; split right {truth.Count - wrong.Count}, every field right {wholeRight} of {truth.Count}");
        Assert.True(wrong.Count <= truth.Count * 0.005, string.Join('\n', wrong));
        Assert.True(wholeRight >= truth.Count * 0.99, $"every field right: {wholeRight} of {truth.Count}");
    }

    private static string Split(string title, IEnumerable<string> names) => $"{title} | {string.Join(", ", names)}";

    private static IEnumerable<string> Names(JsonElement paper) =>
        paper.GetProperty("authors").EnumerateArray().Select(static name => name.GetString()!);

    private static string Describe(JsonElement paper) => string.Join(
        " | ",
        Split(paper.GetProperty("title").GetString()!, Names(paper)),
        paper.GetProperty("date").GetString(),
        paper.GetProperty("category").GetString(),
        paper.GetProperty("hasCode").GetBoolean(),
        paper.GetProperty("authorsTruncated").GetBoolean(),
        string.Join(',', paper.GetProperty("affiliationSlugs").EnumerateArray()
            .Select(static slug => slug.GetString())));

    private static string Describe(PaperRecord paper) => string.Join(
        " | ",
        Split(paper.Title, paper.Authors.Select(static author => author.Name)),
        paper.Date.ToString(),
        paper.Categories[0],
        paper.HasCode,
        paper.AuthorsTruncated,
        string.Join(',', paper.Affiliations.Select(static affiliation => affiliation.Raw)));
}
