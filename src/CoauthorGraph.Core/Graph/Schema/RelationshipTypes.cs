namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>The relationship types. A new property goes to the end, as in <see cref="NodeTypes"/>.</summary>
public static class RelationshipTypes
{
    /// <summary>Who wrote what; mentions that nobody has decided are none.</summary>
    public static RelationshipType Authored { get; } = new(
        "AUTHORED",
        "Author",
        "Paper",
        static graph => new RelationshipRows(graph.Authorships.Author, graph.Authorships.Paper),
        GraphProperty.Integer("position", "authorships.position", static graph => graph.Authorships.Position),
        GraphProperty.Text("name", "authorships.name", static graph => graph.Authorships.Name),
        GraphProperty.Real("confidence", "authorships.confidence", static graph => graph.Authorships.Confidence),
        GraphProperty.Text("orcid", "authorships.orcid", static graph => graph.Authorships.Orcid, isOptional: true),
        GraphProperty.TextList(
            "affiliations", ["authorships.affiliations", "affiliations.raw"],
            static graph => row => Strings(graph, row)),
        Flag("inferred", AuthorshipFlags.Inferred),
        Flag("collective", AuthorshipFlags.Collective))
    {
        KeyProperty = "position",
    };

    /// <summary>Who wrote with whom.</summary>
    public static RelationshipType Coauthored { get; } = new(
        "COAUTHORED",
        "Author",
        "Author",
        static graph => new RelationshipRows(graph.Coauthorships.Source, graph.Coauthorships.Target),
        GraphProperty.Integer("papers", "coauthorships.papers", static graph => graph.Coauthorships.Papers),
        GraphProperty.Real("weight", "coauthorships.weight", static graph => graph.Coauthorships.Weight),
        GraphProperty.Year("firstYear", "coauthorships.first-year", static graph => graph.Coauthorships.FirstYear),
        GraphProperty.Year("lastYear", "coauthorships.last-year", static graph => graph.Coauthorships.LastYear))
    {
        IsSymmetric = true,
    };

    /// <summary>Who was where.</summary>
    public static RelationshipType AffiliatedWith { get; } = new(
        "AFFILIATED_WITH",
        "Author",
        "Institution",
        static graph => new RelationshipRows(graph.AuthorInstitutions.Author, graph.AuthorInstitutions.Institution),
        GraphProperty.Integer("papers", "author-institutions.papers", static graph => graph.AuthorInstitutions.Papers),
        GraphProperty.Year(
            "firstYear", "author-institutions.first-year", static graph => graph.AuthorInstitutions.FirstYear),
        GraphProperty.Year(
            "lastYear", "author-institutions.last-year", static graph => graph.AuthorInstitutions.LastYear));

    /// <summary>Where papers are from: one for each string of a paper that was linked to an institution.</summary>
    public static RelationshipType From { get; } = new(
        "FROM",
        "Paper",
        "Institution",
        static graph => new RelationshipRows(graph.Papers.Affiliations.Owners(), InstitutionsOfStrings(graph)),
        GraphProperty.Text("raw", ["papers.affiliations", "affiliations.raw"], static graph =>
        {
            var strings = graph.Papers.Affiliations.Values;
            return row => graph.Affiliations.Raw[strings.Span[row]];
        }))
    {
        KeyProperty = "raw",
    };

    /// <summary>What papers are about.</summary>
    public static RelationshipType About { get; } = new(
        "ABOUT",
        "Paper",
        "Topic",
        static graph => new RelationshipRows(graph.PaperTopics.Paper, graph.PaperTopics.Topic),
        GraphProperty.Real("score", "paper-topics.score", static graph => graph.PaperTopics.Score),
        GraphProperty.Text(
            "evidence", ["paper-topics.evidence"], static graph => graph.PaperTopics.Evidence.GetOrNull));

    /// <summary>Who works on what.</summary>
    public static RelationshipType WorksOn { get; } = new(
        "WORKS_ON",
        "Author",
        "Topic",
        static graph => new RelationshipRows(graph.AuthorTopics.Author, graph.AuthorTopics.Topic),
        GraphProperty.Integer("papers", "author-topics.papers", static graph => graph.AuthorTopics.Papers),
        GraphProperty.Real("weight", "author-topics.weight", static graph => graph.AuthorTopics.Weight),
        GraphProperty.Year("firstYear", "author-topics.first-year", static graph => graph.AuthorTopics.FirstYear),
        GraphProperty.Year("lastYear", "author-topics.last-year", static graph => graph.AuthorTopics.LastYear));

    /// <summary>From a topic to what it is narrower than.</summary>
    public static RelationshipType Broader { get; } = new(
        "BROADER",
        "Topic",
        "Topic",
        static graph => new RelationshipRows(graph.Topics.Broader.Owners(), graph.Topics.Broader.Values));

    /// <summary>From an institution to what it is part of.</summary>
    public static RelationshipType PartOf { get; } = new(
        "PART_OF",
        "Institution",
        "Institution",
        static graph => new RelationshipRows(graph.Institutions.PartOf.Owners(), graph.Institutions.PartOf.Values));

    /// <summary>From a paper to what it introduces.</summary>
    public static RelationshipType Introduces { get; } = new(
        "INTRODUCES",
        "Paper",
        "Artifact",
        static graph => new RelationshipRows(graph.Artifacts.Papers.Values, graph.Artifacts.Papers.Owners()));

    // Only said where it is so.
    private static GraphProperty Flag(string name, AuthorshipFlags flag) => GraphProperty.Truth(
        name,
        "authorships.flags",
        graph => row => graph.Authorships.Flags.Span[row].HasFlag(flag) ? true : null,
        isOptional: true);

    private static string[]? Strings(KnowledgeGraph graph, int authorship)
    {
        var rows = graph.Authorships.Affiliations[authorship];
        if (rows.IsEmpty)
        {
            return null;
        }

        var strings = new string[rows.Length];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = graph.Affiliations.Raw[rows[i]];
        }

        return strings;
    }

    private static int[] InstitutionsOfStrings(KnowledgeGraph graph)
    {
        var institutions = new int[graph.Papers.Affiliations.Values.Length];
        for (var row = 0; row < institutions.Length; row++)
        {
            institutions[row] = graph.Affiliations.Institution.Span[graph.Papers.Affiliations.Values.Span[row]];
        }

        return institutions;
    }
}
