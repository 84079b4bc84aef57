using System.Text.Json.Serialization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Questions.Papers;

/// <summary>One paper in a list.</summary>
public sealed record PaperSummary
{
    /// <summary>Stable key.</summary>
    public required string Id { get; init; }

    /// <summary>Title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>ISO date, as precise as it is known, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Names as printed, in order.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Number of authors whose names are left out here; null for none. For those who show a list.</summary>
    [JsonIgnore]
    public int? MoreAuthors { get; init; }

    /// <summary>True when the source cut the author list; left out otherwise.</summary>
    public bool? AuthorsTruncated { get; init; }

    /// <summary>Journal, conference or book, or null.</summary>
    public string? Venue { get; init; }

    /// <summary>Main category, or null.</summary>
    public string? Category { get; init; }

    /// <summary>True when the source says that code is public; left out otherwise.</summary>
    public bool? HasCode { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The summary of one paper of a graph, with at most <paramref name="mostAuthors"/> names.</summary>
    public static PaperSummary Of(KnowledgeGraph graph, int paper, int mostAuthors = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var papers = graph.Papers;
        var flags = papers.Flags.Span[paper];
        return new PaperSummary
        {
            Id = papers.Id[paper],
            Title = papers.Title[paper],
            Date = papers.Date.Span[paper] == 0 ? null : PartialDate.FromPacked(papers.Date.Span[paper]).ToString(),
            Year = Years.OrNull(papers.Year.Span[paper]),
            Authors = Names(graph, paper, mostAuthors),
            MoreAuthors = papers.AuthorCount(paper) > mostAuthors ? papers.AuthorCount(paper) - mostAuthors : null,
            AuthorsTruncated = flags.HasFlag(PaperFlags.AuthorsTruncated) ? true : null,
            Venue = papers.Venue.GetOrNull(paper),
            Category = papers.Categories[paper] is [var main, ..] ? main : null,
            HasCode = flags.HasFlag(PaperFlags.HasCode) ? true : null,
            Url = papers.Url.GetOrNull(paper),
        };
    }

    private static List<string> Names(KnowledgeGraph graph, int paper, int most)
    {
        var offsets = graph.Papers.AuthorshipOffsets.Span;
        var names = new List<string>();
        for (var row = offsets[paper]; row < offsets[paper + 1] && names.Count < most; row++)
        {
            names.Add(graph.Authorships.Name[row]);
        }

        return names;
    }
}
