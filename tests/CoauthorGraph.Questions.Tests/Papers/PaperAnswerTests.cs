using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Papers;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Papers;

public sealed class PaperAnswerTests : IDisposable
{
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new("p1", 2001, "a=Ada@MIT", "=Nobody", "b=Ben@?Home")
        {
            Title = "T",
            Date = 20010400,
            Flags = PaperFlags.HasCode | PaperFlags.AuthorsTruncated,
            Abstract = "Words",
            Venue = "V",
            Doi = "10.1/AbC",
            ArxivId = "0104.00001",
            Url = "https://u",
            Categories = ["cs.AI", "cs.LG"],
            Orcids = [(0, "0000-0001")],
        },
        new("p2", 2003, "a"), new("p3", 2001, "a") { Date = 20010500 }, new("p4", 0, "a") { Date = 0 },
        new("p5", 2001, "c") { Date = 20010400 }).Build();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("p1")]
    [InlineData("10.1/AbC")]
    [InlineData("10.1/aBC")]
    [InlineData("0104.00001")]
    [InlineData("0104.00001v3")]
    [InlineData("arXiv:0104.00001")]
    [InlineData("https://arxiv.org/abs/0104.00001v12")]
    [InlineData("http://export.arxiv.org/pdf/0104.00001.pdf")]
    [InlineData("https://doi.org/10.1/AbC")]
    [InlineData("http://dx.doi.org/10.1/abc")]
    [InlineData("doi: 10.1/abc")]
    [InlineData(" p1 ")]
    [InlineData("t")]
    public void Details_ByAnyKey_HaveEveryField(string key)
    {
        var paper = PaperDetails.Of(_graph, PaperLookup.Find(_graph, key));
        Assert.Equal(("p1", "T", "2001-04", 2001), (paper.Id, paper.Title, paper.Date, paper.Year));
        Assert.Equal(
            ("V", "10.1/AbC", "0104.00001", "https://u", "Words"),
            (paper.Venue, paper.Doi, paper.ArxivId, paper.Url, paper.Abstract));
        Assert.Equal((true, true), (paper.HasCode, paper.AuthorsTruncated));
        Assert.Equal(["cs.AI", "cs.LG"], paper.Categories);
        Assert.Equal(
            ["0 Ada a 0000-0001 MIT", "1 Nobody   ", "2 Ben b  ?Home"],
            paper.Authors.Select(static author => $"{author.Position} {author.Name} {author.AuthorId} {author.Orcid} "
                + string.Join(',', author.Affiliations ?? [])));
        Assert.Equal(["?Home", "MIT"], paper.Affiliations);
        Assert.Equal(["literal"], paper.Sources);
        Assert.Null(paper.FieldSources);
    }

    [Fact]
    public void Details_OfWhatIsMissing_LeaveItOut()
    {
        var paper = PaperDetails.Of(_graph, PaperLookup.Find(_graph, "p4"));
        Assert.Equal((null, null, null, null), (paper.Date, paper.Year, paper.HasCode, paper.AuthorsTruncated));
        Assert.Equal((null, null, null), (paper.Doi, paper.Venue, paper.Abstract));
        Assert.Equal(ErrorCode.NotFound, Assert.Throws<CoauthorGraphException>(
            () => PaperDetails.Of(_graph, PaperLookup.Find(_graph, "p"))).Code);
    }

    [Theory]
    [InlineData("p9 of nobody", "")]
    [InlineData("0104.0001", "p1")] // A digit is missing.
    [InlineData("2001.0003", "q1 q2")]
    [InlineData("2001.00023", "q2")] // Two are exchanged.
    [InlineData("Deep lerning of cats", "q2 q1")] // The nearest first.
    [InlineData("deep learning", "q1 q2")] // Both titles have the words: which is meant is not guessed.
    public void Details_OfWhatIsNone_NameWhatIsNear(string key, string ids)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { Title = "Ranking", ArxivId = "0104.00001" },
            new("q1", 2002, "a") { Title = "Deep learning of dogs", ArxivId = "2001.00030" },
            new("q2", 2001, "a") { Title = "Deep learning of cats", ArxivId = "2001.00032" }).Build();
        var failure = Assert.Throws<CoauthorGraphException>(() => PaperDetails.Of(graph, PaperLookup.Find(graph, key)));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
        Assert.Equal(ids, string.Join(' ', failure.Candidates.Select(static one => one.Split(' ')[0])));
    }

    // Without a year last; of one year the later day; of one day in the order of the graph.
    [Fact]
    public void List_OfAllOrOfAnAuthor_IsNewestFirst()
    {
        Assert.Equal(
            ["p2", "p3", "p1", "p5", "p4"],
            PaperList.All(_graph, null, 10).Select(static paper => paper.Id));
        Assert.Equal(
            ["p2", "p3", "p1", "p4"],
            PaperList.All(_graph, _graph.Authors.Id.Find("a"), 10).Select(static paper => paper.Id));
    }

    [Fact]
    public void Summary_OfAPaper_HasItsMainCategoryAndSoManyAuthors()
    {
        var paper = PaperSummary.Of(_graph, 0, 2);
        Assert.Equal(["Ada", "Nobody"], paper.Authors);
        Assert.Equal(
            ("cs.AI", "2001-04", 2001, "V", "https://u"),
            (paper.Category, paper.Date, paper.Year, paper.Venue, paper.Url));
        Assert.Equal((true, true), (paper.HasCode, paper.AuthorsTruncated));
        Assert.Equal(3, PaperSummary.Of(_graph, 0).Authors.Count);
        var other = PaperSummary.Of(_graph, 3);
        Assert.Equal((null, null, null), (other.Category, other.Date, other.Year));
        Assert.Equal((null, null), (other.HasCode, other.AuthorsTruncated));
    }
}
