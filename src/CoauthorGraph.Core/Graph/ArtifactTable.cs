using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Graph;

/// <summary>The named systems, methods, benchmarks and data sets of a graph, ordered by <see cref="Id"/>.</summary>
public sealed record ArtifactTable
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

    /// <summary>A table of the columns that are given.</summary>
    public static ArtifactTable Of(IColumns<ArtifactTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new ArtifactTable
        {
            Id = columns.Strings("artifacts.id", static table => table.Id),
            Name = columns.Strings("artifacts.name", static table => table.Name),
            Kind = columns.Numbers("artifacts.kind", static table => table.Kind),
            Url = columns.Strings("artifacts.url", static table => table.Url),
            Papers = columns.RowLists("artifacts.papers", "papers", static table => table.Papers),
        };
    }
}
