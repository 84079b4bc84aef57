using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Derivation;

public sealed class AuthorDerivationTests
{
    [Theory]
    [InlineData("A. Byron|A. Byron|Ada Byron", "A. Byron", "Ada Byron")] // The commonest.
    [InlineData("A. Byron|A. Byron|Ada Byron|Ada Byron", "Ada Byron", "A. Byron")] // Of two as common the fullest.
    [InlineData("Micheal Houle|Michael Houle|Michael T. Day", "Michael Houle", "Michael T. Day|Micheal Houle")]
    [InlineData("Michael Houle|Micheal Houle|M Michael|M Michael|Micheal Houle|Michael Houle", "Michael Houle", "M Michael|Micheal Houle")]
    [InlineData("Ada Byron|Ada L. Byron", "Ada L. Byron", "Ada Byron")]
    [InlineData("Ada Byron|Ada-Byron|Ada-Byron", "Ada-Byron", "Ada Byron")] // As many letters: the commoner.
    [InlineData("A Byron|A. Byron", "A. Byron", "A Byron")] // As common too: the longer.
    [InlineData("Ada Byron|Ada Bxron", "Ada Bxron", "Ada Byron")] // As long too: the first by its letters.
    [InlineData("A. B. C. Day|Abel Day", "Abel Day", "A. B. C. Day")] // Letters count, not stops.
    [InlineData("Ada B|B Ada C|Ada B", "Ada B", "B Ada C")]
    [InlineData("Zoe C|Bo A|Al D", "Zoe C", "Al D|Bo A")] // Other names are in order.
    [InlineData("Ada Byron|Ada Byron", "Ada Byron", "")]
    public void Name_OfSeveralSpellings_IsTheCommonestThenTheFullest(string printed, string name, string aliases)
    {
        using var graph = new LiteralGraph([.. printed.Split('|').Select(
            static (spelling, i) => new LiteralPaper($"p{i}", 2001, $"ada={spelling}"))]).Build();
        Assert.Equal(name, graph.Authors.Name[0]);
        Assert.Equal(aliases, string.Join('|', graph.Authors.Aliases[0]));
    }

    [Fact]
    public void Aliases_OfSeveralAuthors_AreEachOnesOwn()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=A One", "b=B Two"), new("p2", 2002, "a=Al One", "c=C Three"), new("p3", 2003, "c=Cy Three"))
            .Build();
        Assert.Equal(["Al One", "B Two", "Cy Three"], graph.Authors.Name.AsEnumerable());
        Assert.Equal([["A One"], [], ["C Three"]], Enumerable.Range(0, 3).Select(row => graph.Authors.Aliases[row]));
    }

    [Theory]
    [InlineData("||", null)]
    [InlineData("|0000-0001|", "0000-0001")]
    [InlineData("0000-0001||0000-0001", "0000-0001")]
    [InlineData("0000-0001|0000-0002|", null)] // Two are none.
    [InlineData("0000-0001|0000-0002|0000-0001", null)]
    [InlineData("|0000-0001|0000-0002", null)]
    public void Orcid_OfSeveralMentions_IsTheOneTheyAgreeOn(string printed, string? orcid)
    {
        using var graph = new LiteralGraph([.. printed.Split('|').Select(static (one, i) =>
            new LiteralPaper($"p{i}", 2001, "ada") { Orcids = one.Length == 0 ? [] : [(0, one)] })]).Build();
        Assert.Equal(orcid, graph.Authors.Orcid.GetOrNull(0));
    }

    [Fact]
    public void Papers_OfAnAuthor_AreCountedOnceAndOnlyKnownYearsBoundThem()
    {
        using var graph = new LiteralGraph(
            new("p1", 2003, "a", "a"), new("p2", 0, "a", "b"), new("p3", 2005, "a"), new("p4", 0, "a"),
            new("p5", 0, "=Nobody"))
        {
            Former = [("b", ["b1", "b2"])],
        }.Build();
        Assert.Equal([4, 1], graph.Authors.Papers.ToArray());
        Assert.Equal([2003, 0], graph.Authors.FirstYear.ToArray());
        Assert.Equal([2005, 0], graph.Authors.LastYear.ToArray());
        Assert.Equal([0, 1, 2, 4, 5], graph.Authors.Authorships[0].ToArray());
        Assert.Equal([3], graph.Authors.Authorships[1].ToArray());
        Assert.Equal(["b1", "b2"], graph.Authors.FormerIds[1]);
    }
}
