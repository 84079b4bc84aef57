using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Questions.Authors;

/// <summary>All that the graph knows of one author.</summary>
public sealed record AuthorProfile
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The author's name.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings in print, or null.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>ORCID, or null.</summary>
    public string? Orcid { get; init; }

    /// <summary>Ids of authors that were merged into this one, or null.</summary>
    public IReadOnlyList<string>? FormerIds { get; init; }

    /// <summary>Number of papers.</summary>
    public required int Papers { get; init; }

    /// <summary>How many of them have author lists that the source cut, so that co-authors are missing.</summary>
    public required int PapersTruncated { get; init; }

    /// <summary>Year of the first paper, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last paper, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>Number of co-authors.</summary>
    public required int Coauthors { get; init; }

    /// <summary>The strongest co-authors.</summary>
    public required IReadOnlyList<CoauthorRow> TopCoauthors { get; init; }

    /// <summary>Topics, most papers first.</summary>
    public required IReadOnlyList<TopicShare> Topics { get; init; }

    /// <summary>Institutions with years, latest first.</summary>
    public required IReadOnlyList<InstitutionStay> Institutions { get; init; }

    /// <summary>Where the author is, with what says so; null where nothing does.</summary>
    public PresentInstitution? PresentInstitution { get; init; }

    /// <summary>From which institution to which the author went, the oldest first.</summary>
    public required IReadOnlyList<Movement> Movements { get; init; }

    /// <summary>Why it is not known where the author is or went, in sentences; null where it is.</summary>
    public string? InstitutionsMissing { get; init; }

    /// <summary>The author's papers, newest first.</summary>
    public required IReadOnlyList<PaperSummary> PaperList { get; init; }

    /// <summary>Gathers the profile of one author.</summary>
    public static AuthorProfile Of(KnowledgeGraph graph, int author, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var authors = graph.Authors;
        var papers = AuthorPapers.Of(graph, author);
        var stays = InstitutionStay.Of(graph, author);
        var whereabouts = Whereabouts.Of(graph, author, stays);
        return new AuthorProfile
        {
            Id = authors.Id[author],
            Name = authors.Name[author],
            Aliases = authors.Aliases[author] is { Length: > 0 } aliases ? aliases : null,
            Orcid = authors.Orcid.GetOrNull(author),
            FormerIds = authors.FormerIds[author] is { Length: > 0 } former ? former : null,
            Papers = authors.Papers.Span[author],
            PapersTruncated = papers.Count(paper =>
                graph.Papers.Flags.Span[paper].HasFlag(PaperFlags.AuthorsTruncated)),
            FirstYear = Years.OrNull(authors.FirstYear.Span[author]),
            LastYear = Years.OrNull(authors.LastYear.Span[author]),
            Coauthors = graph.Coauthorships.Graph.Degree(author),
            TopCoauthors = Authors.Coauthors.Of(graph, author, top),
            Topics = AuthorTopics.Of(graph, author),
            Institutions = stays,
            PresentInstitution = whereabouts.Present,
            Movements = whereabouts.Movements,
            InstitutionsMissing = whereabouts.Missing,
            PaperList = [.. PaperOrder.NewestFirst(graph, papers).Select(paper => PaperSummary.Of(graph, paper, 20))],
        };
    }
}
