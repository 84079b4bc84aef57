using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Values;

namespace CoauthorGraph.EndToEnd.Tests.Rendering;

public sealed class CypherNotationTests
{
    private static readonly NodeValue Ada = new("1", ["Author"], Map(("id", "A1"), ("papers", 2L)));
    private static readonly NodeValue Bo = new("2", ["Author"], Map(("id", "A2")));
    private static readonly RelationshipValue Edge = new("9", "COAUTHORED", "1", "2", Map(("weight", 1.5)));

    [Fact]
    public void Of_Node_ShowsLabelsAndProperties() =>
        Assert.Equal("""(:Author {id: "A1", papers: 2})""", CypherNotation.Of(Ada));

    [Fact]
    public void Of_NodeWithoutLabelsOrProperties_IsAPairOfParentheses() =>
        Assert.Equal("()", CypherNotation.Of(new NodeValue("3", [], Map())));

    [Fact]
    public void Of_Relationship_ShowsItsType() =>
        Assert.Equal("[:COAUTHORED {weight: 1.5}]", CypherNotation.Of(Edge));

    [Fact]
    public void Of_Path_PointsEachRelationshipFromItsStart()
    {
        Assert.Equal(
            """(:Author {id: "A1", papers: 2})-[:COAUTHORED {weight: 1.5}]->(:Author {id: "A2"})""",
            CypherNotation.Of(new PathValue([Ada, Edge, Bo])));
        Assert.Equal(
            """(:Author {id: "A2"})<-[:COAUTHORED {weight: 1.5}]-(:Author {id: "A1", papers: 2})""",
            CypherNotation.Of(new PathValue([Bo, Edge, Ada])));
    }

    [Fact]
    public void Of_ListWithANode_ShowsEachItem() =>
        Assert.Equal("""(:Author {id: "A2"}); "x" """.TrimEnd(), CypherNotation.Of(new List<object?> { Bo, "x" }));

    [Fact]
    public void Of_WhatIsNoPartOfAGraph_IsNull()
    {
        Assert.Null(CypherNotation.Of("A1"));
        Assert.Null(CypherNotation.Of(new List<object?> { 1L, null }));
        Assert.Null(CypherNotation.Of(Map(("a", Bo))));
    }

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] pairs) =>
        pairs.ToDictionary(static pair => pair.Key, static pair => pair.Value);
}
