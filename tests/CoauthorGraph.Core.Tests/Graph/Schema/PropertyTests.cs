using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Schema;

/// <summary>What the schema reads of a small graph: the same is pushed, exported and queried.</summary>
public sealed class PropertyTests : IDisposable
{
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new("p1", 2001, "a=Ada@MIT", "=Nobody@?Home", "b=Ben")
        {
            Title = "T",
            Date = 20010400,
            Flags = PaperFlags.HasCode,
            Venue = "V",
            Doi = "10.1/x",
            ArxivId = "0104.1",
            Url = "u",
            Categories = ["x", "y"],
            About = [("rl", .25f)],
            Orcids = [(0, "0000-1")],
            Introduces = "S",
        },
        new("p2", 0, "a=A") { Date = 0, Flags = PaperFlags.AuthorsTruncated })
    {
        Narrower = [("rl", ["ai"])],
        Parts = [("MIT", ["State"])],
        Former = [("a", ["a0"])],
    }.Build();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("Paper", 0, "title=T date=2001-04 year=2001 category=x categories=x+y venue=V hasCode=True doi=10.1/x "
        + "arxivId=0104.1 url=u authorCount=3 authorsTruncated=False source=literal affiliations=?Home")]
    [InlineData("Paper", 1, "title=On p2 date= year= category= categories= venue= hasCode=False doi= arxivId= url= "
        + "authorCount=1 authorsTruncated=True source=literal affiliations=")]
    [InlineData("Author", 0, "name=Ada aliases=A orcid=0000-1 papers=2 firstYear=2001 lastYear=2001 formerIds=a0")]
    [InlineData("Author", 1, "name=Ben aliases= orcid= papers=1 firstYear=2001 lastYear=2001 formerIds=")]
    [InlineData("Topic", 1, "name=rl level=1")]
    [InlineData("Artifact", 0, "name=S kind=system url=")]
    public void Node_Properties_AreThoseOfItsRow(string label, int row, string expected)
    {
        var type = GraphSchema.Label(label)!;
        Assert.Equal(expected, Values(type.Properties, row));
    }

    [Theory]
    [InlineData("AUTHORED", "a>p1 b>p1 a>p2")]
    [InlineData("COAUTHORED", "a>b")]
    [InlineData("AFFILIATED_WITH", "a>MIT")]
    [InlineData("FROM", "p1>MIT")]
    [InlineData("ABOUT", "p1>rl")]
    [InlineData("WORKS_ON", "a>rl b>rl")]
    [InlineData("BROADER", "rl>ai")]
    [InlineData("PART_OF", "MIT>State")]
    [InlineData("INTRODUCES", "p1>S")]
    public void Relationships_AreThoseWithBothEnds(string name, string expected)
    {
        var type = GraphSchema.Relationship(name)!;
        var (rows, start, end) = (type.Rows(_graph), GraphSchema.Label(type.Start)!, GraphSchema.Label(type.End)!);
        Assert.Equal(expected, string.Join(' ', rows.Included().Select(row =>
            $"{start.Keys(_graph)[rows.Start.Span[row]]}>{end.Keys(_graph)[rows.End.Span[row]]}")));
        var (byStart, byEnd) = (
            rows.ByStart(start.Keys(_graph).Count), rows.ByEnd(end.Keys(_graph).Count));
        Assert.Equal(rows.Included(), byStart.Values.ToArray().Order());
        Assert.Equal(rows.Included(), byEnd.Values.ToArray().Order());
        Assert.All(rows.Included(), row => Assert.Contains(row, byStart[rows.Start.Span[row]].ToArray()));
        Assert.All(rows.Included(), row => Assert.Contains(row, byEnd[rows.End.Span[row]].ToArray()));
    }

    [Theory]
    [InlineData("AUTHORED", 0, "position=0 name=Ada confidence=1 orcid=0000-1 affiliations=MIT inferred= collective=")]
    [InlineData("AUTHORED", 2, "position=2 name=Ben confidence=1 orcid= affiliations= inferred= collective=")]
    [InlineData("COAUTHORED", 0, "papers=1 weight=0.5 firstYear=2001 lastYear=2001")]
    [InlineData("AFFILIATED_WITH", 0, "papers=1 firstYear=2001 lastYear=2001")]
    [InlineData("FROM", 1, "raw=MIT")]
    [InlineData("ABOUT", 0, "score=0.25 evidence=rl in p1")]
    [InlineData("WORKS_ON", 0, "papers=1 weight=0.083333336 firstYear=2001 lastYear=2001")]
    public void Relationship_Properties_AreThoseOfItsRow(string name, int row, string expected) =>
        Assert.Equal(expected, Values(GraphSchema.Relationship(name)!.Properties, row));

    [Fact]
    public void Schema_UnknownName_IsNone()
    {
        Assert.Null(GraphSchema.Label("paper"));
        Assert.Null(GraphSchema.Relationship("authored"));
        Assert.Null(NodeTypes.Paper.Find("Title"));
        Assert.Equal("title", NodeTypes.Paper.Find("title")!.Name);
        Assert.Equal("position", RelationshipTypes.Authored.KeyProperty);
        Assert.Equal("raw", RelationshipTypes.From.KeyProperty);
    }

    private string Values(IEnumerable<GraphProperty> properties, int row) =>
        string.Join(' ', properties.Select(property => FormattableString.Invariant(
            $"{property.Name}={(property.Of(_graph).Value(row) is string[] list ? string.Join('+', list) : property.Of(_graph).Value(row))}")));
}
