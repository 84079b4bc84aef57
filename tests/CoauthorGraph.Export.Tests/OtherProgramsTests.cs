namespace CoauthorGraph.Export.Tests;

/// <summary>What networkx, igraph, pydot and Graphviz make of the files is the expected value here.</summary>
public sealed class OtherProgramsTests
{
    private const string Networkx = "networkx;assert networkx.__version__>='3'";
    private const string Count = "\nprint(g.number_of_nodes(), g.number_of_edges())\n";
    private const string CountIgraph = "\nprint(g.vcount(), g.ecount())\n";
    private const string Gexf = "import sys,networkx as nx\ng=nx.read_gexf(sys.argv[1],version='1.3')" + Count;
    private const string GraphMl = "import sys,networkx as nx\ng=nx.read_graphml(sys.argv[1])" + Count;
    private const string GraphMlIgraph = "import sys,igraph\ng=igraph.Graph.Read_GraphML(sys.argv[1])" + CountIgraph;
    private const string Pajek = "import sys,networkx as nx\ng=nx.Graph(nx.read_pajek(sys.argv[1]))" + Count;
    private const string PajekIgraph = "import sys,igraph\ng=igraph.Graph.Read_Pajek(sys.argv[1])" + CountIgraph;
    private const string Dot =
        "import sys,pydot\ng=pydot.graph_from_dot_file(sys.argv[1],encoding='utf-8')[0]\n"
        + "print(len([n for n in g.get_nodes() if n.get('papers')]), len(g.get_edges()))";

    [Fact]
    public void Gexf_ReadByNetworkx_HasAttributes()
    {
        const string Script = Gexf
            + "d=g.nodes['a00000'];print(d['label'],d['papers'],d['firstYear'],d['lastYear'])\n"
            + "print(g.edges['a00000','a00001']['weight'],g.edges['a00000','a00001']['titles'])";
        Assert.Equal(
            "4 3\nAda Byron 2 2019 2021\n1.5 Rewards that matter | Learning to rank",
            PythonReader.Run(Networkx, Script, Exported.Bytes("gexf", SampleGraph.Small()), ".gexf"));
    }

    [Fact]
    public void GraphMl_ReadByIgraph_HasAttributes()
    {
        const string Script = GraphMlIgraph
            + "v=g.vs.find(id='a00000');print(v['name'],v['papers'],v['topics'])\n"
            + "e=g.es[0];print(e['weight'],e['papers'])\nprint(g['provenance'][:18])";
        Assert.Equal(
            "4 3\nAda Byron 2.0 ranking | reinforcement-learning\n1.5 2.0\nCo-author network ".Trim(),
            PythonReader.Run("igraph", Script, Exported.Bytes("graphml", SampleGraph.Small()), ".graphml"));
    }

    [Theory]
    [InlineData("gexf", Networkx, Gexf)]
    [InlineData("graphml", "networkx", GraphMl)]
    [InlineData("graphml", "igraph", GraphMlIgraph)]
    [InlineData("pajek", "networkx", Pajek)]
    [InlineData("pajek", "igraph", PajekIgraph)]
    [InlineData("dot", "pydot", Dot)]
    [InlineData("dot", "graph_tool", GraphTool)]
    [InlineData("graphml", "graph_tool", GraphTool)]
    [InlineData("cytoscape", "networkx", Cytoscape)]
    public void Files_ReadByOthers_HaveAllNodesAndEdges(string format, string module, string script)
    {
        Assert.Equal("4 3", Read(format, module, script, SampleGraph.Small()));
        Assert.Equal("12 66", Read(format, module, script, SampleGraph.Hostile()));
    }

    private const string GraphTool =
        "import sys,graph_tool as gt\ng=gt.load_graph(sys.argv[1],fmt='auto')\n"
        + "print(g.num_vertices(),g.num_edges())";

    private const string Cytoscape =
        "import sys,json,networkx as nx\ng=nx.cytoscape_graph(json.load(open(sys.argv[1])))" + Count;

    // networkx takes the places of yEd's shapes and then ours over them: y upwards, and numbers.
    [Fact]
    public void GraphMl_ReadByNetworkx_HasPlacesColoursAndYedsShapes()
    {
        const string Script = GraphMl
            + "d=g.nodes['a00000'];print(d['label'],d['shape_type'],d['size'],d['r'],d['g'],d['b'],type(d['x']).__name__,d['y']<0)\n";
        Assert.Equal(
            "4 3\nAda Byron ellipse 9.4 154 160 168 float "
                + (PlaceOf("a00000", SampleGraph.Small()) > 0 ? "True" : "False"),
            PythonReader.Run("networkx", Script, Exported.Bytes("graphml", SampleGraph.Small()), ".graphml"));
    }

    /// <summary>The y of an author downwards, as Cytoscape has it.</summary>
    private static double PlaceOf(string id, Core.Graph.KnowledgeGraph graph) =>
        Exported.Json("cytoscape", graph).GetProperty("elements").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("data").GetProperty("id").GetString() == id)
            .GetProperty("position").GetProperty("y").GetDouble();

    [Fact]
    public void Pajek_OfAuthorsOfOneName_TellsThemApart()
    {
        var graph = SampleGraph.Of(new SamplePaper("T", 2020, "Wei Wang", "Wei Wang\u0001"));
        Assert.Equal("2 1", Read("pajek", "networkx", Pajek, graph));
    }

    private static string Read(string format, string module, string script, Core.Graph.KnowledgeGraph graph) =>
        PythonReader.Run(module, script, Exported.Bytes(format, graph), "." + format);
}
