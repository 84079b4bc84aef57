using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>The columns of a snapshot by name: what is written, and what it is read back into.</summary>
internal static class SnapshotColumns
{
    public static void Write(SnapshotWriter writer, KnowledgeGraph graph)
    {
        WritePapers(writer, graph.Papers);
        WriteAuthorships(writer, graph.Authorships);
        WriteAuthors(writer, graph.Authors);
        WriteInstitutions(writer, graph);
        WriteTopics(writer, graph);
        WriteArtifacts(writer, graph.Artifacts);
        WriteCoauthorships(writer, graph.Coauthorships);
        WriteTallies(writer, graph);
    }

    public static KnowledgeGraph Read(SnapshotFiles files, SnapshotInfo info) => new(files)
    {
        Info = info,
        Papers = ReadPapers(files, info.SchemaVersion),
        Authorships = new AuthorshipTable
        {
            Paper = files.Numbers<int>("authorships.paper"),
            Position = files.Numbers<int>("authorships.position"),
            Author = files.Numbers<int>("authorships.author"),
            Name = files.Strings("authorships.name"),
            Given = files.Strings("authorships.given"),
            Family = files.Strings("authorships.family"),
            Orcid = files.Strings("authorships.orcid"),
            SourceId = files.Strings("authorships.source-id"),
            Confidence = files.Numbers<float>("authorships.confidence"),
            Flags = files.Numbers<AuthorshipFlags>("authorships.flags"),
            Affiliations = files.IntLists("authorships.affiliations"),
        },
        Affiliations = new AffiliationTable
        {
            Raw = files.Strings("affiliations.raw"),
            Institution = files.Numbers<int>("affiliations.institution"),
        },
        Authors = new AuthorTable
        {
            Id = files.Strings("authors.id"),
            Name = files.Strings("authors.name"),
            Aliases = files.StringLists("authors.aliases"),
            Orcid = files.Strings("authors.orcid"),
            FormerIds = files.StringLists("authors.former-ids"),
            Papers = files.Numbers<int>("authors.papers"),
            FirstYear = files.Numbers<int>("authors.first-year"),
            LastYear = files.Numbers<int>("authors.last-year"),
            Authorships = files.IntLists("authors.authorships"),
        },
        Institutions = new InstitutionTable
        {
            Id = files.Strings("institutions.id"),
            Name = files.Strings("institutions.name"),
            Ror = files.Strings("institutions.ror"),
            Country = files.Strings("institutions.country"),
            City = files.Strings("institutions.city"),
            Kind = files.Strings("institutions.kind"),
            PartOf = files.IntLists("institutions.part-of"),
        },
        Topics = new TopicTable
        {
            Id = files.Strings("topics.id"),
            Name = files.Strings("topics.name"),
            Level = files.Numbers<int>("topics.level"),
            Broader = files.IntLists("topics.broader"),
        },
        Artifacts = new ArtifactTable
        {
            Id = files.Strings("artifacts.id"),
            Name = files.Strings("artifacts.name"),
            Kind = files.Numbers<ArtifactKind>("artifacts.kind"),
            Url = files.Strings("artifacts.url"),
            Papers = files.IntLists("artifacts.papers"),
        },
        PaperTopics = new PaperTopicTable
        {
            Paper = files.Numbers<int>("paper-topics.paper"),
            Topic = files.Numbers<int>("paper-topics.topic"),
            Score = files.Numbers<float>("paper-topics.score"),
            Evidence = files.Strings("paper-topics.evidence"),
            PaperOffsets = files.Numbers<int>("paper-topics.paper-offsets"),
            OfTopic = files.IntLists("paper-topics.of-topic"),
        },
        Coauthorships = ReadCoauthorships(files),
        AuthorTopics = new AuthorTopicTable
        {
            Author = files.Numbers<int>("author-topics.author"),
            Topic = files.Numbers<int>("author-topics.topic"),
            Papers = files.Numbers<int>("author-topics.papers"),
            Weight = files.Numbers<float>("author-topics.weight"),
            FirstYear = files.Numbers<int>("author-topics.first-year"),
            LastYear = files.Numbers<int>("author-topics.last-year"),
        },
        AuthorInstitutions = new AuthorInstitutionTable
        {
            Author = files.Numbers<int>("author-institutions.author"),
            Institution = files.Numbers<int>("author-institutions.institution"),
            Papers = files.Numbers<int>("author-institutions.papers"),
            FirstYear = files.Numbers<int>("author-institutions.first-year"),
            LastYear = files.Numbers<int>("author-institutions.last-year"),
        },
    };

