using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Connections;

/// <summary>Where two parts of a network that nothing connects are nearest to each other.</summary>
public sealed class DisconnectionTests
{
    // Of those in Ann's part Cy has more papers from Uni Two than Ben, and Ben more about rl than Cy.
    [Fact]
    public void Nearest_IsWhoHasMostPapersThereAndOnIt()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ann Ash", "b=Ben Birch@Uni Two", "c=Cy Cedar") { About = [("rl", 1)] },
            new("p2", 2002, "a=Ann Ash", "b=Ben Birch") { About = [("rl", 1)] },
            new("p3", 2003, "a=Ann Ash@Uni One", "c=Cy Cedar@Uni Two") { About = [("vision", 1)] },
            new("p4", 2004, "c=Cy Cedar@Uni Two") { About = [("vision", 1)] },
            new("p5", 2005, "x=Xen Um@Uni Two", "y=Yen Vine") { About = [("rl", 1)] }).Build();
        Assert.Equal(
            ["Cy Cedar (c) is at Uni Two, as Xen Um is", "Ann Ash (a) works on rl, as Xen Um does"],
            Between(graph, "a", "x"));
    }

    // The narrowest topic of the second says most, though more of both is about what is above it.
    [Fact]
    public void Nearest_ByTopic_IsByTheNarrowest()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ann Ash", "b=Ben Birch") { About = [("rl", 1)] },
            new("p2", 2002, "b=Ben Birch") { About = [("rl", 1), ("bandits", 1)] },
            new("p3", 2003, "x=Xen Um", "y=Yen Vine") { About = [("rl", 1), ("bandits", 1)] },
            new("p4", 2004, "x=Xen Um") { About = [("rl", 1)] })
        {
            Narrower = [("bandits", ["rl"])],
        }.Build();
        Assert.Equal(["Ben Birch (b) works on bandits, as Xen Um does"], Between(graph, "a", "x"));
    }

    [Fact]
    public void Nearest_OfPartsWithNothingInCommon_IsNothing()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ann Ash@Uni One", "b=Ben Birch") { About = [("vision", 1)] },
            new("p2", 2002, "x=Xen Um@Uni Two", "y=Yen Vine") { About = [("rl", 1)] }).Build();
        Assert.Empty(Between(graph, "a", "x"));
    }

    // The pair whose lesser one has most papers stands first, and who is in the part of the first stands first in it:
    // Ida 4 and 1, Michael 3 and 2. What is asked in the other direction turns the pairs.
    [Theory]
    [InlineData("a", "x", "Michael Houle (m1) and Micheal Houle (m2)", "Ida Gorse (i1) and I. Gorse (i2)")]
    [InlineData("x", "a", "Micheal Houle (m2) and Michael Houle (m1)", "I. Gorse (i2) and Ida Gorse (i1)")]
    public void Nearest_NamesThatMayBeOnePersons_ComeByTheirPapers(string from, string to, params string[] pairs)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ann Ash", "i1=Ida Gorse", "m1=Michael Houle"),
            new("p2", 2002, "i1=Ida Gorse", "m1=Michael Houle"), new("p3", 2002, "m1=Michael Houle"),
            new("p6", 2002, "i1=Ida Gorse"), new("p7", 2002, "i1=Ida Gorse"),
            new("p4", 2003, "x=Xen Um", "i2=I. Gorse", "m2=Micheal Houle", "y=Yen Vine", "z=Zoe Wold"),
            new("p5", 2003, "m2=Micheal Houle")).Build();
        Assert.Equal(pairs, Between(graph, from, to).Select(static line => line.Split(" may be")[0]));
    }

    private static IReadOnlyList<string> Between(KnowledgeGraph graph, string from, string to) =>
        Assert.Throws<CoauthorGraphException>(() => CollaborationPath.Find(
            graph, graph.Authors.Id.Find(from), graph.Authors.Id.Find(to), 1, false, CancellationToken.None)).Candidates;
}
