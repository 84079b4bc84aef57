using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Questions.Papers;

/// <summary>All that is kept of one paper, and which source said it.</summary>
public sealed record PaperDetails
{
    /// <summary>Stable key.</summary>
    public required string Id { get; init; }

    /// <summary>Title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>ISO date, as precise as it is known, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Journal, conference or book, or null.</summary>
    public string? Venue { get; init; }

    /// <summary>Categories, the main one first.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>DOI, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>arXiv identifier, or null.</summary>
    public string? ArxivId { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>True when the source says that code is public; left out otherwise.</summary>
    public bool? HasCode { get; init; }

    /// <summary>Abstract, or null.</summary>
    public string? Abstract { get; init; }

    /// <summary>True when the source cut the author list; left out otherwise.</summary>
    public bool? AuthorsTruncated { get; init; }

    /// <summary>Authors in order.</summary>
    public required IReadOnlyList<PaperAuthorRow> Authors { get; init; }

    /// <summary>Affiliations that are printed on the paper, of its authors or of none.</summary>
    public required IReadOnlyList<string> Affiliations { get; init; }

    /// <summary>What it is about, the surest first.</summary>
    public required IReadOnlyList<PaperTopicRow> Topics { get; init; }

    /// <summary>Where the paper is from, as format and file.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Which source gave which field; left out for a paper of one source, which gave all.</summary>
    public IReadOnlyList<FieldSource>? FieldSources { get; init; }

    /// <summary>One paper.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="paper">Its row.</param>
    public static PaperDetails Of(KnowledgeGraph graph, int paper)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var papers = graph.Papers;
        var flags = papers.Flags.Span[paper];
        var authors = new List<PaperAuthorRow>(papers.AuthorCount(paper));
        for (var row = papers.AuthorshipOffsets.Span[paper]; row < papers.AuthorshipOffsets.Span[paper + 1]; row++)
        {
            authors.Add(PaperAuthorRow.Of(graph, row));
        }

        var affiliations = new List<string>();
        foreach (var affiliation in papers.Affiliations[paper])
        {
            affiliations.Add(graph.Affiliations.Raw[affiliation]);
        }

        var fields = papers.FieldSourcesOf(paper);
        return new PaperDetails
        {
            Id = papers.Id[paper],
            Title = papers.Title[paper],
            Date = papers.Date.Span[paper] == 0 ? null : PartialDate.FromPacked(papers.Date.Span[paper]).ToString(),
            Year = Years.OrNull(papers.Year.Span[paper]),
            Venue = papers.Venue.GetOrNull(paper),
            Categories = papers.Categories[paper],
            Doi = papers.Doi.GetOrNull(paper),
            ArxivId = papers.ArxivId.GetOrNull(paper),
            Url = papers.Url.GetOrNull(paper),
            HasCode = flags.HasFlag(PaperFlags.HasCode) ? true : null,
            Abstract = papers.Abstract.GetOrNull(paper),
            AuthorsTruncated = flags.HasFlag(PaperFlags.AuthorsTruncated) ? true : null,
            Authors = authors,
            Affiliations = affiliations,
            Topics = PaperTopicRow.Of(graph, paper),
            Sources = papers.Sources[paper],
            FieldSources = fields.Length == 0 ? null : Array.ConvertAll(fields, FieldSource.Parse),
        };
    }
}
