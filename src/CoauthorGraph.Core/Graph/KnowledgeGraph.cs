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

    /// <summary>What else its topics and institutions are called, which is not of the snapshot; null where nobody has
    /// said.</summary>
    public IOtherNames? OtherNames { get; set; }

    /// <summary>What else is known of its institutions, which is not of the snapshot either; null where nobody has
    /// said.</summary>
    public IInstitutionRegister? Register { get; set; }

    /// <summary>The words of its names, by which they are found at once: made of the snapshot and not among its
    /// columns; null where they are not made.</summary>
    public NameWords? Words => LaterWords?.Value;

    /// <summary>What gives <see cref="Words"/> when they are asked for first.</summary>
    public Lazy<NameWords?>? LaterWords { get; set; }

    /// <summary>A graph of the columns that are given, in the order in which they are written.</summary>
    /// <param name="columns">What gives each column.</param>
    /// <param name="info">Where the graph comes from.</param>
    /// <param name="owner">Disposed with the graph.</param>
    public static KnowledgeGraph Of(IGraphColumns columns, SnapshotInfo info, IDisposable? owner = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new KnowledgeGraph(owner)
        {
            Info = info,
            Papers = PaperTable.Of(columns.Of("papers", static graph => graph.Papers)),
            Authorships = AuthorshipTable.Of(columns.Of("authorships", static graph => graph.Authorships)),
            Authors = AuthorTable.Of(columns.Of("authors", static graph => graph.Authors)),
            Affiliations = AffiliationTable.Of(columns.Of("affiliations", static graph => graph.Affiliations)),
            Institutions = InstitutionTable.Of(columns.Of("institutions", static graph => graph.Institutions)),
            Topics = TopicTable.Of(columns.Of("topics", static graph => graph.Topics)),
            PaperTopics = PaperTopicTable.Of(columns.Of("paper-topics", static graph => graph.PaperTopics)),
            Artifacts = ArtifactTable.Of(columns.Of("artifacts", static graph => graph.Artifacts)),
            Coauthorships = CoauthorshipTable.Of(columns.Of("coauthorships", static graph => graph.Coauthorships)),
            AuthorTopics = AuthorTopicTable.Of(columns.Of("author-topics", static graph => graph.AuthorTopics)),
            AuthorInstitutions = AuthorInstitutionTable.Of(
                columns.Of("author-institutions", static graph => graph.AuthorInstitutions)),
        };
    }

    /// <summary>Takes what was read of a mapped snapshot out of the process's memory, for whoever goes on to other
    /// tables; it comes back when it is read again. Nothing where the graph is not mapped.</summary>
    public void Evict() => (_owner as IEvictable)?.Evict();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (LaterWords is { IsValueCreated: true })
        {
            Words?.Dispose();
        }

        _owner?.Dispose();
    }
}
