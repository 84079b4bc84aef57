using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph.Views;

/// <summary>An edge of a <see cref="CsrView"/>, or one direction of it.</summary>
/// <param name="Source">Node it leaves.</param>
/// <param name="Target">Node it enters.</param>
/// <param name="Weight">Strength; 1 where the graph has none.</param>
public readonly record struct CsrEdge(int Source, int Target, float Weight) : IEdge<int>
{
    /// <summary>An edge's strength, for kernels that are called on a view: they take the graph's own weights, without a
    /// copy.</summary>
    public static Func<CsrEdge, double> ByWeight { get; } = static edge => edge.Weight;
}
