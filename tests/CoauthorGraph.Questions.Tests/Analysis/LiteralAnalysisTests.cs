using CoauthorGraph.Core.Errors;
using CoauthorGraph.Questions.Analysis;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Analysis;

/// <summary>What an analysis makes of a kernel's numbers, on graphs that can be drawn.</summary>
public sealed class LiteralAnalysisTests
{
    // A triangle a-b-c with d behind c, and e alone with f.
    private static readonly AnalysisGraph Graph = AnalysisGraph.Of(new LiteralGraph(
        new("p1", 2001, "a", "b"), new("p2", 2001, "b", "c"), new("p3", 2001, "a", "c"), new("p4", 2001, "c", "d"),
        new("p5", 2001, "e", "f"), new("p6", 2002, "c", "d")).Build());

    [Theory]
    [InlineData("degree", false, "2 2 3 1 1 1")]
    [InlineData("degree", true, "2 2 4 2 1 1")]
    [InlineData("kcore", false, "2 2 2 1 1 1")]
    [InlineData("triangles", false, "1 1 1 0 0 0")]
    [InlineData("betweenness", false, "0 0 2 0 0 0")]
    [InlineData("biconnected", false, "0 0 1 0 0 0")]
    public void Run_OnATriangleWithATail_GivesTheValuesOfEachNode(string algorithm, bool weighted, string values) =>
        Assert.Equal(values, string.Join(' ', Run(algorithm, new AnalysisOptions { Weighted = weighted }).Values!));

    // Of five others ten pairs.
    [Fact]
    public void Betweenness_Normalized_IsAShareOfThePairsOfOthers() => Assert.Equal(
        [0, 0, .2, 0, 0, 0], Run("betweenness", new AnalysisOptions { Normalized = true }).Values!);

    // The same .2, or 2 of ten pairs, as near as it is asked for: other nodes lie between no two.
    [Theory]
    [InlineData(true, .15, .25)]
    [InlineData(false, 1.5, 2.5)]
    public void BetweennessApprox_OnATriangleWithATail_IsNearTheTrueValues(bool isNormalized, double least, double most)
    {
        var values = Run("betweenness-approx", new AnalysisOptions { Normalized = isNormalized, Epsilon = .03 }).Values!;
        Assert.InRange(values[2], least, most);
        Assert.Equal([0, 0, 0, 0, 0], values.Where(static (_, node) => node != 2));
    }

    [Fact]
    public void Summaries_SayWhatBelongsToTheAlgorithm()
    {
        Assert.Equal((2, 4), Pair(Run("components").Summary, static one => (one.Components, one.Largest)));
        Assert.Equal(2, Run("kcore").Summary.MaxCore);
        Assert.Equal(1, Run("triangles").Summary.Triangles);
        Assert.Equal((1, 2), Pair(Run("biconnected").Summary, static one => (one.CutVertices, one.Bridges)));
        Assert.Equal(3, Run("biconnected").Summary.BiconnectedComponents);
        Assert.Equal((2, 2), Pair(Run("diameter-approx").Summary, static one => ((int?)one.DiameterLower, (int?)one.DiameterUpper)));

        // 1, 1 and 1/3 of six; three of five paths of two edges close.
        var clustering = Run("clustering").Summary;
        Assert.Equal(7.0 / 18, clustering.AverageClustering!.Value, 12);
        Assert.Equal(3.0 / 5, clustering.Transitivity!.Value, 12);

        // Two trees of six nodes; the heaviest ties are c-d and any two of the triangle, and e-f.
        var backbone = Run("backbone", new AnalysisOptions { Top = 1 }).Summary;
        Assert.Equal((2, 4, 5d), (backbone.Trees, backbone.TreeEdges, backbone.Strength));
        Assert.Equal(new BackboneRow("c", "d", "c", "d", 2), Assert.Single(backbone.Backbone!));
    }

    // Three who write every year but 2003, in which nobody does; in 2004 three others do too.
    [Fact]
    public void CommunityHistory_OfYearsWithAndWithoutPapers_HasTheWindowsWithPapers()
    {
        var graph = AnalysisGraph.Of(new LiteralGraph(
            new("p1", 2001, "a", "b", "c"), new("p2", 2002, "a", "b", "c"), new("p3", 2004, "a", "b", "c"),
            new("p4", 2004, "x", "y", "z")).Build());
        var summary = Algorithms.Run("community-history", graph, new AnalysisOptions()).Summary;
        Assert.Equal(
            ["2001 1 3 1", "2002 1 3 1", "2004 2 6 2"],
            summary.Windows!.Select(static row => $"{row.FirstYear} {row.Papers} {row.Authors} {row.Communities}"));
        Assert.Equal(
            ["2001-2004 3 a", "2004-2004 1 x"],
            summary.Histories!.Select(static row => $"{row.FirstYear}-{row.LastYear} {row.Stages.Count} {row.Leader}"));

        // All have as many papers of the window: the first of them leads.
        Assert.All(summary.Histories!.SelectMany(static row => row.Stages), static stage =>
            Assert.Contains(stage.Leader, new[] { "a", "x" }));
    }

