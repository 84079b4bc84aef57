using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Building;

namespace CoauthorGraph.Pipeline.Tests.Building;

public sealed class PaperMergeTests
{
    [Fact]
    public void Merge_OneRecord_IsTheRecordUnderThePapersId()
    {
        var record = Record("a", "Ada Byron") with { Title = "T" };
        var merged = PaperMerge.Merge("p", [record]);
        Assert.Equal(("p", "T"), (merged.Paper.Id, merged.Paper.Title));
        Assert.Same(record.Authors, merged.Paper.Authors);
        Assert.Equal(["f:a"], merged.Sources);
        Assert.Empty(merged.FieldSources);
    }

    [Fact]
    public void Merge_ReferencesGrantsAndKeys_AreThoseOfAll()
    {
        var merged = PaperMerge.Merge(
            "p",
            [
                Record("b", "A") with
                {
                    Doi = "10.1/b", ArxivId = "2401.1", OtherIds = ["openalex:W1"],
                    References = ["doi:10.1/y", "pmid:7"], Grants = ["61872105", "61772136 (NSFC)"],
                },
                Record("a", "A", "B") with
                {
                    Doi = "10.1/a", OtherIds = ["pmid:1"], References = ["doi:10.1/x", "doi:10.1/y"],
                    Grants = ["61872105 (NSFC)"],
                },
                Record("c", "A"),
            ]);
        Assert.Equal(["doi:10.1/x", "doi:10.1/y", "pmid:7"], merged.Paper.References);
        Assert.Equal(["61872105 (NSFC)", "61772136 (NSFC)"], merged.Paper.Grants);
        Assert.Equal(["pmid:1", "doi:10.1/b", "openalex:W1"], ReferenceKeys.Of(merged.Paper));
        Assert.Equal(
            ["references=f:a", "references=f:b", "grants=f:a", "grants=f:b"],
            merged.FieldSources.Where(static one => one[0] is 'r' or 'g'));
    }

    // A whole list before a cut one, then the longer, whatever the order of reading.
    [Theory]
    [InlineData("a:A B C D+; b:A B", "b", false)]
    [InlineData("b:A B; a:A B C D+", "b", false)]
    [InlineData("a:A B; b:A B C", "b", false)]
    [InlineData("a:A+; b:A B+", "b", true)]
    [InlineData("a:; b:A+", "b", true)] // Any list before none.
    [InlineData("a:A; b:B", "a", false)] // Alike: the first.
    public void Merge_Lists_TakesTheBest(string records, string source, bool isCut)
    {
        var merged = PaperMerge.Merge("p", [.. records.Split("; ").Select(static text =>
            Record(text[..1], text[2..].TrimEnd('+').Split(' ', StringSplitOptions.RemoveEmptyEntries)) with
            {
                AuthorsTruncated = text.EndsWith('+'),
            })]);
        Assert.Contains($"authors=f:{source}", merged.FieldSources);
        Assert.Equal(isCut, merged.Paper.AuthorsTruncated);
        Assert.Equal(
            records.Split("; ").Single(text => text[..1] == source)[2..].TrimEnd('+'),
            string.Join(' ', merged.Paper.Authors.Select(static author => author.Name)));
    }

    // What a record prints comes before what a person's record tells, and what is told before nothing.
    [Theory]
    [InlineData("dblp:Told", PersonTelling.SourceIdByName, "dblp:Printed", PersonTelling.None, "dblp:Printed", PersonTelling.None)]
    [InlineData("dblp:Printed", PersonTelling.None, "dblp:Told", PersonTelling.SourceIdByName, "dblp:Printed", PersonTelling.None)]
    [InlineData(null, PersonTelling.None, "dblp:Told", PersonTelling.SourceIdByName, "dblp:Told", PersonTelling.SourceIdByName)]
    [InlineData("dblp:Told", PersonTelling.SourceIdByName, null, PersonTelling.None, "dblp:Told", PersonTelling.SourceIdByName)]
    [InlineData("dblp:P", PersonTelling.None, "dblp:Q", PersonTelling.None, "dblp:P", PersonTelling.None)]
    public void Merge_IdsToldAndPrinted_ThePrintedOneStays(
        string? id, PersonTelling told, string? otherId, PersonTelling otherTold, string expected, PersonTelling expectedTold)
    {
        static PersonTelling OfOrcid(PersonTelling told) =>
            told == PersonTelling.None ? PersonTelling.None : PersonTelling.Orcid;
        PaperRecord Named(string file, string? name, PersonTelling by, params string[] more) =>
            Record(file, [.. more.Prepend("Ada Byron")]) with
            {
                Authors = [new PaperAuthor { Position = 0, Name = "Ada Byron", SourceId = name, Orcid = name, Told = by | OfOrcid(by) },
                    .. more.Select(static (other, i) => new PaperAuthor { Position = i + 1, Name = other })],
            };
        var author = PaperMerge.Merge("p", [Named("a", id, told, "B C"), Named("b", otherId, otherTold)]).Paper.Authors[0];
        Assert.Equal(
            (expected, expected, expectedTold | OfOrcid(expectedTold)), (author.SourceId, author.Orcid, author.Told));
    }

