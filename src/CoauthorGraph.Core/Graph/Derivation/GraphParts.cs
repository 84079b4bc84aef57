namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>What a graph is derived from: the papers, who wrote them, and what they are about.</summary>
public sealed class GraphParts
{
    /// <summary>Where the graph comes from; the cap on authors is read here, the number of papers above it is filled
    /// in.</summary>
    public required SnapshotInfo Info { get; init; }

    /// <summary>Papers; <see cref="PaperFlags.HyperAuthored"/> is set by the derivation.</summary>
    public required PaperTable Papers { get; init; }

    /// <summary>Authorships with every author decided: rows of <see cref="AuthorIds"/>.</summary>
    public required AuthorshipTable Authorships { get; init; }

    /// <summary>Affiliation strings.</summary>
    public required AffiliationTable Affiliations { get; init; }

    /// <summary>Institutions.</summary>
    public required InstitutionTable Institutions { get; init; }

    /// <summary>Topics.</summary>
    public required TopicTable Topics { get; init; }

    /// <summary>Artifacts.</summary>
    public required ArtifactTable Artifacts { get; init; }

    /// <summary>Which paper is about which topic.</summary>
    public required PaperTopicTable PaperTopics { get; init; }

    /// <summary>Ids of the authors in ordinal order.</summary>
    public required StringColumn AuthorIds { get; init; }

    /// <summary>For each author the ids that were merged into it.</summary>
    public required StringListColumn FormerIds { get; init; }

    /// <summary>The names of the authors where they are chosen already, as those of a part of a graph are; null where
    /// they are chosen from what is printed.</summary>
    public StringColumn? AuthorNames { get; init; }
}
