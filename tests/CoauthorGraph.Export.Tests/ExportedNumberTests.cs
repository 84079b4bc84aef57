using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Catalog;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Tests.Shared.Graphs;
using Parquet;

namespace CoauthorGraph.Export.Tests;

/// <summary>
/// What each format says of one small graph. a and b wrote p1 and, with c, p2: their edge weighs 1 + 1/2, the others 1/2.
/// d is alone, and nobody knows the year.
/// </summary>
public sealed class ExportedNumberTests : IDisposable
{
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new("p1", 2001, "a=Ada \"A\"@MIT", "b=Ben, B")
        {
            Title = "One",
            About = [("rl", .5f), ("ranking", .75f)],
            Flags = PaperFlags.HasCode,
            Doi = "10.1/x(y)",
        },
        new("p2", 2003, "a=Ada \"A\"", "b=Ben, B", "c=+Cy") { Title = "Two; 2", Url = "https://u" },
        new("p3", 0, "d=Dee") { Title = "=Three", ArxivId = "hep-th/1" }).Build();

    public void Dispose() => _graph.Dispose();

    private ExportRequest Request => new()
    {
        Graph = _graph,
        Provenance = new ExportProvenance("000001", "", "9"),
        Communities = new[] { 0, 0, 1, -1 },
        CommunityNames = ["First"],
        Threads = 1,
    };

    [Fact]
    public void Csv_Tables_AreThese()
    {
        using var folder = Folder("csv");
        Assert.Equal(
            """"
            id,name,aliases,orcid,papers,firstYear,lastYear,formerIds,community,communityName,topics,institutions
            a,"Ada ""A""",,,2,2001,2003,,0,First,ranking | rl,MIT
            b,"Ben, B",,,2,2001,2003,,0,First,ranking | rl,
            c,'+Cy,,,1,2003,2003,,1,Community 2,,
            d,Dee,,,1,,,,,,,

            """".ReplaceLineEndings("\n"),
            File.ReadAllText(folder["nodes.csv"]));
        Assert.Equal(
            """
            source,target,papers,weight,firstYear,lastYear,titles,paperIds
            a,b,2,1.5,2001,2003,Two; 2 | One,p2 | p1
            a,c,1,0.5,2003,2003,Two; 2,p2
            b,c,1,0.5,2003,2003,Two; 2,p2

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(folder["edges.csv"]));
        Assert.Contains("- No filters.", File.ReadAllText(folder["README.md"]), StringComparison.Ordinal);
        using var marked = Folder("csv", Request with { ByteOrderMark = true });
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(marked["edges.csv"])[..3]);
    }

    [Fact]
    public void Neo4jAdmin_Tables_AreThese()
    {
        using var folder = Folder("neo4j-admin");
        Assert.Equal(
            "p1,One,2001,2001,,,,true,10.1/x(y),,,2,false,literal,",
            File.ReadLines(folder["Paper.csv"]).First());
        Assert.Equal("p3,=Three,,,,,,false,,hep-th/1,,1,false,literal,", File.ReadLines(folder["Paper.csv"]).Last());
        Assert.StartsWith(
            "id:ID(Paper),title,date,year:int,category,categories:string[],venue,hasCode:boolean,",
            File.ReadAllText(folder["Paper-header.csv"]), StringComparison.Ordinal);
        Assert.Equal("c,+Cy,,,1,2003,2003,", File.ReadLines(folder["Author.csv"]).ElementAt(2));
        Assert.Equal("a,b,2,1.5,2001,2003", File.ReadLines(folder["COAUTHORED.csv"]).First());
        Assert.Equal("a,p1,0,\"Ada \"\"A\"\"\",1,,MIT,,", File.ReadLines(folder["AUTHORED.csv"]).First());
        Assert.Equal("a,ranking,1,0.375,2001,2001", File.ReadLines(folder["WORKS_ON.csv"]).First());
    }

    [Fact]
    public void Dot_Lines_AreThese()
    {
        var lines = Text("dot").Split('\n');
        Assert.Equal(
            "  \"a\" [label=\"Ada \\\"A\\\"\", color=\"0.614 0.636 0.839\", style=\"filled\", pos=, papers=\"2\", "
                + "firstYear=\"2001\", lastYear=\"2003\", community=\"First\", topics=\"ranking | rl\", "
                + "institutions=\"MIT\"];",
            Placeless(lines.Single(static line => line.StartsWith("  \"a\" [", StringComparison.Ordinal))));
        Assert.Equal(
            "  \"d\" [label=\"Dee\", color=\"0.595 0.083 0.659\", style=\"filled\", pos=, papers=\"1\"];",
            Placeless(lines.Single(static line => line.StartsWith("  \"d\" [", StringComparison.Ordinal))));
        Assert.Equal(
            [
                "  \"a\" -- \"b\" [weight=\"2\", color=\"0 0 0.72\", strength=\"1.5\", papers=\"2\", firstYear=\"2001\", "
                    + "lastYear=\"2003\", titles=\"Two; 2 | One\", paperIds=\"p2 | p1\"];",
                .. "ab".Select(static one => $"  \"{one}\" -- \"c\" [weight=\"1\", color=\"0 0 0.72\", strength=\"0.5\", "
                    + "papers=\"1\", firstYear=\"2003\", lastYear=\"2003\", titles=\"Two; 2\", paperIds=\"p2\"];"),
            ],
            lines.Where(static line => line.Contains(" -- ", StringComparison.Ordinal)));

        static string Placeless(string line) => System.Text.RegularExpressions.Regex.Replace(line, "pos=\"[^\"]*\"", "pos=");
    }

    [Fact]
    public void GraphMl_Elements_AreThese()
    {
        var graph = XDocument.Parse(Text("graphml")).Root!.Elements().Last(static one => one.Name.LocalName == "graph");
        Assert.Equal(
            [
                "a shape=Ada \"A\" name=Ada \"A\" label=Ada \"A\" size=9.4 r=78 g=121 b=214 papers=2 firstYear=2001 lastYear=2003 community=0 communityName=First topics=ranking | rl "
                    + "institutions=MIT",
                "d shape=Dee name=Dee label=Dee size=8.2 r=154 g=160 b=168 papers=1",
            ],
            Elements(graph, "node").Where(static node => node[0] is 'a' or 'd'));
        Assert.Equal(
            [
                "a b edgePapers=2 weight=1.5 edgeFirstYear=2001 edgeLastYear=2003 titles=Two; 2 | One paperIds=p2 | p1",
                "a c edgePapers=1 weight=0.5 edgeFirstYear=2003 edgeLastYear=2003 titles=Two; 2 paperIds=p2",
                "b c edgePapers=1 weight=0.5 edgeFirstYear=2003 edgeLastYear=2003 titles=Two; 2 paperIds=p2",
            ],
            Elements(graph, "edge"));

        static IEnumerable<string> Elements(XElement graph, string name) => graph.Elements()
            .Where(one => one.Name.LocalName == name)
            .Select(static one => string.Join(' ', one.Attributes().Select(static attribute => attribute.Value)
                .Concat(one.Elements().Select(static data => $"{data.Attribute("key")!.Value}={data.Value}")
                    .Where(static data => !data.StartsWith("x=", StringComparison.Ordinal)
                        && !data.StartsWith("y=", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Gexf_Elements_AreThese()
    {
        var graph = XDocument.Parse(Text("gexf")).Root!.Elements().Last(static one => one.Name.LocalName == "graph");
        Assert.Equal(
            [
                "a|Ada \"A\"|papers=2|firstYear=2001|lastYear=2003|community=0|communityName=First|topics=ranking | rl"
                    + "|institutions=MIT",
                "d|Dee|papers=1",
            ],
            Elements(graph, "node").Where(static node => node[0] is 'a' or 'd'));
        Assert.Equal(
            "0|a|b|1.5|papers=2|firstYear=2001|lastYear=2003|titles=Two; 2 | One|paperIds=p2 | p1",
            Elements(graph, "edge").First());

        // Twice 2.6 + 1.5 times the root of the papers, in a tenth.
        Assert.Equal(["9.4", "9.4", "8.2", "8.2"], graph.Descendants()
            .Where(static one => one.Name.LocalName == "size").Select(static one => one.Attribute("value")!.Value));
        Assert.Equal("78 121 214", graph.Descendants().Where(static one => one.Name.LocalName == "color")
            .Select(static one => string.Join(' ', one.Attributes().Select(static part => part.Value))).First());

        static IEnumerable<string> Elements(XElement graph, string name) => graph.Descendants()
            .Where(one => one.Name.LocalName == name)
            .Select(static one => string.Join('|', one.Attributes().Select(static attribute => attribute.Value)
                .Concat(one.Descendants().Where(static value => value.Name.LocalName == "attvalue")
                    .Select(static value => $"{value.Attribute("for")!.Value}={value.Attribute("value")!.Value}"))));
    }

    [Fact]
    public void Pajek_Lines_AreThese()
    {
        var lines = Text("pajek").Split('\n').SkipWhile(static line => line[0] == '%').ToArray();
        Assert.Equal("*Vertices 4", lines[0]);
        Assert.Equal(
            ["1 \"Ada 'A'\"", "2 \"Ben, B\"", "3 \"+Cy\"", "4 \"Dee\""],
            lines[1..5].Select(static line => line[..(line.LastIndexOf('"') + 1)]));
        Assert.All(lines[1..5], static line => Assert.All(
            line[(line.LastIndexOf('"') + 2)..].Split(' '),
            static number => Assert.InRange(
                double.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 0, 1)));
        Assert.Equal(["*Edges", "1 2 1.5", "1 3 0.5", "2 3 0.5", ""], lines[5..]);
    }

    [Theory]
    [InlineData(
        "cytoscape",
        """{"data":{"id":"a","value":"a","name":"Ada \"A\"","papers":2,"firstYear":2001,"lastYear":2003,"community":0,"communityName":"First","color":"#4e79d6","topics":["ranking","rl"],"institutions":["MIT"]}}""",
        """{"data":{"id":"d","value":"d","name":"Dee","papers":1,"color":"#9aa0a8"}}""",
        """{"data":{"id":"e0","source":"a","target":"b","papers":2,"weight":1.5,"firstYear":2001,"lastYear":2003,"titles":["Two; 2","One"],"paperIds":["p2","p1"]}}""")]
    [InlineData(
        "graphology",
        """{"key":"a","attributes":{"label":"Ada \"A\"","size":4.7,"color":"#4e79d6","papers":2,"firstYear":2001,"lastYear":2003,"community":0,"communityName":"First","topics":["ranking","rl"],"institutions":["MIT"]}}""",
        """{"key":"d","attributes":{"label":"Dee","size":4.1,"color":"#9aa0a8","papers":1}}""",
        """{"key":"e0","source":"a","target":"b","undirected":true,"attributes":{"papers":2,"weight":1.5,"firstYear":2001,"lastYear":2003,"titles":["Two; 2","One"],"paperIds":["p2","p1"]}}""")]
    [InlineData(
        "vosviewer",
        """{"id":1,"label":"Ada \"A\"","cluster":1,"description":"ranking | rl","weights":{"Papers":2,"Co-authors":2},"scores":{"First year":2001,"Last year":2003}}""",
        """{"id":4,"label":"Dee","weights":{"Papers":1,"Co-authors":0},"scores":{"First year":null,"Last year":null}}""",
        """{"source_id":1,"target_id":2,"strength":1.5}""")]
    public void Json_Elements_AreThese(string format, string node, string alone, string edge)
    {
        var root = JsonNode.Parse(Text(format))!;
        var parts = root["elements"] ?? root["network"] ?? root;
        var nodes = (parts["nodes"] ?? parts["items"])!.AsArray();
        Assert.Equal((4, 3), (nodes.Count, (parts["edges"] ?? parts["links"])!.AsArray().Count));
        Assert.Equal([node, alone], new[] { nodes[0]!, nodes[3]! }.Select(Placeless));
        Assert.Equal(edge, Placeless((parts["edges"] ?? parts["links"])![0]!));
    }

    // What lies on the bound is in.
    [Theory]
    [InlineData(0, 3)]
    [InlineData(.5, 3)]
    [InlineData(.5000001, 1)]
    [InlineData(1.5, 1)]
    [InlineData(1.51, 0)]
    public void MinWeight_Bound_IsTheLeastThatStays(double least, int edges)
    {
        var request = Request with { MinWeight = least };
        Assert.Equal(edges, Text("dot", request).Split('\n').Count(static line => line.Contains(" -- ", StringComparison.Ordinal)));
        Assert.Equal(4, Text("dot", request).Split('\n').Count(static line => line.Contains(" [label=", StringComparison.Ordinal)));
        Assert.Equal(least > 0, Text("dot", request).Contains("of weight below", StringComparison.Ordinal));
        using var folder = Folder("csv", request);
        Assert.Equal(edges + 1, File.ReadAllLines(folder["edges.csv"]).Length);
        using var admin = Folder("neo4j-admin", request);
        Assert.Equal(edges, File.ReadAllLines(admin["COAUTHORED.csv"]).Length);
    }

    [Fact]
    public async Task Columns_OfArrowAndParquet_HaveTheWeightsAndYears()
    {
        using var arrow = Folder("arrow");
        using var stream = File.OpenRead(arrow["coauthorships.arrow"]);
        using var reader = new ArrowFileReader(stream);
        using var batch = reader.ReadNextRecordBatch();
        Assert.Equal([1.5, .5, .5], ((DoubleArray)batch.Column("weight")).Values.ToArray());
        Assert.Equal([2, 1, 1], ((Int32Array)batch.Column("papers")).Values.ToArray());
        using var authors = File.OpenRead(arrow["authors.arrow"]);
        using var names = new ArrowFileReader(authors);
        using var rows = names.ReadNextRecordBatch();
        Assert.Equal([2001, 2001, 2003, null], ((Int32Array)rows.Column("firstYear")).ToArray());

        using var parquet = Folder("parquet");
        await using var file = File.OpenRead(parquet["papers.parquet"]);
        await using var papers = await ParquetReader.CreateAsync(
            file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(3, papers.OpenRowGroupReader(0).RowCount);
    }

    [Fact]
    public void Links_OfPapers_AreAddressesOfTheWeb()
    {
        Assert.Equal(
            ["https://doi.org/10.1/x%28y%29", "https://u", "https://arxiv.org/abs/hep-th/1"],
            Enumerable.Range(0, 3).Select(row => Export.Text.WebAddress.Of(_graph.Papers, row)));
        Assert.False(Export.Text.WebAddress.IsWeb("javascript:alert(1)"));
        Assert.False(Export.Text.WebAddress.IsWeb("ftp://x"));
        Assert.True(Export.Text.WebAddress.IsWeb("http://x"));
    }

    [Fact]
    public void Provenance_SaysWhatWasLeftOut()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b", "c") { Flags = PaperFlags.AuthorsTruncated }, new("p2", 2001, "a"))
        {
            MaxAuthors = 2,
        }.Build();
        var request = Request with
        {
            Graph = graph,
            Communities = default,
            MinWeight = .25,
            Provenance = new ExportProvenance("", "topic rl", "9"),
        };
        Assert.Equal(
            [
                "Co-author network written by CoauthorGraph 9.", "Filters: topic rl.",
                "Co-authorships of weight below 0.25 are left out.",
                "1 of 2 papers name only their first authors (the list was cut at the source), so co-authors are missing.",
                "1 paper has more than 2 authors and no co-authorships here.",
            ],
            ProvenanceText.Of(request));
        Assert.Equal("note", ProvenanceText.Of(request with
        {
            Provenance = request.Provenance with { TruncationNote = "note" },
        })[3]);
    }

    [Fact]
    public void Communities_OfOneSize_AreRankedByTheirNumbers()
    {
        var list = new CommunityList(Request with { Communities = new[] { 7, 3, 3, 7 }, CommunityNames = ["", "", "", "Third"] });
        Assert.Equal([(3, 2), (7, 2)], list.BySize);
        Assert.Equal([1, 0, 0, 1], Enumerable.Range(0, 4).Select(list.RankOf));
        Assert.Equal(["Community 8", "Third"], new[] { list.NameOfAuthor(0), list.NameOfAuthor(1) });
        Assert.Equal(["#e8873a", "#4e79d6"], new[] { $"{list.ColorOf(0)}", $"{list.ColorOf(1)}" });
        Assert.False(new CommunityList(Request with { Communities = default }).IsKnown);
    }

    [Fact]
    public void Page_OfTwoAuthors_HasThoseWithMostPapersThenMostCoauthors()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a"), new("p2", 2001, "b", "c"), new("p3", 2001, "c", "b2"), new("p4", 2001, "z"),
            new("p5", 2001, "z"), new("p6", 2001, "z")).Build();
        var network = new AuthorNetwork(Request with { Graph = graph, Communities = default, PageAuthors = 3 });
        var selection = Export.Html.PageSelection.Of(network);

        // z has three papers, c two; a, b and b2 one, and a wrote alone; b comes before b2.
        Assert.Equal(["b", "c", "z"], selection.Authors.Select(row => graph.Authors.Id[row]));
        Assert.Single(selection.Edges);
        Assert.Equal(["p2", "p3", "p4", "p5", "p6"], selection.Papers.Select(row => graph.Papers.Id[row]));
    }

    [Fact]
    public void TopTopics_AreTheWeightiestThenInOrder()
    {
        using var graph = new LiteralGraph(
            new LiteralPaper("p1", 2001, "a") { About = [("v", .5f), ("w", .25f), ("x", .5f), ("y", .75f), ("z", .25f)] }).Build();
        var network = new AuthorNetwork(Request with { Graph = graph, Communities = default });
        Assert.Equal(["y", "v", "x"], network.TopicNames(0));
        Assert.Equal(
            ["y", "v", "x", "w", "z"], network.TopTopics(0, 6).Select(topic => graph.Topics.Id[topic]));
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, 0)]
    public void Request_OutOfRange_IsRefused(double weight, int authors, int threads) => Assert.ThrowsAny<ArgumentException>(
        () => Text("dot", Request with { MinWeight = weight, PageAuthors = authors, Threads = threads }));

    private string Text(string format, ExportRequest? request = null) =>
        Encoding.UTF8.GetString(Exported.Bytes(format, request ?? Request));

    private TemporaryFolder Folder(string format, ExportRequest? request = null)
    {
        var folder = new TemporaryFolder();
        ExporterCatalog.Find(format)!.WriteFolder(request ?? Request, folder.Path, CancellationToken.None);
        return folder;
    }

    // Without where it is drawn.
    private static string Placeless(JsonNode element)
    {
        var copy = element.DeepClone().AsObject();
        foreach (var part in new[] { copy, copy["attributes"] as JsonObject })
        {
            foreach (var place in (string[])["x", "y", "position"])
            {
                part?.Remove(place);
            }
        }

        return copy.ToJsonString(new JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}