    private static void WritePapers(SnapshotWriter writer, PaperTable papers)
    {
        writer.Strings("papers.id", papers.Id);
        writer.Strings("papers.title", papers.Title);
        writer.Strings("papers.abstract", papers.Abstract);
        writer.Numbers("papers.date", papers.Date);
        writer.Numbers("papers.year", papers.Year);
        writer.StringLists("papers.categories", papers.Categories);
        writer.Strings("papers.venue", papers.Venue);
        writer.Strings("papers.doi", papers.Doi);
        writer.Strings("papers.arxiv-id", papers.ArxivId);
        writer.Strings("papers.url", papers.Url);
        writer.Numbers("papers.flags", papers.Flags);
        writer.StringLists("papers.sources", papers.Sources);
        writer.StringLists("papers.field-sources", papers.FieldSources);
        writer.Numbers("papers.authorship-offsets", papers.AuthorshipOffsets);
        writer.IntLists("papers.affiliations", papers.Affiliations);
    }

    private static PaperTable ReadPapers(SnapshotFiles files, int schemaVersion) => new()
    {
        Id = files.Strings("papers.id"),
        Title = files.Strings("papers.title"),
        Abstract = files.Strings("papers.abstract"),
        Date = files.Numbers<int>("papers.date"),
        Year = files.Numbers<int>("papers.year"),
        Categories = files.StringLists("papers.categories"),
        Venue = files.Strings("papers.venue"),
        Doi = files.Strings("papers.doi"),
        ArxivId = files.Strings("papers.arxiv-id"),
        Url = files.Strings("papers.url"),
        Flags = files.Numbers<PaperFlags>("papers.flags"),
        Sources = files.StringLists("papers.sources"),
        // Version 1 did not say which source gave which field.
        FieldSources = schemaVersion < 2 ? StringListColumn.Empty : files.StringLists("papers.field-sources"),
        AuthorshipOffsets = files.Numbers<int>("papers.authorship-offsets"),
        Affiliations = files.IntLists("papers.affiliations"),
    };

    private static void WriteAuthorships(SnapshotWriter writer, AuthorshipTable authorships)
    {
        writer.Numbers("authorships.paper", authorships.Paper);
        writer.Numbers("authorships.position", authorships.Position);
        writer.Numbers("authorships.author", authorships.Author);
        writer.Strings("authorships.name", authorships.Name);
        writer.Strings("authorships.given", authorships.Given);
        writer.Strings("authorships.family", authorships.Family);
        writer.Strings("authorships.orcid", authorships.Orcid);
        writer.Strings("authorships.source-id", authorships.SourceId);
        writer.Numbers("authorships.confidence", authorships.Confidence);
        writer.Numbers("authorships.flags", authorships.Flags);
        writer.IntLists("authorships.affiliations", authorships.Affiliations);
    }

    private static void WriteAuthors(SnapshotWriter writer, AuthorTable authors)
    {
        writer.Strings("authors.id", authors.Id);
        writer.Strings("authors.name", authors.Name);
        writer.StringLists("authors.aliases", authors.Aliases);
        writer.Strings("authors.orcid", authors.Orcid);
        writer.StringLists("authors.former-ids", authors.FormerIds);
        writer.Numbers("authors.papers", authors.Papers);
        writer.Numbers("authors.first-year", authors.FirstYear);
        writer.Numbers("authors.last-year", authors.LastYear);
        writer.IntLists("authors.authorships", authors.Authorships);
    }

    private static void WriteInstitutions(SnapshotWriter writer, KnowledgeGraph graph)
    {
        writer.Strings("affiliations.raw", graph.Affiliations.Raw);
        writer.Numbers("affiliations.institution", graph.Affiliations.Institution);
        writer.Strings("institutions.id", graph.Institutions.Id);
        writer.Strings("institutions.name", graph.Institutions.Name);
        writer.Strings("institutions.ror", graph.Institutions.Ror);
        writer.Strings("institutions.country", graph.Institutions.Country);
        writer.Strings("institutions.city", graph.Institutions.City);
        writer.Strings("institutions.kind", graph.Institutions.Kind);
        writer.IntLists("institutions.part-of", graph.Institutions.PartOf);
    }

