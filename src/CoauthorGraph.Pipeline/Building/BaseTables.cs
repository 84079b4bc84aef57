using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>The tables that come from papers alone, before anybody decides who is who.</summary>
/// <param name="Papers">Papers by id.</param>
/// <param name="Authorships">Mentions by paper and position; authors are not decided (-1).</param>
/// <param name="Affiliations">Affiliation strings in order of their first use.</param>
/// <param name="Institutions">Institutions by id.</param>
/// <param name="Topics">The taxonomy by id.</param>
/// <param name="PaperTopics">What papers are about.</param>
/// <param name="Artifacts">Artifacts by id.</param>
internal sealed record BaseTables(
    PaperTable Papers,
    AuthorshipTable Authorships,
    AffiliationTable Affiliations,
    InstitutionTable Institutions,
    TopicTable Topics,
    PaperTopicTable PaperTopics,
    ArtifactTable Artifacts)
{
    /// <summary>The base tables of a graph.</summary>
    public static BaseTables Of(KnowledgeGraph graph) => new(
        graph.Papers,
        graph.Authorships,
        graph.Affiliations,
        graph.Institutions,
        graph.Topics,
        graph.PaperTopics,
        graph.Artifacts);
}
