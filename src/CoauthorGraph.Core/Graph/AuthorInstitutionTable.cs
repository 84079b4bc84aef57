namespace CoauthorGraph.Core.Graph;

/// <summary>Which author was at which institution, ordered by author row and institution row.</summary>
public sealed class AuthorInstitutionTable
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
}
