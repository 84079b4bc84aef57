using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Communities;

public sealed class CommunityNetworkTests
{
    // a b c are the first community, d e the second, f g the third, h is alone; c-d twice over, e-f once, b-f once.
    private static readonly int[] OfAuthor = [0, 0, 0, 1, 1, 2, 2, 3];

    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p1", 2001, "a=Ann", "b=Bo", "c=Cy"),
        new("p2", 2002, "a=Ann", "b=Bo"),
        new("p3", 2003, "c=Cy", "d=Dee"),
        new("p4", 2004, "d=Dee", "e=Eve", "c=Cy"),
        new("p5", 2005, "e=Eve", "f=Flo"),
        new("p6", 2006, "f=Flo", "g=Gus", "b=Bo"),
        new("p7", 2007, "h=Hal")).Build();

    [Fact]
    public void Of_Communities_CountsPeopleAndTies()
    {
        using var graph = Sample();
        var network = CommunityNetwork.Of(graph, OfAuthor, 10, 2);
        Assert.Equal([3, 2, 2], network.Communities.Select(static one => one.Authors));
        Assert.Equal(1, network.Others);

        // c-d and c-e; b-f and b-g; e-f.
        Assert.Equal(
            [new CommunityTie(0, 1, 2), new CommunityTie(0, 2, 2), new CommunityTie(1, 2, 1)], network.Ties);
        Assert.Equal((2, -1), (network.PlaceOf(5), network.PlaceOf(7)));
    }

    [Fact]
    public void Of_FewerThanThereAre_LeavesTheSmallestOut()
    {
        using var graph = Sample();
        var network = CommunityNetwork.Of(graph, OfAuthor, 2, 2);
        Assert.Equal((2, 3), (network.Communities.Count, network.Others));
        Assert.Equal([new CommunityTie(0, 1, 2)], network.Ties);
    }

    [Fact]
    public void Members_OfACommunity_AreThoseWithMostPapersAndTheirTies()
    {
        using var graph = Sample();
        var network = CommunityNetwork.Of(graph, OfAuthor, 10, 2);
        var (people, ties) = network.Members(0, 10);
        Assert.Equal("b c a", string.Join(' ', people.Select(row => graph.Authors.Id[row])));
        Assert.Equal("a-b a-c b-c", string.Join(' ', ties.Select(edge =>
            $"{graph.Authors.Id[graph.Coauthorships.Source.Span[edge]]}-{graph.Authors.Id[graph.Coauthorships.Target.Span[edge]]}")));
        Assert.Equal((2, 1), (network.Members(0, 2).People.Count, network.Members(0, 2).Ties.Count));
    }

    // Six who wrote one paper: the last two have four ties each without theirs.
    [Fact]
    public void Members_WhoAllWroteTogether_KeepFourTiesEach()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p", 2001, "a", "b", "c", "d", "e", "f")).Build();
        var (_, ties) = CommunityNetwork.Of(graph, new int[6], 10, 2).Members(0, 10);
        Assert.Equal(14, ties.Count);
        Assert.DoesNotContain(ties, edge => graph.Authors.Id[graph.Coauthorships.Source.Span[edge]] == "e");
    }

    // A star of five around one: whoever is in the middle has spent three, each other has one of its own.
    [Fact]
    public void Backbone_OfAStar_KeepsATieOfEach()
    {
        using var graph = new LiteralGraph([.. Enumerable.Range(1, 5).SelectMany(static arm => new LiteralPaper[]
        {
            new($"p{arm}", 2001, "a0", $"a{arm}"), new($"q{arm}", 2001, $"a{arm}", $"b{arm}"), new("r" + arm, 2002, "a0", "b0"),
        })]).Build();
        var ofAuthor = Enumerable.Range(0, graph.Authors.Count).Select(row => graph.Authors.Id[row][1] - '0').ToArray();
        var network = CommunityNetwork.Of(graph, ofAuthor, 10, 2);
        Assert.Equal((6, 5, 5), (network.Communities.Count, network.Ties.Count, network.Backbone.Count));
    }

    // Each author's and each tie's first and last year by hand; a paper of no year is in neither. No author begins or
    // ends in 2003, but c-d does.
    [Fact]
    public void Years_OfAuthorsAndTies_AreThoseOfTheirFirstAndLastPapers()
    {
        using var graph = Sample();
        var network = CommunityNetwork.Of(graph, OfAuthor, 10, 2);
        var (people, ties) = (network.AuthorYears, network.BackboneYears);
        Assert.Equal([2001, 2002, 2003, 2004, 2005, 2006, 2007], people.Years);
        Assert.Equal(people.Years, ties.Years);

        // a 2001-2002, b 2001-2006, c 2001-2004; d 2003-2004, e 2004-2005; f 2005-2006, g 2006.
        Assert.Equal(["2001:3 2002:0", "2003:1 2004:1", "2005:1 2006:1"], new[]
        {
            $"2001:{Of(people.Began, 0, 2001)} 2002:{Of(people.Began, 0, 2002)}",
            $"2003:{Of(people.Began, 1, 2003)} 2004:{Of(people.Began, 1, 2004)}",
            $"2005:{Of(people.Began, 2, 2005)} 2006:{Of(people.Began, 2, 2006)}",
        });
        Assert.Equal([0, 1, 0, 1, 0, 1, 0], people.Ended.Take(7));
        Assert.Equal([0, 0, 0, 1, 1, 0, 0], people.Ended.Skip(7).Take(7));
        Assert.Equal([0, 0, 0, 0, 0, 2, 0], people.Ended.Skip(14));

        // c-d 2003-2004 and c-e 2004; b-f and b-g 2006; e-f 2005.
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0], ties.Began);
        Assert.Equal([0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0], ties.Ended);

        int Of(IReadOnlyList<int> counts, int row, int year) => counts[(row * 7) + year - 2001];
    }

    [Fact]
    public void Years_OfPapersWithoutOne_AreNone()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p", 0, "a", "b"), new("q", 0, "a", "c")).Build();
        var network = CommunityNetwork.Of(graph, [0, 0, 0], 10, 2);
        Assert.Equal((0, 0, 1), (network.AuthorYears.Years.Count, network.AuthorYears.Began.Count, network.Communities.Count));
    }

    // a and b write from 2000 to 2010, and with each other in 2005, when nobody begins or ends.
    [Fact]
    public void Years_OfATieAlone_AreAmongThem()
    {
        using var graph = new LiteralGraph(
            new("p1", 2000, "a", "c"), new("p2", 2000, "b", "d"), new("p3", 2005, "a", "b"),
            new("p4", 2010, "a", "c"), new("p5", 2010, "b", "d")).Build();
        var network = CommunityNetwork.Of(graph, [0, 1, 0, 1], 10, 2);
        Assert.Equal([2000, 2005, 2010], network.BackboneYears.Years);
        Assert.Equal([0, 1, 0], network.BackboneYears.Began);
        Assert.Equal([2, 0, 0, 2, 0, 0], network.AuthorYears.Began);
    }
}
