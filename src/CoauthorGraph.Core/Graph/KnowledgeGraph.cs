namespace CoauthorGraph.Core.Graph;

/// <summary>
/// The whole graph as immutable columns: what every question, analysis, query and export reads. The memory may be a
/// mapped snapshot, in which case disposing unmaps it. Safe for any number of threads.
/// </summary>
public sealed class KnowledgeGraph : IDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>Gathers tables; <paramref name="owner"/> is disposed with the graph.</summary>
    public KnowledgeGraph(IDisposable? owner = null) => _owner = owner;

    /// <summary>Where the graph comes from.</summary>
    public required SnapshotInfo Info { get; init; }

    /// <summary>Papers.</summary>
    public required PaperTable Papers { get; init; }

    /// <summary>Authorships: (Author)-[:AUTHORED]->(Paper).</summary>
    public required AuthorshipTable Authorships { get; init; }

    /// <summary>Affiliation strings: (Paper)-[:FROM]->(Institution) goes through them.</summary>
    public required AffiliationTable Affiliations { get; init; }

    /// <summary>Authors.</summary>
    public required AuthorTable Authors { get; init; }

    /// <summary>Institutions.</summary>
    public required InstitutionTable Institutions { get; init; }

    /// <summary>Topics.</summary>
    public required TopicTable Topics { get; init; }

    /// <summary>Artifacts.</summary>
    public required ArtifactTable Artifacts { get; init; }

    /// <summary>(Paper)-[:ABOUT]->(Topic).</summary>
    public required PaperTopicTable PaperTopics { get; init; }

    /// <summary>(Author)-[:COAUTHORED]-(Author).</summary>
    public required CoauthorshipTable Coauthorships { get; init; }

    /// <summary>(Author)-[:WORKS_ON]->(Topic).</summary>
    public required AuthorTopicTable AuthorTopics { get; init; }

    /// <summary>(Author)-[:AFFILIATED_WITH]->(Institution).</summary>
    public required AuthorInstitutionTable AuthorInstitutions { get; init; }

    /// <inheritdoc/>
    public void Dispose() => _owner?.Dispose();
}
