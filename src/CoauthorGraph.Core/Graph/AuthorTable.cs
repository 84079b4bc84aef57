namespace CoauthorGraph.Core.Graph;

/// <summary>The authors of a graph as columns, ordered by <see cref="Id"/> (ordinal).</summary>
public sealed record AuthorTable
{
    /// <summary>Number of authors.</summary>
    public int Count => Id.Count;

    /// <summary>Stable ids.</summary>
    public required StringColumn Id { get; init; }

    /// <summary>The printed name that is most used; of several the fullest that is no misspelling.</summary>
    public required StringColumn Name { get; init; }

    /// <summary>All other printed names, ordinal order.</summary>
    public required StringListColumn Aliases { get; init; }

    /// <summary>ORCID, when the mentions agree on one.</summary>
    public required StringColumn Orcid { get; init; }

    /// <summary>Ids of authors that were merged into this one and still resolve, ordinal order.</summary>
    public required StringListColumn FormerIds { get; init; }

    /// <summary>Number of papers.</summary>
    public required ReadOnlyMemory<int> Papers { get; init; }

    /// <summary>Year of the first paper; 0 when no paper has a year.</summary>
    public required ReadOnlyMemory<int> FirstYear { get; init; }

    /// <summary>Year of the last paper; 0 when no paper has a year.</summary>
    public required ReadOnlyMemory<int> LastYear { get; init; }

    /// <summary>Rows of <see cref="KnowledgeGraph.Authorships"/> of each author, ascending.</summary>
    public required IntListColumn Authorships { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static AuthorTable Of(IColumns<AuthorTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new AuthorTable
        {
            Id = columns.Strings("authors.id", static table => table.Id),
            Name = columns.Strings("authors.name", static table => table.Name),
            Aliases = columns.StringLists("authors.aliases", static table => table.Aliases),
            Orcid = columns.Strings("authors.orcid", static table => table.Orcid),
            FormerIds = columns.StringLists("authors.former-ids", static table => table.FormerIds),
            Papers = columns.Numbers("authors.papers", static table => table.Papers),
            FirstYear = columns.Numbers("authors.first-year", static table => table.FirstYear),
            LastYear = columns.Numbers("authors.last-year", static table => table.LastYear),
            Authorships = columns.RowLists("authors.authorships", "authorships", static table => table.Authorships),
        };
    }
}
