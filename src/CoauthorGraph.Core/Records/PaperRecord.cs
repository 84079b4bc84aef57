namespace CoauthorGraph.Core.Records;

/// <summary>
/// One paper as one source gives it. Readers fill it with the raw strings of the source, which nothing changes later;
/// extraction adds to a copy what is derived from them (name parts, topics, artifacts, linked institutions).
/// </summary>
public sealed record PaperRecord
{
    /// <summary>Stable key: DOI, arXiv id or source key, else a hash (see <see cref="PaperId.OfContent"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The title as printed, white space collapsed; empty when the source has none.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract, or null.</summary>
    public string? Abstract { get; init; }

    /// <summary>The day the source gives for the paper itself; the default when there is none.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The day the source last changed its record; the default when there is none.</summary>
    public PartialDate Updated { get; init; }

    /// <summary>The year of publication, or 0.</summary>
    public int Year { get; init; }

    /// <summary>Categories of the source; the first is the main one.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Journal, conference or book, or null.</summary>
    public string? Venue { get; init; }

    /// <summary>Whether the source says that code is public.</summary>
    public bool HasCode { get; init; }

    /// <summary>DOI in lower case without a resolver's address, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>arXiv identifier without version, or null.</summary>
    public string? ArxivId { get; init; }

    /// <summary>Address of the paper, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The authors that are listed, by position.</summary>
    public IReadOnlyList<PaperAuthor> Authors { get; init; } = [];

    /// <summary>Whether the source cut the author list (et al.), so that authors are missing here.</summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary>Affiliations that the source gives for the paper and not for one author.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Topics found by extraction.</summary>
    public IReadOnlyList<TopicAssignment> Topics { get; init; } = [];

    /// <summary>Named systems, methods, benchmarks and data sets the paper introduces, found by extraction.</summary>
    public IReadOnlyList<ArtifactMention> Artifacts { get; init; } = [];

    /// <summary>Other keys of the same paper (PubMed id, DBLP key, …), each as <c>scheme:value</c>.</summary>
    public IReadOnlyList<string> OtherIds { get; init; } = [];

    /// <summary>Words the source itself files the paper under.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>What the paper cites, as far as it has a key: see <see cref="ReferenceKeys"/>.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The awards that paid for it: see <see cref="GrantNumbers"/>.</summary>
    public IReadOnlyList<string> Grants { get; init; } = [];

    /// <summary>Where the record was read.</summary>
    public required RecordSource Source { get; init; }
}
