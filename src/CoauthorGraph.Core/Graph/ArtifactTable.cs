using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Graph;

/// <summary>The named systems, methods, benchmarks and data sets of a graph, ordered by <see cref="Id"/>.</summary>
public sealed class ArtifactTable
{
    /// <summary>Number of artifacts.</summary>
    public int Count => Id.Count;

    /// <summary>Stable ids: the name as a slug and the kind.</summary>
    public required StringColumn Id { get; init; }

    /// <summary>Names as printed.</summary>
    public required StringColumn Name { get; init; }

    /// <summary>Kinds.</summary>
    public required ReadOnlyMemory<ArtifactKind> Kind { get; init; }

    /// <summary>Addresses of code or data.</summary>
    public required StringColumn Url { get; init; }

    /// <summary>Rows of the papers that introduce each one, ascending.</summary>
    public required IntListColumn Papers { get; init; }
}
