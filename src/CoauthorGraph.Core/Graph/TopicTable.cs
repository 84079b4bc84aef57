namespace CoauthorGraph.Core.Graph;

/// <summary>The topics of a graph as columns, ordered by <see cref="Id"/> (ordinal).</summary>
public sealed record TopicTable
{
    /// <summary>Number of topics.</summary>
    public int Count => Id.Count;

    /// <summary>Words with hyphens.</summary>
    public required StringColumn Id { get; init; }

    /// <summary>Names.</summary>
    public required StringColumn Name { get; init; }

    /// <summary>Depth in the taxonomy; 0 is a whole field.</summary>
    public required ReadOnlyMemory<int> Level { get; init; }

    /// <summary>Rows of the topics each one is narrower than.</summary>
    public required IntListColumn Broader { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static TopicTable Of(IColumns<TopicTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new TopicTable
        {
            Id = columns.Strings("topics.id", static table => table.Id),
            Name = columns.Strings("topics.name", static table => table.Name),
            Level = columns.Numbers("topics.level", static table => table.Level),
            Broader = columns.RowLists("topics.broader", "topics", static table => table.Broader),
        };
    }
}