    [Fact]
    public void Merge_Fields_AreThoseOfTheBestRecordThatHasThem()
    {
        var whole = Record("a", "A", "B") with { Title = "Ta", Year = 2001, Doi = "10.1/a" };
        var rest = Record("b", "A") with
        {
            Title = "Tb",
            Year = 2002,
            Date = PartialDate.Of(2002, 3),
            Abstract = "Wb",
            Venue = "Vb",
            Doi = "10.1/b",
            ArxivId = "2401.1",
            Url = "ub",
            HasCode = true,
            Categories = ["x"],
        };
        var paper = PaperMerge.Merge("p", [rest, whole]).Paper;
        Assert.Equal(("Ta", 2001, "10.1/a"), (paper.Title, paper.Year, paper.Doi));
        Assert.Equal(("Wb", "Vb", "2401.1", "ub", true), (paper.Abstract, paper.Venue, paper.ArxivId, paper.Url, paper.HasCode));
        Assert.Equal(("2002-03", "x"), (paper.Date.ToString(), paper.Categories[0]));
        Assert.Equal(
            [
                "title=f:a", "abstract=f:b", "date=f:b", "year=f:a", "categories=f:b", "venue=f:b", "hasCode=f:b",
                "doi=f:a", "arxivId=f:b", "url=f:b", "authors=f:a",
            ],
            PaperMerge.Merge("p", [rest, whole]).FieldSources);
        Assert.Empty(PaperMerge.Merge("p", [whole, whole]).FieldSources); // One source needs no telling.
    }

    [Fact]
    public void Merge_Authors_AreCompletedByTheSameOnesOfOthers()
    {
        var first = Record("a", "Ada Byron", "Ben Cole", "Cy Dee");
        var second = Record("b", "A. Byron", "Other Name", "Cy Dee");
        second = second with
        {
            Authors =
            [
                second.Authors[0] with
                {
                    Orcid = "0000-1",
                    SourceId = "s:1",
                    Email = "ada@x.org",
                    Affiliations = [new("Uni A"), new("Uni B")],
                },
                second.Authors[1] with { Orcid = "0000-2" }, // Another family: another person.
                second.Authors[2] with { Position = 7, Orcid = "0000-3" }, // Elsewhere in the list.
            ],
            AuthorsTruncated = true,
        };
        first = first with { Authors = [first.Authors[0] with { Affiliations = [new("Uni A")] }, .. first.Authors.Skip(1)] };
        var merged = PaperMerge.Merge("p", [first, second]);
        var authors = merged.Paper.Authors;
        Assert.Equal(("Ada Byron", "0000-1", "s:1"), (authors[0].Name, authors[0].Orcid, authors[0].SourceId));
        Assert.Equal("ada@x.org", authors[0].Email);
        Assert.Equal(["Uni A", "Uni B"], authors[0].Affiliations.Select(static one => one.Raw));
        Assert.Equal((null, null), (authors[1].Orcid, authors[2].Orcid));
        Assert.Equal(
            ["authors.affiliations=f:b", "authors.email=f:b", "authors.orcid=f:b", "authors.sourceId=f:b"],
            merged.FieldSources.Where(static one => one.StartsWith("authors.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Merge_WhatAllHave_IsKeptOnceAndTopicsWithTheirBestScore()
    {
        var one = Record("a", "A", "B") with
        {
            Affiliations = [new("X"), new("Y")],
            Topics = [new("t", "T", .5, "w"), new("u", "U", .9, "w")],
            Artifacts = [new("NetZoo", ArtifactKind.System)],
        };
        var other = Record("b", "A") with
        {
            Affiliations = [new("Y"), new("Z")],
            Topics = [new("t", "T", .7, "v")],
            Artifacts = [new("netzoo", ArtifactKind.Dataset), new("Other", ArtifactKind.Method)],
        };
        var paper = PaperMerge.Merge("p", [one, other]).Paper;
        Assert.Equal(["X", "Y", "Z"], paper.Affiliations.Select(static place => place.Raw));
        Assert.Equal([("t", .7), ("u", .9)], paper.Topics.Select(static topic => (topic.Id, topic.Score)));
        Assert.Equal(["NetZoo", "Other"], paper.Artifacts.Select(static artifact => artifact.Name));
        Assert.Equal(ArtifactKind.System, paper.Artifacts[0].Kind);
    }

    private static PaperRecord Record(string file, params string[] authors) => new()
    {
        Id = file,
        Title = "",
        Authors = [.. authors.Select(static (name, i) => new PaperAuthor { Position = i, Name = name })],
        Source = new RecordSource(file, "f", 0),
    };
}
