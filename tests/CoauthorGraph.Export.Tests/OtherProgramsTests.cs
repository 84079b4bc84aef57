namespace CoauthorGraph.Export.Tests;

/// <summary>What networkx and igraph make of the files is the expected value here.</summary>
public sealed class OtherProgramsTests
{
    private const string Print =
        "\ne=[(u,v) for u,v in g.edges()]\nprint(g.number_of_nodes(), g.number_of_edges())\n";

    [Fact]
    public void Gexf_ReadByNetworkx_HasNodesEdgesAndAttributes()
    {
        const string Script = "import sys,networkx as nx\ng=nx.read_gexf(sys.argv[1],version='1.3')" + Print
            + "d=g.nodes['a00000'];print(d['label'],d['papers'],d['firstYear'],d['lastYear'])\n"
            + "print(round(g.edges['a00000','a00001']['weight'],3),g.edges['a00000','a00001']['titles'])";
        Assert.Equal(
            "4 3\nAda Byron 2 2019 2021\n1.5 Rewards that matter | Learning to rank",
            PythonReader.Run("networkx;assert networkx.__version__>='3'", Script, Exported.Bytes("gexf", SampleGraph.Small()), ".gexf"));
    }

    [Theory]
    [InlineData("networkx", "import sys,networkx as nx\ng=nx.read_graphml(sys.argv[1])" + Print)]
    [InlineData("igraph", "import sys,igraph\ng=igraph.Graph.Read_GraphML(sys.argv[1])\nprint(g.vcount(), g.ecount())")]
    public void GraphMl_ReadByOthers_HasNodesAndEdges(string module, string script) =>
        Assert.Equal("4 3", PythonReader.Run(module, script, Exported.Bytes("graphml", SampleGraph.Small()), ".graphml"));

    [Theory]
    [InlineData("gexf", "networkx;assert networkx.__version__>='3'", "import sys,networkx as nx\ng=nx.read_gexf(sys.argv[1],version='1.3')" + Print)]
    [InlineData("graphml", "networkx", "import sys,networkx as nx\ng=nx.read_graphml(sys.argv[1])" + Print)]
    [InlineData("graphml", "igraph", "import sys,igraph\ng=igraph.Graph.Read_GraphML(sys.argv[1])\nprint(g.vcount(), g.ecount())")]
    public void HostileNames_ReadByOthers_AreAllThere(string format, string module, string script) => Assert.Equal(
        "12 66", PythonReader.Run(module, script, Exported.Bytes(format, SampleGraph.Hostile()), "." + format));
}
