using System.Text.Json.Nodes;
using System.Xml.Linq;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Export.Tests;

/// <summary>The papers behind a co-authorship, and the years it has been there.</summary>
public sealed class EdgePaperTests
{
    // Only the year of p4 is known, and of p7 nothing; p1 to p3 have days.
    private static readonly KnowledgeGraph Graph = new LiteralGraph(
        new("p1", 2020, "a", "b") { Title = "Jan", Date = 2020_01_05 },
        new("p2", 2020, "a", "b") { Title = "Dec", Date = 2020_12_24 },
        new("p3", 2019, "a", "b") { Title = "Old | new \\ x", Date = 2019_06_01 },
        new("p4", 2021, "a", "b") { Title = "Year", Date = 0 },
        new("p5", 2018, "a", "b") { Title = "Five" },
        new("p6", 2017, "a", "b") { Title = "Six" },
        new("p7", 0, "a", "b") { Title = "None", Date = 0 }).Build();

    private static ExportRequest Request => new()
    {
        Graph = Graph,
        Provenance = new ExportProvenance("000001", "", "9"),
    };

    [Fact]
    public void Papers_AreTheNewestByYear_AndWhatIsCutIsSaid()
    {
        using var output = new MemoryStream();
        var summary = Catalog.ExporterCatalog.Find("graphology")!.Write(Request, output, CancellationToken.None);
        var edge = JsonNode.Parse(output.ToArray())!["edges"]![0]!["attributes"]!;
        Assert.Equal(["p4", "p2", "p1", "p3", "p5"], Texts(edge["paperIds"]!));
        Assert.Equal(["Year", "Dec", "Jan", "Old | new \\ x", "Five"], Texts(edge["titles"]!));
        Assert.Equal(
            ["1 co-authorship has more papers than the newest 5, which are named."], summary.Notes);
    }

    [Fact]
    public void Papers_WhenAllAreAskedFor_AreAll()
    {
        using var output = new MemoryStream();
        var request = Request with { PapersPerEdge = int.MaxValue };
        var summary = Catalog.ExporterCatalog.Find("cytoscape")!.Write(request, output, CancellationToken.None);
        var edge = JsonNode.Parse(output.ToArray())!["elements"]!["edges"]![0]!["data"]!;
        Assert.Equal(["p4", "p2", "p1", "p3", "p5", "p6", "p7"], Texts(edge["paperIds"]!));
        Assert.Empty(summary.Notes);
    }

    [Fact]
    public void Separators_InATitle_AreMarked()
    {
        var xml = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Exported.Bytes("graphml", Request)));
        Assert.Equal(
            @"Year | Dec | Jan | Old \| new \\ x | Five",
            xml.Descendants().Single(static one => one.Attribute("key")?.Value == "titles").Value);
    }

    [Theory]
    [InlineData(GexfVersion.V13, "1.3", "http://gexf.net/1.3", "interval")]
    [InlineData(GexfVersion.V12, "1.2", "http://www.gexf.net/1.2draft", null)]
    public void Gexf_HasTheYearsOfPapersAsSpells(GexfVersion version, string number, string name, string? kind)
    {
        var text = System.Text.Encoding.UTF8.GetString(Exported.Bytes("gexf", Request with { GexfVersion = version }));
        var root = XDocument.Parse(text).Root!;
        XNamespace gexf = name;
        Assert.Equal((number, gexf), (root.Attribute("version")!.Value, root.Name.Namespace));
        var graph = root.Element(gexf + "graph")!;
        Assert.Equal(
            ("dynamic", "date", kind),
            (graph.Attribute("mode")!.Value, graph.Attribute("timeformat")!.Value, graph.Attribute("timerepresentation")?.Value));
        Assert.Equal(["2017-01-01 2021-12-31"], Spells(graph.Descendants(gexf + "node").First()));
        Assert.Equal(
            [.. Enumerable.Range(2017, 5).Select(static year => $"{year}-01-01 {year}-12-31")],
            Spells(graph.Descendants(gexf + "edge").Single()));
        Assert.Equal(2, root.Descendants(XNamespace.Get(name + "/viz") + "size").Count());

        IEnumerable<string> Spells(XElement of) => of.Element(gexf + "spells")!.Elements(gexf + "spell")
            .Select(static spell => $"{spell.Attribute("start")!.Value} {spell.Attribute("end")!.Value}");
    }

    [Fact]
    public void Gexf_WithoutYears_StandsStill()
    {
        var graph = new LiteralGraph(new LiteralPaper("p", 0, "a", "b") { Date = 0 }).Build();
        var text = Exported.Text("gexf", graph);
        Assert.Contains("mode=\"static\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("spell", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(JsonNode list) => list.AsArray().Select(static one => (string?)one);
}
