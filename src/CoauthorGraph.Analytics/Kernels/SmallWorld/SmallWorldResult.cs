using CoauthorGraph.Analytics.Kernels.Distances;

namespace CoauthorGraph.Analytics.Kernels.SmallWorld;

/// <summary>Clustering and distances of a graph, and of random graphs with its degrees.</summary>
public sealed record SmallWorldResult
{
    /// <summary>Nodes of the largest component, in which distances are taken.</summary>
    public required int Largest { get; init; }

    /// <summary>Mean of the local clustering of all nodes.</summary>
    public required double AverageClustering { get; init; }

    /// <summary>Share of connected triples that are closed.</summary>
    public required double Transitivity { get; init; }

    /// <summary>Mean distance of two nodes of the largest component.</summary>
    public required MeanDistanceResult Distance { get; init; }

    /// <summary>Transitivity of the random graphs, on average.</summary>
    public required double RandomTransitivity { get; init; }

    /// <summary>Mean distance in the largest components of the random graphs, on average.</summary>
    public required double RandomDistance { get; init; }

    /// <summary>Clustering of a ring lattice of the same mean degree k: 3(k-2) / 4(k-1), 0 for k up to 2.</summary>
    public required double LatticeClustering { get; init; }

    /// <summary>(Transitivity / random) / (distance / random): well above 1 in a small world (Humphries and Gurney
    /// 2008); null where a random value is 0.</summary>
    public double? Sigma => RandomTransitivity > 0 && Distance.Mean > 0
        ? Transitivity / RandomTransitivity / (Distance.Mean / RandomDistance)
        : null;

    /// <summary>Random distance / distance - average clustering / that of the lattice: near 0 in a small world, towards
    /// 1 in a random graph, below 0 the more clustered it is (after Telesford et al. 2011); null where a divisor is
    /// 0.</summary>
    public double? Omega => LatticeClustering > 0 && Distance.Mean > 0
        ? (RandomDistance / Distance.Mean) - (AverageClustering / LatticeClustering)
        : null;
}