    private static void WriteTopics(SnapshotWriter writer, KnowledgeGraph graph)
    {
        writer.Strings("topics.id", graph.Topics.Id);
        writer.Strings("topics.name", graph.Topics.Name);
        writer.Numbers("topics.level", graph.Topics.Level);
        writer.IntLists("topics.broader", graph.Topics.Broader);
        writer.Numbers("paper-topics.paper", graph.PaperTopics.Paper);
        writer.Numbers("paper-topics.topic", graph.PaperTopics.Topic);
        writer.Numbers("paper-topics.score", graph.PaperTopics.Score);
        writer.Strings("paper-topics.evidence", graph.PaperTopics.Evidence);
        writer.Numbers("paper-topics.paper-offsets", graph.PaperTopics.PaperOffsets);
        writer.IntLists("paper-topics.of-topic", graph.PaperTopics.OfTopic);
    }

    private static void WriteArtifacts(SnapshotWriter writer, ArtifactTable artifacts)
    {
        writer.Strings("artifacts.id", artifacts.Id);
        writer.Strings("artifacts.name", artifacts.Name);
        writer.Numbers("artifacts.kind", artifacts.Kind);
        writer.Strings("artifacts.url", artifacts.Url);
        writer.IntLists("artifacts.papers", artifacts.Papers);
    }

    private static void WriteCoauthorships(SnapshotWriter writer, CoauthorshipTable edges)
    {
        writer.Numbers("coauthorships.source", edges.Source);
        writer.Numbers("coauthorships.target", edges.Target);
        writer.Numbers("coauthorships.papers", edges.Papers);
        writer.Numbers("coauthorships.weight", edges.Weight);
        writer.Numbers("coauthorships.first-year", edges.FirstYear);
        writer.Numbers("coauthorships.last-year", edges.LastYear);
        writer.Numbers("coauthorships.csr-offsets", edges.Graph.Offsets);
        writer.Numbers("coauthorships.csr-neighbors", edges.Graph.Neighbors);
        writer.Numbers("coauthorships.csr-weights", edges.Graph.Weights);
        writer.Numbers("coauthorships.csr-edges", edges.EdgeOfEntry);
    }

    private static CoauthorshipTable ReadCoauthorships(SnapshotFiles files) => new()
    {
        Source = files.Numbers<int>("coauthorships.source"),
        Target = files.Numbers<int>("coauthorships.target"),
        Papers = files.Numbers<int>("coauthorships.papers"),
        Weight = files.Numbers<float>("coauthorships.weight"),
        FirstYear = files.Numbers<int>("coauthorships.first-year"),
        LastYear = files.Numbers<int>("coauthorships.last-year"),
        Graph = new CsrGraph(
            files.Numbers<int>("coauthorships.csr-offsets"),
            files.Numbers<int>("coauthorships.csr-neighbors"),
            files.Numbers<float>("coauthorships.csr-weights")),
        EdgeOfEntry = files.Numbers<int>("coauthorships.csr-edges"),
    };

    private static void WriteTallies(SnapshotWriter writer, KnowledgeGraph graph)
    {
        writer.Numbers("author-topics.author", graph.AuthorTopics.Author);
        writer.Numbers("author-topics.topic", graph.AuthorTopics.Topic);
        writer.Numbers("author-topics.papers", graph.AuthorTopics.Papers);
        writer.Numbers("author-topics.weight", graph.AuthorTopics.Weight);
        writer.Numbers("author-topics.first-year", graph.AuthorTopics.FirstYear);
        writer.Numbers("author-topics.last-year", graph.AuthorTopics.LastYear);
        writer.Numbers("author-institutions.author", graph.AuthorInstitutions.Author);
        writer.Numbers("author-institutions.institution", graph.AuthorInstitutions.Institution);
        writer.Numbers("author-institutions.papers", graph.AuthorInstitutions.Papers);
        writer.Numbers("author-institutions.first-year", graph.AuthorInstitutions.FirstYear);
        writer.Numbers("author-institutions.last-year", graph.AuthorInstitutions.LastYear);
    }
}