    // What an answer rests on when nothing is said; README and help give the same numbers.
    [Fact]
    public void Options_ThatAreNotGiven_AreThoseOfTheHelp()
    {
        var options = new AnalysisOptions();
        Assert.Equal((1, 42ul, 1d), (options.Threads, options.Seed, options.Resolution));
        Assert.Equal((.85, 1e-6), (options.Damping, options.Tolerance));
        Assert.Equal((.01, .1), (options.Epsilon, options.Delta));
    }

    [Fact]
    public void QuikGraph_AskedForWhatItHasNot_SaysWhatItHas()
    {
        Refused("leiden", new AnalysisOptions(), "runs backbone, components, pagerank, paths");
        Refused("paths", new AnalysisOptions { K = 2 }, "leave out --k");
        Refused("pagerank", new AnalysisOptions { Weighted = true }, "leave out --weighted");
        Refused("pagerank", new AnalysisOptions { Damping = 1 }, "from 0 to less than 1");
        Assert.Equal(
            ErrorCode.Usage,
            Assert.Throws<CoauthorGraphException>(() => QuikGraphAnalysis.Run("kcore", Graph, new AnalysisOptions())).Code);
        QuikGraphAnalysis.Require("paths", new AnalysisOptions { K = 1 });

        static void Refused(string algorithm, AnalysisOptions options, string says) => Assert.Contains(
            says,
            Assert.Throws<CoauthorGraphException>(() => QuikGraphAnalysis.Require(algorithm, options)).Message,
            StringComparison.Ordinal);
    }

    // What is as long as a strength says is nowhere when it is 0, and steps have no strengths.
    [Theory]
    [InlineData("betweenness")]
    [InlineData("closeness")]
    [InlineData("diameter-approx")]
    [InlineData("paths")]
    public void Lengths_OfNothing_AreRefused(string algorithm)
    {
        var graph = AnalysisGraph.Read(
            static () => new MemoryStream("a,b,1\nb,c,0\n"u8.ToArray()), null, weighted: true, 1, CancellationToken.None);
        var options = new AnalysisOptions { Weighted = true, From = "a", To = "c" };
        Assert.Equal(
            ErrorCode.Usage,
            Assert.Throws<CoauthorGraphException>(() => Algorithms.Run(algorithm, graph, options)).Code);
        Algorithms.Run(algorithm, graph, options with { Weighted = false });
    }

