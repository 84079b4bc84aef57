using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Authors;

public sealed class AuthorAnswerTests
{
    [Fact]
    public void Coauthors_AreStrongestFirstThenByPapersAndName()
    {
        using var graph = new LiteralGraph(
            new("p1", 2002, "m", "z=Ann"), new("p2", 2004, "m", "y=Bea"),
            new("p3", 2001, "m", "x=Cy", "w=Dee"), new("p4", 2003, "m", "x=Cy", "v=Eve"),
            new("p5", 0, "m", "u=Fay", "t=Fay")).Build();

        // Cy: 1/2 + 1/2 on two papers; Ann and Bea: 1 on one; the others 1/2, by name, then by id.
        Assert.Equal(
            [
                "x Cy 2 1 2001-2003", "z Ann 1 1 2002-2002", "y Bea 1 1 2004-2004", "w Dee 1 0.5 2001-2001",
                "v Eve 1 0.5 2003-2003", "t Fay 1 0.5 -", "u Fay 1 0.5 -",
            ],
            Coauthors.Of(graph, graph.Authors.Id.Find("m")).Select(static row =>
                $"{row.Id} {row.Name} {row.Papers} {row.Weight} {row.FirstYear}-{row.LastYear}"));
        Assert.Equal(["x", "z"], Coauthors.Of(graph, graph.Authors.Id.Find("m"), 2).Select(static row => row.Id));
        Assert.Equal(["m"], Coauthors.Of(graph, graph.Authors.Id.Find("z")).Select(static row => row.Id));
    }

    [Fact]
    public void Weight_IsRoundedToFourPlaces()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2002, "a", "b", "c", "d")).Build();
        Assert.All(Coauthors.Of(graph, 0), static row => Assert.Equal(.3333, row.Weight));
    }

    [Fact]
    public void MostPapers_AreFirstThenInOrder()
    {
        using var graph = new LiteralGraph(new("p1", 2001, "b", "c"), new("p2", 0, "c", "a")).Build();
        Assert.Equal(
            [new("c", "c", 2, 2001, 2001), new("a", "a", 1, null, null), new AuthorSummary("b", "b", 1, 2001, 2001)],
            AuthorList.MostPapers(graph));
    }

    [Fact]
    public void Profile_OfAnAuthor_IsAllThatIsKnown()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ada@MIT", "b")
            {
                Flags = PaperFlags.AuthorsTruncated,
                About = [("x", .5f), ("w", .25f)],
                Orcids = [(0, "0000-0001")],
            },
            new("p2", 2004, "a=Ada B@CMU", "a=A@MIT", "c") { About = [("y", 1), ("v", 1)] },
            new("p3", 0, "b@MIT", "c@MIT"),
            new("p4", 2003, "a=Ada B@ETH") { About = [("x", .5f)] })
        {
            Former = [("a", ["a9"])],
        }.Build();
        var profile = AuthorProfile.Of(graph, 0, top: 1);
        Assert.Equal(("a", "Ada B", "0000-0001"), (profile.Id, profile.Name, profile.Orcid));
        Assert.Equal(["A", "Ada"], profile.Aliases);
        Assert.Equal(["a9"], profile.FormerIds);
        Assert.Equal(
            (3, 1, 2001, 2004, 2),
            (profile.Papers, profile.PapersTruncated, profile.FirstYear, profile.LastYear, profile.Coauthors));
        Assert.Equal(["b"], profile.TopCoauthors.Select(static row => row.Id));

        // x: .5/2 + .5/1 on two papers; v and y 1/3, by id; w .25/2.
        Assert.Equal(
            ["x 2 0.75 2001-2003", "v 1 0.3333 2004-2004", "y 1 0.3333 2004-2004", "w 1 0.125 2001-2001"],
            profile.Topics.Select(static topic =>
                $"{topic.Id} {topic.Papers} {topic.Weight} {topic.FirstYear}-{topic.LastYear}"));
        Assert.Equal(
            ["MIT 2 2001-2004", "CMU 1 2004-2004", "ETH 1 2003-2003"],
            profile.Institutions.Select(static stay => $"{stay.Id} {stay.Papers} {stay.FirstYear}-{stay.LastYear}"));
        Assert.Equal(["p2", "p4", "p1"], profile.PaperList.Select(static paper => paper.Id));

        var other = AuthorProfile.Of(graph, graph.Authors.Id.Find("c"));
        Assert.Equal((null, null, null), (other.Aliases, other.FormerIds, other.Orcid));
        Assert.Equal(["a", "b"], other.TopCoauthors.Select(static row => row.Id).Order());
    }

    [Fact]
    public void Institutions_WithoutAYear_AreLast()
    {
        using var graph = new LiteralGraph(
            new("p1", 0, "a@A"), new("p2", 0, "a@A"), new("p3", 2001, "a@B"), new("p4", 0, "a@C")).Build();
        Assert.Equal(["B", "A", "C"], InstitutionStay.Of(graph, 0).Select(static stay => stay.Id));
    }
}
