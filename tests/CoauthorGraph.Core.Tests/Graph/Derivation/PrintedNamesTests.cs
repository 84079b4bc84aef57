using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Derivation;

/// <summary>Which of the names that an author was printed by, each as often, stands for the author.</summary>
public sealed class PrintedNamesTests
{
    // Milechin is printed of two, Milechen of one; a misspelling would come first by the alphabet.
    [Fact]
    public void Name_OfTwoThatDifferByALetter_IsTheOneThatOthersBearToo()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Lauren Milechen", "b=Bo Milechin"), new("p2", 2002, "c=Cy Dee", "a=Lauren Milechin"))
            .Build();
        Assert.Equal("Lauren Milechin", graph.Authors.Name[0]);
    }

    // Three letters are too few to be a misspelling of four: the fuller name stands, though more are called Wan.
    [Fact]
    public void Name_OfAShortWord_IsTheFuller()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Jun Wang", "b=Bo Wan", "c=Cy Wan"), new("p2", 2002, "a=Jun Wan")).Build();
        Assert.Equal("Jun Wang", graph.Authors.Name[0]);
    }
}