    [Theory]
    [InlineData("betweenness-approx", "leave out --weighted")]
    [InlineData("modularity", "needs communities")]
    public void Run_WithWhatDoesNotSuitIt_SaysSo(string algorithm, string says)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Run(algorithm, new AnalysisOptions { Weighted = true }));
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_OfAuthors_HaveTheirNames()
    {
        var path = Assert.Single(Run("paths", new AnalysisOptions { From = "a", To = "d" }).Summary.Paths!);
        Assert.Equal(["a", "c", "d"], path.Nodes);
        Assert.Equal(path.Nodes, path.Names!);
        Assert.Equal(1, Run("clustering").Summary.Triangles);
    }

    [Fact]
    public void Top_OfValues_IsLargestFirstThenInOrder()
    {
        var top = Run("degree", new AnalysisOptions { Top = 3 }).Summary.Top!;
        Assert.Equal(["c 3", "a 2", "b 2"], top.Select(static row => $"{row.Node} {row.Value}"));
        Assert.Null(Run("degree").Summary.Top);
    }

    [Fact]
    public void Communities_OfAFile_AreScoredAndListed()
    {
        // Six edges of weight one but for c-d; without weights m = 5: inside 3 + 1 + 1 with degrees 7, 1, 2.
        var result = Run("modularity", With("node,community\na,x\nb,x\nc, x\n\"d\",y\n\ne,z\nf,z\n"));
        Assert.Equal([0, 0, 0, 1, 2, 2], result.Groups!);
        Assert.Equal((3, 0), Pair(result.Summary, static one => (one.Communities, one.DisconnectedCommunities)));
        Assert.Equal((3 / 5.0) + (1 / 5.0) - ((49 + 1 + 4) / 100.0), result.Summary.Modularity!.Value, 12);
        Assert.Equal([3, 2, 1], result.Summary.LargestCommunities!.Select(static row => row.Nodes));
    }

    [Theory]
    [InlineData("a,x\n", ErrorCode.InputUnreadable, "do not name node b")]
    [InlineData("a\n", ErrorCode.InputUnreadable, "Line 1")]
    [InlineData("a,x\nb,x,y\n", ErrorCode.InputUnreadable, "Line 2")]
    [InlineData(",x\n", ErrorCode.InputUnreadable, "Line 1")]
    [InlineData("nobody,x\n", ErrorCode.NotFound, "nobody")]
    public void Communities_OfAFileThatIsNone_AreRefused(string text, ErrorCode code, string said)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Run("modularity", With(text)));
        Assert.Equal(code, failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_OfPairs_HaveOneEachOrNone()
    {
        var rows = Run("paths", new AnalysisOptions
        {
            Pairs = static () => new StringReader("# ends\n% too\n\na d\nb,e\nd\td\n"),
        }).Summary.PairPaths!;
        Assert.Equal(
            ["a d 2 a-c-d", "b e  none", "d d 0 d"],
            rows.Select(static row => $"{row.From} {row.To} {row.Length} {string.Join('-', row.Nodes ?? ["none"])}"));
    }

    [Fact]
    public void Paths_OfPairs_GoWithNoOtherEndsAndNoNumberOfPaths()
    {
        static TextReader Pairs() => new StringReader("a d\n");
        foreach (var options in new AnalysisOptions[]
        {
            new() { Pairs = Pairs, K = 2 }, new() { Pairs = Pairs, From = "a" }, new() { Pairs = Pairs, To = "a" },
        })
        {
            Assert.Equal(ErrorCode.Usage, Assert.Throws<CoauthorGraphException>(() => Run("paths", options)).Code);
        }
    }

    // c has weight 1 to a and b, and 2 to d: one half of a step.
    [Fact]
    public void Paths_Weighted_AreAsLongAsOneOverTheWeights()
    {
        var path = Assert.Single(
            Run("paths", new AnalysisOptions { From = "a", To = "d", Weighted = true }).Summary.Paths!);
        Assert.Equal(1.5, path.Length);
        Assert.Equal(["a", "c", "d"], path.Nodes);
    }

    [Theory]
    [InlineData("closeness", "0", true)]
    [InlineData("paths", "0", true)]
    [InlineData("pagerank", "0", false)]
    [InlineData("pagerank", "-1", true)]
    [InlineData("degree", "-1", false)]
    public void Weights_ThatAreNoLengthOrStrength_AreRefused(string algorithm, string weight, bool isRefused)
    {
        var text = System.Text.Encoding.UTF8.GetBytes($"a b {weight}\nb c 2\n");
        var graph = AnalysisGraph.Read(() => new MemoryStream(text), null, weighted: true, 1, CancellationToken.None);
        var options = new AnalysisOptions { Weighted = true, From = "a", To = "c" };
        var failure = Record.Exception(() => Algorithms.Run(algorithm, graph, options));
        Assert.Equal(isRefused ? ErrorCode.Usage : null, (failure as CoauthorGraphException)?.Code);
    }

    [Theory]
    [InlineData(.5, 2.0, new[] { 1.0, 2, 3, 4 })]
    [InlineData(.95, 4.0, new[] { 1.0, 2, 3, 4 })]
    [InlineData(.5, 2.0, new[] { 1.0, 2, 3 })]
    [InlineData(.95, 1.2346, new[] { 1.23456 })]
    [InlineData(.5, null, new double[0])]
    public void Quantile_OfTimes_IsTheOneThatSoManyAreNotAbove(double share, double? expected, double[] ascending) =>
        Assert.Equal(expected, PathsOfPairs.Quantile(ascending, share));

    private static AnalysisOptions With(string communities) =>
        new() { Communities = () => new StringReader(communities) };

    private static AnalysisResult Run(string algorithm, AnalysisOptions? options = null) =>
        Algorithms.Run(algorithm, Graph, options ?? new AnalysisOptions());

    private static (int, int) Pair(AnalysisSummary summary, Func<AnalysisSummary, (int?, int?)> of) =>
        (of(summary).Item1 ?? -1, of(summary).Item2 ?? -1);
}
