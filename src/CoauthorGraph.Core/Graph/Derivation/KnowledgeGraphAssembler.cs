namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>
/// Derives a whole graph from its base tables: authors with their names and years, co-authorships, topics and
/// institutions of authors. Sums are taken in order of paper rows, so the result is the same at any thread count.
/// Time is linear in the authorships and in the co-author pairs of papers up to the cap, times the logarithm of an
/// author's pairs; memory about 40 bytes an authorship and 40 bytes a co-authorship beside the parts.
/// </summary>
public static class KnowledgeGraphAssembler
{
    /// <summary>Derives the graph; <paramref name="owner"/> is disposed with it.</summary>
    public static KnowledgeGraph Assemble(
        GraphParts parts, int threads, CancellationToken cancellationToken, IDisposable? owner = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var (papers, hyperAuthored) = MarkHyperAuthored(parts.Papers, parts.Info.MaxAuthors);
        var ofAuthor = IntListColumn.Invert(parts.Authorships.Author.Span, parts.AuthorIds.Count);
        var scope = new DerivationScope(parts, papers, ofAuthor, threads, cancellationToken);
        return new KnowledgeGraph(owner)
        {
            Info = parts.Info with { HyperAuthoredPapers = hyperAuthored },
            Papers = papers,
            Authorships = parts.Authorships,
            Affiliations = parts.Affiliations,
            Institutions = parts.Institutions,
            Topics = parts.Topics,
            Artifacts = parts.Artifacts,
            PaperTopics = parts.PaperTopics,
            Authors = AuthorDerivation.Derive(scope),
            Coauthorships = CoauthorshipDerivation.Derive(scope),
            AuthorTopics = AuthorTopicDerivation.Derive(scope),
            AuthorInstitutions = AuthorInstitutionDerivation.Derive(scope),
        };
    }

    /// <summary>A graph whose affiliations lead to other institutions: who was where is derived anew, all else is
    /// shared with <paramref name="graph"/>, which must stay open.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="affiliations">Its affiliation strings with their institutions.</param>
    /// <param name="ofPapers">Rows of those strings for each paper.</param>
    /// <param name="ofAuthorships">Rows of those strings for each authorship.</param>
    /// <param name="threads">How many threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static KnowledgeGraph WithAffiliations(
        KnowledgeGraph graph,
        AffiliationTable affiliations,
        IntListColumn ofPapers,
        IntListColumn ofAuthorships,
        int threads,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parts = new GraphParts
        {
            Info = graph.Info,
            Papers = graph.Papers with { Affiliations = ofPapers },
            Authorships = graph.Authorships with { Affiliations = ofAuthorships },
            Affiliations = affiliations,
            Institutions = graph.Institutions,
            Topics = graph.Topics,
            Artifacts = graph.Artifacts,
            PaperTopics = graph.PaperTopics,
            AuthorIds = graph.Authors.Id,
            FormerIds = graph.Authors.FormerIds,
        };
        return new KnowledgeGraph
        {
            Info = parts.Info,
            Papers = parts.Papers,
            Authorships = parts.Authorships,
            Affiliations = affiliations,
            Institutions = parts.Institutions,
            Topics = parts.Topics,
            Artifacts = parts.Artifacts,
            PaperTopics = parts.PaperTopics,
            Authors = graph.Authors,
            Coauthorships = graph.Coauthorships,
            AuthorTopics = graph.AuthorTopics,
            AuthorInstitutions = AuthorInstitutionDerivation.Derive(new DerivationScope(
                parts, parts.Papers, graph.Authors.Authorships, threads, cancellationToken)),
            OtherNames = graph.OtherNames,
            Register = graph.Register,
        };
    }

    private static (PaperTable Papers, int HyperAuthored) MarkHyperAuthored(PaperTable papers, int maxAuthors)
    {
        var flags = papers.Flags.ToArray();
        var count = 0;
        for (var paper = 0; paper < flags.Length; paper++)
        {
            var hyper = papers.AuthorCount(paper) > maxAuthors;
            flags[paper] = hyper ? flags[paper] | PaperFlags.HyperAuthored : flags[paper] & ~PaperFlags.HyperAuthored;
            count += hyper ? 1 : 0;
        }

        return (papers with { Flags = flags }, count);
    }
}
