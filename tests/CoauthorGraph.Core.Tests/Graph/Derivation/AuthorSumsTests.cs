using CoauthorGraph.Core.Graph;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Derivation;

/// <summary>What authors work on and where they were.</summary>
public sealed class AuthorSumsTests
{
    [Fact]
    public void WorksOn_WeighsAPaperByItsScoreSharedAmongItsAuthors()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b") { About = [("ranking", .5f)] },
            new("p2", 2004, "a", "b", "=Nobody", "c") { About = [("ranking", 1), ("bandits", .8f)] },
            new("p3", 0, "a") { About = [("ranking", .25f)] }).Build();

        // a on ranking: .5/2 + 1/4 + .25/1; b: .5/2 + 1/4; c: 1/4. On bandits each of them .8/4.
        Assert.Equal(
            [
                $"a bandits 1 {.2f} 2004-2004", $"a ranking 3 {.75f} 2001-2004", $"b bandits 1 {.2f} 2004-2004",
                $"b ranking 2 {.5f} 2001-2004", $"c bandits 1 {.2f} 2004-2004", $"c ranking 1 {.25f} 2004-2004",
            ],
            Topics(graph));
    }

    [Fact]
    public void WorksOn_AuthorTwiceOnAPaper_CountsOnce()
    {
        using var graph = new LiteralGraph(
            new LiteralPaper("p1", 0, "a", "a") { About = [("ranking", 1)] }).Build();
        Assert.Equal([$"a ranking 1 {.5f} 0-0"], Topics(graph));
    }

    [Fact]
    public void AffiliatedWith_CountsPapersThatNameThePlaceForTheAuthor()
    {
        using var graph = new LiteralGraph(
            new("p1", 2002, "a@MIT", "b@CMU"),
            new("p2", 2001, "a@MIT", "a@MIT", "b@?Somewhere"),
            new("p3", 0, "a@CMU", "b"),
            new("p4", 2009, "a", "c") { From = ["MIT"] }).Build();
        Assert.Equal(["a CMU 1 0-0", "a MIT 2 2001-2002", "b CMU 1 2002-2002"], Places(graph));
    }

    private static IEnumerable<string> Topics(KnowledgeGraph graph)
    {
        var table = graph.AuthorTopics;
        return Enumerable.Range(0, table.Count).Select(row =>
            $"{graph.Authors.Id[table.Author.Span[row]]} {graph.Topics.Id[table.Topic.Span[row]]} "
            + $"{table.Papers.Span[row]} {table.Weight.Span[row]} {table.FirstYear.Span[row]}-{table.LastYear.Span[row]}");
    }

    private static IEnumerable<string> Places(KnowledgeGraph graph)
    {
        var table = graph.AuthorInstitutions;
        return Enumerable.Range(0, table.Count).Select(row =>
            $"{graph.Authors.Id[table.Author.Span[row]]} {graph.Institutions.Id[table.Institution.Span[row]]} "
            + $"{table.Papers.Span[row]} {table.FirstYear.Span[row]}-{table.LastYear.Span[row]}");
    }
}
