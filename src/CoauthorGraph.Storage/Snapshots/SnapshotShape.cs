using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>The columns of a table are equally long. That is known without reading them.</summary>
internal static class SnapshotShape
{
    /// <exception cref="InvalidDataException">A column is longer or shorter than its table.</exception>
    public static void Require(KnowledgeGraph graph)
    {
        var papers = graph.Papers;
        Require("papers", papers.Count, [
            papers.Title.Count, papers.Abstract.Count, papers.Date.Length, papers.Year.Length, papers.Categories.Count,
            papers.Venue.Count, papers.Doi.Count, papers.ArxivId.Count, papers.Url.Count, papers.Flags.Length,
            papers.Sources.Count, papers.AuthorshipOffsets.Length - 1, papers.Affiliations.Count,
            graph.Info.SchemaVersion < 2 ? papers.Count : papers.FieldSources.Count,
            graph.PaperTopics.PaperOffsets.Length - 1]);
        var mentions = graph.Authorships;
        Require("authorships", mentions.Count, [
            mentions.Position.Length, mentions.Author.Length, mentions.Name.Count, mentions.Given.Count,
            mentions.Family.Count, mentions.Orcid.Count, mentions.SourceId.Count, mentions.Confidence.Length,
            mentions.Flags.Length, mentions.Affiliations.Count]);
        var authors = graph.Authors;
        Require("authors", authors.Count, [
            authors.Name.Count, authors.Aliases.Count, authors.Orcid.Count, authors.FormerIds.Count,
            authors.Papers.Length, authors.FirstYear.Length, authors.LastYear.Length, authors.Authorships.Count,
            graph.Coauthorships.Graph.NodeCount]);
        Require("affiliations", graph.Affiliations.Count, [graph.Affiliations.Institution.Length]);
        var institutions = graph.Institutions;
        Require("institutions", institutions.Count, [
            institutions.Name.Count, institutions.Ror.Count, institutions.Country.Count, institutions.City.Count,
            institutions.Kind.Count, institutions.PartOf.Count]);
        var topics = graph.Topics;
        Require("topics", topics.Count, [
            topics.Name.Count, topics.Level.Length, topics.Broader.Count, graph.PaperTopics.OfTopic.Count]);
        var artifacts = graph.Artifacts;
        Require("artifacts", artifacts.Count, [
            artifacts.Name.Count, artifacts.Kind.Length, artifacts.Url.Count, artifacts.Papers.Count]);
        RequireRelations(graph);
    }

    private static void RequireRelations(KnowledgeGraph graph)
    {
        var about = graph.PaperTopics;
        Require("paper-topics", about.Count, [
            about.Topic.Length, about.Score.Length, about.Evidence.Count, about.OfTopic.Values.Length]);
        var edges = graph.Coauthorships;
        Require("coauthorships", edges.Count, [
            edges.Target.Length, edges.Papers.Length, edges.Weight.Length, edges.FirstYear.Length,
            edges.LastYear.Length, edges.Graph.EdgeCount]);
        Require("coauthorships.csr", edges.Graph.Neighbors.Length, [
            edges.EdgeOfEntry.Length, edges.Graph.Weights.Length]);
        var works = graph.AuthorTopics;
        Require("author-topics", works.Count, [
            works.Topic.Length, works.Papers.Length, works.Weight.Length, works.FirstYear.Length,
            works.LastYear.Length]);
        var stays = graph.AuthorInstitutions;
        Require("author-institutions", stays.Count, [
            stays.Institution.Length, stays.Papers.Length, stays.FirstYear.Length, stays.LastYear.Length]);
    }

    private static void Require(string table, int rows, ReadOnlySpan<int> columns)
    {
        foreach (var column in columns)
        {
            if (column != rows)
            {
                throw new InvalidDataException($"table {table} has {rows} rows, but a column of it {column}");
            }
        }
    }
}
