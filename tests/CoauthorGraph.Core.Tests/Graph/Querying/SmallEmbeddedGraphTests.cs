using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Querying;

/// <summary>A graph of two papers as queries see it: labels, relationships and their ends, keys and indexes.</summary>
public sealed class SmallEmbeddedGraphTests : IDisposable
{
    private readonly CoauthorGraph.Core.Graph.KnowledgeGraph _knowledge = new LiteralGraph(
        new LiteralPaper("p1", 2001, "a@MIT", "b") { About = [("rl", 1)] },
        new LiteralPaper("p2", 2002, "b", "c") { About = [("rl", 1), ("bandits", 1)] })
    {
        Narrower = [("bandits", ["rl"])],
    }.Build();

    private readonly EmbeddedGraph _graph;

    public SmallEmbeddedGraphTests() => _graph = new EmbeddedGraph(_knowledge);

    public void Dispose() => _knowledge.Dispose();

    // Four mentions, three topics of papers and one broader, two pairs, one affiliation and what is derived.
    [Fact]
    public void Relationships_AllThatThereAre_JoinTheNodesThatTheyAreOf()
    {
        var id = _graph.PropertyKeyToken("id");
        var found = new List<string>();
        for (var relationship = 0L; relationship < _graph.RelationshipLimit; relationship++)
        {
            if (_graph.HasRelationship(relationship))
            {
                var type = _graph.RelationshipTypes[_graph.TypeOf(relationship)];
                found.Add($"{Id(_graph.RelationshipStart(relationship))} {type} {Id(_graph.RelationshipEnd(relationship))}");
            }
        }

        Assert.Equal(
            ["a AUTHORED p1", "b AUTHORED p1", "b AUTHORED p2", "c AUTHORED p2"],
            found.Where(static one => one.Contains(" AUTHORED ", StringComparison.Ordinal)).Order());
        Assert.Equal(
            ["p1 ABOUT rl", "p2 ABOUT bandits", "p2 ABOUT rl"],
            found.Where(static one => one.Contains(" ABOUT ", StringComparison.Ordinal)).Order());
        Assert.Contains("bandits BROADER rl", found);
        Assert.Contains("a COAUTHORED b", found);
        Assert.Contains("b COAUTHORED c", found);

        string Id(int node) => _graph.NodeProperty(node, id).AsText;
    }

    [Fact]
    public void Keys_OfANode_BeginWithItsId()
    {
        Assert.Contains(_graph.PropertyKeyToken("id"), _graph.NodeKeys(0).ToArray());
        Assert.Contains(_graph.PropertyKeyToken("name"), _graph.NodeKeys(_graph.NodeLimit - 1).ToArray());
    }

    // 0 stands for none.
    [Theory]
    [InlineData(7, "0 2")]
    [InlineData(1, "3")]
    [InlineData(0, "")]
    [InlineData(9, "")]
    public void NumberIndex_OfAColumn_FindsItsRows(long number, string rows) =>
        Assert.Equal(rows, string.Join(' ', new NumberIndex(new[] { 7, 0, 7, 1 }).Find(number)));
}
