using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Authors;

/// <summary>Where an author is and came from. A time line is written as years with places, a paper each: p1, p2 and so
/// on; movements are worked out by hand.</summary>
public sealed class WhereaboutsTests
{
    [Theory]
    [InlineData("2000A 2004A 2005B 2008B", "A-B 2004>2005 p2 p3")]
    [InlineData("2000A 2002B 2004C", "A-B 2000>2002 p1 p2, B-C 2002>2004 p2 p3")]
    [InlineData("2000A 2001B 2002B 2003A", "A-B 2000>2001 p1 p2, B-A 2002>2003 p3 p4")] // Back after two years.
    [InlineData("2000A 2001B 2002A", "")] // A guest for a year.
    [InlineData("2000A 2001B 2002A 2003B", "A-B 2002>2001 p3 p2")] // A paper that came out a year late.
    [InlineData("2000A 2001B 2003A 2004B", "")] // At both for years.
    [InlineData("2000A 2000B 2005B", "")] // Nothing says which was first.
    [InlineData("2000A 2005A 2005B", "")] // Nor that the first was left.
    [InlineData("2000A 2000B 2003C", "A-C 2000>2003 p1 p3, B-C 2000>2003 p2 p3")]
    [InlineData("2000A 2005A 2002B 2009B 2011C", "B-C 2009>2011 p4 p5")] // By way of B, where A was left for no one year.
    [InlineData("2000A 2004Lab 2007Uni 2010B", "A-Uni 2000>2004 p1 p2, Uni-B 2007>2010 p3 p4")] // A part is its whole.
    [InlineData("2000A 0B 2004A 0C", "")]
    public void Movements_OfATimeLine_AreThose(string times, string expected)
    {
        var profile = Profile(times);
        Assert.Equal(expected, string.Join(", ", profile.Movements.Select(static move =>
            $"{move.FromName}-{move.ToName} {move.Until}>{move.Since} {Ids(move.FromPapers)} {Ids(move.ToPapers)}")));
    }

    [Fact]
    public void Movement_NamesTheNewestThreePapersOfTheYear()
    {
        var move = Assert.Single(Profile("1999A 2000A 2000A 2000A 2000A 2001B 2002B").Movements);
        Assert.Equal(("p2 p3 p4", "p6"), (Ids(move.FromPapers), Ids(move.ToPapers)));
    }

    [Theory]
    [InlineData("2000A 2004A 2005B 2008B", "B 2 2005-2008 firm p4 p3")]
    [InlineData("2000A 2001A 2001Lab", "A 2 2000-2001 likely p2 p1 +Lab 1")]
    [InlineData("2000A 2001B 2002B 2003A 2004A", "A 2 2003-2004 firm p5 p4")] // The earlier time there is another.
    [InlineData("2000A 2004A 2004B 2005B", "B 2 2004-2005 firm p4 p3")] // Who left is no longer there.
    [InlineData("2000Lab 2001Uni", "Uni 2 2000-2001 firm p2 p1")]
    [InlineData("2003A 2003A 2003B", "A 2 2003-2003 likely p1 p2 +B 1")] // Most papers of the last year.
    [InlineData("1990A 2003A 2003B 2003B", "B 2 2003-2003 likely p3 p4 +A 2")]
    [InlineData("1990A 2002A 1990B 2003B", "B 2 1990-2003 likely p4 p3 +A 2")]
    [InlineData("1990A 2001A 1990B 2003B", "B 2 1990-2003 firm p4 p3")] // Two years ago is no contradiction.
    public void Present_OfATimeLine_IsWhereItEnds(string times, string expected)
    {
        var present = Profile(times).PresentInstitution!;
        Assert.Equal(
            expected,
            $"{present.Name} {present.Papers} {present.FirstYear}-{present.LastYear} {present.Sureness} {Ids(present.PaperList)}"
            + string.Concat(present.Others.Select(static other => $" +{other.Name} {other.Papers}")));
    }

    [Fact]
    public void Present_OfTwoInAYear_IsThatOfTheNewestPaper()
    {
        using var graph = new LiteralGraph(
            new("p1", 2003, "a@A") { Date = 20030600 }, new("p2", 2003, "a@B") { Date = 20030500 },
            new("p3", 2003, "a@B") { Date = 20030500 }).Build();
        Assert.Equal("A", AuthorProfile.Of(graph, 0).PresentInstitution!.Id);
    }

