using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Questions.Tests.Analysis;

/// <summary>Analyses by weight; expected values from networkx 2.8.8 and igraph 0.10.2, which agree.</summary>
public sealed class WeightedDefinitionTests
{
    private const string Edges = "a b 3\na c 1\nb c 2\nc d 5\nd e 1\ne f 4\nd f 0.5\nf g 2\n";

    // networkx: degree_assortativity_coefficient(G, weight="weight"), and without weight.
    [Theory]
    [InlineData(true, -0.29465648854961835)]
    [InlineData(false, -0.3333333333)]
    public void Assortativity_ByStrengthOrDegree_IsThatOfNetworkx(bool weighted, double expected) =>
        Assert.Equal(expected, Run("assortativity", weighted).Assortativity!.Value, 9);

    // networkx: the longest of all_pairs_dijkstra_path_length with a length of 1/weight; igraph: diameter(weights=1/w).
    [Theory]
    [InlineData(true, 2.7833333333)]
    [InlineData(false, 4.0)]
    public void Diameter_ByLengthOrSteps_IsThatOfNetworkx(bool weighted, double expected)
    {
        var summary = Run("diameter-approx", weighted);
        Assert.Equal(expected, summary.DiameterLower!.Value, 6);
        Assert.Equal(expected, summary.DiameterUpper!.Value, 6);
    }

    // networkx: clustering(G, weight="weight"); igraph: transitivity_local_undirected(weights="weight", mode="zero").
    [Theory]
    [InlineData(false, 0.18113761332666042, 0.3634241186, 0.3634241186, 0.1211413729, 0.0839947367, 0.25198421, 0.0839947367, 0.0)]
    [InlineData(true, 0.5212912087912088, 1.0, 1.0, 0.1875, 0.1153846154, 1.0, 0.3461538462, 0.0)]
    public void Clustering_OfOnnelaOrOfBarrat_IsThatOfNetworkxOrIgraph(bool byStrength, double mean, params double[] ofNodes)
    {
        foreach (var threads in (int[])[1, 4])
        {
            var graph = Read(weighted: true);
            var result = Algorithms.Run("clustering", graph, new AnalysisOptions
            {
                Weighted = true,
                ByStrength = byStrength,
                Threads = threads,
                Top = 7,
            });
            Assert.Equal(mean, result.Summary.AverageClustering!.Value, 6);
            Assert.Null(result.Summary.Transitivity);
            Assert.Contains(byStrength ? "Barrat" : "Onnela", result.Summary.Method, StringComparison.Ordinal);
            foreach (var row in result.Summary.Top!)
            {
                Assert.Equal(ofNodes[row.Node[0] - 'a'], row.Value, 6);
            }
        }
    }

    // An edge of weight 0 is one: it makes a triangle, which has no strength.
    [Fact]
    public void Clustering_WithAWeightOfNothing_IsThatOfNetworkxAndIgraph()
    {
        var graph = AnalysisGraph.Read(
            static () => new MemoryStream("a b 0\nb c 2\na c 2\n"u8.ToArray()), null, true, 1, CancellationToken.None);
        Assert.Equal(0, Algorithms.Run(
            "clustering", graph, new AnalysisOptions { Weighted = true }).Summary.AverageClustering);
        Assert.Equal(1, Algorithms.Run(
            "clustering", graph, new AnalysisOptions { Weighted = true, ByStrength = true }).Summary.AverageClustering);
    }

    // A ring of five, each with core number 2, and two that hang on it.
    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 3)]
    [InlineData(5, null)]
    public void Top_OfEqualValues_SaysHowManyMoreThereAre(int top, int? tied)
    {
        var graph = AnalysisGraph.Read(
            static () => new MemoryStream("a b\nb c\nc d\nd e\ne a\nf a\ng b\n"u8.ToArray()), null, false, 1,
            CancellationToken.None);
        var summary = Algorithms.Run("kcore", graph, new AnalysisOptions { Top = top }).Summary;
        Assert.Equal(top, summary.Top!.Count);
        Assert.Equal(tied, summary.TopTied);
    }

    private static AnalysisGraph Read(bool weighted) => AnalysisGraph.Read(
        static () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Edges)), null, weighted, 1,
        CancellationToken.None);

    private static AnalysisSummary Run(string algorithm, bool weighted)
    {
        return Algorithms.Run(algorithm, Read(weighted), new AnalysisOptions { Weighted = weighted }).Summary;
    }
}
