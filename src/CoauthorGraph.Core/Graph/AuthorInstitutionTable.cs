namespace CoauthorGraph.Core.Graph;

/// <summary>Which author was at which institution, ordered by author row and institution row.</summary>
public sealed record AuthorInstitutionTable
{
    /// <summary>Number of rows.</summary>
    public int Count => Author.Length;

    /// <summary>Row of the author.</summary>
    public required ReadOnlyMemory<int> Author { get; init; }

    /// <summary>Row of the institution.</summary>
    public required ReadOnlyMemory<int> Institution { get; init; }

    /// <summary>Number of the author's papers that name the institution for this author.</summary>
    public required ReadOnlyMemory<int> Papers { get; init; }

    /// <summary>Year of the first of those papers; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> FirstYear { get; init; }

    /// <summary>Year of the last of those papers; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> LastYear { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static AuthorInstitutionTable Of(IColumns<AuthorInstitutionTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new AuthorInstitutionTable
        {
            Author = columns.Rows("author-institutions.author", "authors", static table => table.Author),
            Institution = columns.Rows(
                "author-institutions.institution", "institutions", static table => table.Institution),
            Papers = columns.Numbers("author-institutions.papers", static table => table.Papers),
            FirstYear = columns.Numbers("author-institutions.first-year", static table => table.FirstYear),
            LastYear = columns.Numbers("author-institutions.last-year", static table => table.LastYear),
        };
    }
}