    [Theory]
    [InlineData("2003A 2004A")]
    [InlineData("2004A", "One paper alone says so.")]
    [InlineData("2003A 2004A 2004B", "Papers of 2004 name B.")]
    [InlineData("2002A 2004A 2002B 2003B", "Papers of 2003 name B.")]
    [InlineData("2002A 2004A 2002B 2003B 2002C 2004C", "Papers of 2003 and 2004 name B and C.")]
    [InlineData("2003A 2004A 2005", "1 later paper says nothing of where the author is.")]
    [InlineData("2003A 2004A 2005 2009?X", "2 later papers say nothing of where the author is.")]
    [InlineData("2003A 2004A 2006!")]
    [InlineData("2003A 2004A 2007!", "There is no paper of the author after 2004; the graph goes to 2007.")]
    [InlineData("2003A~ 2004A")]
    [InlineData("2003A~ 2004A~", "The papers that say so may be another person's: the surest is this author's at 0.50.")]
    [InlineData("2001A~ 2007!", "One paper alone says so.",
        "There is no paper of the author after 2001; the graph goes to 2007.",
        "The papers that say so may be another person's: the surest is this author's at 0.50.")]
    public void Doubts_OfATimeLine_AreSaid(string times, params string[] expected)
    {
        var present = Profile(times).PresentInstitution!;
        Assert.Equal(expected, present.Doubts);
        Assert.Equal(expected.Length switch { 0 => "firm", 1 => "likely", _ => "doubtful" }, present.Sureness);
    }

    [Fact]
    public void Doubts_OfAGraphWithAPaperDatedWrongly_GoByTheOthers()
    {
        using var graph = new LiteralGraph(
        [
            new("p1", 2004, "a@A"), new("p2", 2005, "a@A"), new("wrong", 2099, "b"),
            .. Enumerable.Range(0, 1000).Select(static number => new LiteralPaper($"q{number}", 2006, "b")),
        ]).Build();
        Assert.Equal("firm", AuthorProfile.Of(graph, 0).PresentInstitution!.Sureness);
    }

    [Theory]
    [InlineData("2003A")]
    [InlineData("2003 0", "No paper of this author's says where the author was", "OpenAlex")]
    [InlineData("2003?X 2004", "1 paper of this author's has affiliations, but not one is known", "OpenAlex")]
    [InlineData("2003+A 2004+B", "2 papers of this author's have affiliations, but not one is known", "OpenAlex")]
    [InlineData("0A 2004", "The papers that name institutions of this author have no year.")]
    public void Missing_WhereNothingTells_SaysWhyAndWhatWould(string times, params string[] expected)
    {
        var profile = Profile(times);
        Assert.Equal(expected.Length == 0, profile.InstitutionsMissing is null);
        Assert.Equal(expected.Length == 0, profile.PresentInstitution is not null);
        Assert.All(expected, part => Assert.Contains(part, profile.InstitutionsMissing, StringComparison.Ordinal));
    }

    // Every pair of them would be a movement: a hundred of one year and a hundred of a later one.
    [Fact]
    public void Movements_OfMoreTimesThanAPersonHas_AreNotTold()
    {
        string Times(int count) => string.Join(' ', Enumerable.Range(0, count).Select(number =>
            $"{2000 + (4 * (number % 2))}P{number}"));
        Assert.Equal(2500, Profile(Times(100)).Movements.Count);
        var many = Profile(Times(101));
        Assert.Empty(many.Movements);
        Assert.Contains("101 times", many.InstitutionsMissing, StringComparison.Ordinal);
        Assert.NotNull(many.PresentInstitution);
    }

    private static string Ids(IReadOnlyList<EvidencePaper> papers) => string.Join(' ', papers.Select(static paper => paper.Id));

    // A year and a place; +A is of the paper alone, A~ of an unsure mention, ! a paper of somebody else. Lab is part of Uni.
    private static AuthorProfile Profile(string times)
    {
        using var graph = new LiteralGraph([.. times.Split(' ').Select(static (time, at) => Paper($"p{at + 1}", time))])
        {
            Parts = [("Lab", ["Uni"])],
        }.Build();
        return AuthorProfile.Of(graph, graph.Authors.Id.Find("a"));
    }

    private static LiteralPaper Paper(string id, string time)
    {
        var digits = time.TakeWhile(char.IsAsciiDigit).Count();
        var (year, place) = (int.Parse(time[..digits], null), time[digits..]);
        return place switch
        {
            "" => new LiteralPaper(id, year, "a"),
            "!" => new LiteralPaper(id, year, "b"),
            ['+', .. var from] => new LiteralPaper(id, year, "a") { From = [from] },
            [.. var unsure, '~'] => new LiteralPaper(id, year, $"a@{unsure}") { Unsure = [(0, .5f)] },
            _ => new LiteralPaper(id, year, $"a@{place}"),
        };
    }
}
