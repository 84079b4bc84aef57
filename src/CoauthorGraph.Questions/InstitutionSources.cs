namespace CoauthorGraph.Questions;

/// <summary>What is said where papers do not tell who is where.</summary>
public static class InstitutionSources
{
    /// <summary>Which sources tell.</summary>
    internal const string WhoTells =
        "Records of the same papers from OpenAlex, Crossref, Scopus, Web of Science, PubMed or a conference bring them "
        + "when they are ingested too.";

    /// <summary>Where no paper of a graph names an institution.</summary>
    public const string NoneNamed =
        "No paper names an institution that is known: arXiv and most listings give none. " + WhoTells;
}
