namespace CoauthorGraph.Core.Graph;

/// <summary>The papers of a graph as columns, ordered by <see cref="Id"/> (ordinal).</summary>
public sealed record PaperTable
{
    /// <summary>Number of papers.</summary>
    public int Count => Id.Count;

    /// <summary>Stable keys.</summary>
    public required StringColumn Id { get; init; }

    /// <summary>Titles as printed.</summary>
    public required StringColumn Title { get; init; }

    /// <summary>Abstracts.</summary>
    public required StringColumn Abstract { get; init; }

    /// <summary>Dates as <see cref="Records.PartialDate.Packed"/>.</summary>
    public required ReadOnlyMemory<int> Date { get; init; }

    /// <summary>Years; 0 when unknown.</summary>
    public required ReadOnlyMemory<int> Year { get; init; }

    /// <summary>Categories, the main one first.</summary>
    public required StringListColumn Categories { get; init; }

    /// <summary>Journal, conference or book.</summary>
    public required StringColumn Venue { get; init; }

    /// <summary>DOIs.</summary>
    public required StringColumn Doi { get; init; }

    /// <summary>arXiv identifiers.</summary>
    public required StringColumn ArxivId { get; init; }

    /// <summary>Addresses.</summary>
    public required StringColumn Url { get; init; }

    /// <summary>What is true of the paper.</summary>
    public required ReadOnlyMemory<PaperFlags> Flags { get; init; }

    /// <summary>Files the paper came from, as <c>format:file</c>, in ordinal order.</summary>
    public required StringListColumn Sources { get; init; }

    /// <summary>
    /// For a paper of several sources which of them gave which field, as <c>field=format:file</c>; nothing for a paper
    /// of one source. Without rows where that was not kept: <see cref="FieldSourcesOf"/> reads both.
    /// </summary>
    public StringListColumn FieldSources { get; init; } = StringListColumn.Empty;

    /// <summary>What each paper cites (see <see cref="Records.ReferenceKeys"/>), to tell who is who. Without rows in
    /// older snapshots.</summary>
    public StringListColumn References { get; init; } = StringListColumn.Empty;

    /// <summary>The awards of each paper (see <see cref="Records.GrantNumbers"/>), to tell who is who. Without rows in
    /// older snapshots.</summary>
    public StringListColumn Grants { get; init; } = StringListColumn.Empty;

    /// <summary>Other keys by which references may name the paper, beside its id, DOI and arXiv identifier. Without
    /// rows in older snapshots.</summary>
    public StringListColumn OtherKeys { get; init; } = StringListColumn.Empty;

    /// <summary>Rows of <see cref="KnowledgeGraph.Authorships"/> of each paper: from this to the next
    /// paper's.</summary>
    public required ReadOnlyMemory<int> AuthorshipOffsets { get; init; }

    /// <summary>Rows of <see cref="KnowledgeGraph.Affiliations"/> of each paper, each once.</summary>
    public required IntListColumn Affiliations { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static PaperTable Of(IColumns<PaperTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new PaperTable
        {
            Id = columns.Strings("papers.id", static table => table.Id),
            Title = columns.Strings("papers.title", static table => table.Title),
            Abstract = columns.Strings("papers.abstract", static table => table.Abstract),
            Date = columns.Numbers("papers.date", static table => table.Date),
            Year = columns.Numbers("papers.year", static table => table.Year),
            Categories = columns.StringLists("papers.categories", static table => table.Categories),
            Venue = columns.Strings("papers.venue", static table => table.Venue),
            Doi = columns.Strings("papers.doi", static table => table.Doi),
            ArxivId = columns.Strings("papers.arxiv-id", static table => table.ArxivId),
            Url = columns.Strings("papers.url", static table => table.Url),
            Flags = columns.Numbers("papers.flags", static table => table.Flags),
            Sources = columns.StringLists("papers.sources", static table => table.Sources),
            FieldSources = columns.StringLists("papers.field-sources", static table => table.FieldSources, since: 2),
            References = columns.StringLists("papers.references", static table => table.References, since: 3),
            Grants = columns.StringLists("papers.grants", static table => table.Grants, since: 3),
            OtherKeys = columns.StringLists("papers.other-keys", static table => table.OtherKeys, since: 3),
            AuthorshipOffsets = columns.Offsets(
                "papers.authorship-offsets", "authorships", static table => table.AuthorshipOffsets),
            Affiliations = columns.RowLists("papers.affiliations", "affiliations", static table => table.Affiliations),
        };
    }

    /// <summary>The <see cref="FieldSources"/> of one paper.</summary>
    public string[] FieldSourcesOf(int paper) => FieldSources.Count == 0 ? [] : FieldSources[paper];

    /// <summary>Number of authors listed on a paper.</summary>
    public int AuthorCount(int paper)
    {
        var offsets = AuthorshipOffsets.Span;
        return offsets[paper + 1] - offsets[paper];
    }
}
