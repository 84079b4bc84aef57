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

    private static AnalysisSummary Run(string algorithm, bool weighted)
    {
        var graph = AnalysisGraph.Read(
            static () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Edges)), null, weighted, 1,
            CancellationToken.None);
        return Algorithms.Run(algorithm, graph, new AnalysisOptions { Weighted = weighted }).Summary;
    }
}
