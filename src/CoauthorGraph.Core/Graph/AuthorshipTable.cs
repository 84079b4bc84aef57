namespace CoauthorGraph.Core.Graph;

/// <summary>
/// The mentions of a graph and the authors they were decided to be, as columns, ordered by paper row and position.
/// Before identity has decided, <see cref="Author"/> is -1.
/// </summary>
public sealed record AuthorshipTable
{
    /// <summary>Number of authorships.</summary>
    public int Count => Paper.Length;

    /// <summary>Row of the paper.</summary>
    public required ReadOnlyMemory<int> Paper { get; init; }

    /// <summary>Place in the author list, from 0.</summary>
    public required ReadOnlyMemory<int> Position { get; init; }

    /// <summary>Row of the author; -1 when undecided.</summary>
    public required ReadOnlyMemory<int> Author { get; init; }

    /// <summary>Names as printed.</summary>
    public required StringColumn Name { get; init; }

    /// <summary>Given names.</summary>
    public required StringColumn Given { get; init; }

    /// <summary>Family names with their particles.</summary>
    public required StringColumn Family { get; init; }

    /// <summary>ORCIDs the sources give.</summary>
    public required StringColumn Orcid { get; init; }

    /// <summary>The sources' own author ids as <c>scheme:value</c>.</summary>
    public required StringColumn SourceId { get; init; }

    /// <summary>How sure it is that the mention is this author, from 0 to 1.</summary>
    public required ReadOnlyMemory<float> Confidence { get; init; }

    /// <summary>What is true of the authorship.</summary>
    public required ReadOnlyMemory<AuthorshipFlags> Flags { get; init; }

    /// <summary>Rows of <see cref="KnowledgeGraph.Affiliations"/> printed for this author on this paper.</summary>
    public required IntListColumn Affiliations { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static AuthorshipTable Of(IColumns<AuthorshipTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new AuthorshipTable
        {
            Paper = columns.Rows("authorships.paper", "papers", static table => table.Paper),
            Position = columns.Numbers("authorships.position", static table => table.Position),
            Author = columns.Rows("authorships.author", "authors", static table => table.Author, orNone: true),
            Name = columns.Strings("authorships.name", static table => table.Name),
            Given = columns.Strings("authorships.given", static table => table.Given),
            Family = columns.Strings("authorships.family", static table => table.Family),
            Orcid = columns.Strings("authorships.orcid", static table => table.Orcid),
            SourceId = columns.Strings("authorships.source-id", static table => table.SourceId),
            Confidence = columns.Numbers("authorships.confidence", static table => table.Confidence),
            Flags = columns.Numbers("authorships.flags", static table => table.Flags),
            Affiliations = columns.RowLists(
                "authorships.affiliations", "affiliations", static table => table.Affiliations),
        };
    }
}
