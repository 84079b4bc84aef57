using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>
/// People and co-authorships that were chosen one by one, as a picture shows them. What is said of each is what the
/// graph says of it, for nothing is derived anew: somebody has the papers that the whole graph knows.
/// </summary>
public static class ChosenPart
{
    /// <summary>The part, with the papers that at least two of its people wrote.</summary>
    /// <param name="graph">The graph; it must stay open as long as the part is used.</param>
    /// <param name="authors">Rows of authors, in any order.</param>
    /// <param name="coauthorships">Rows of co-authorships whose ends are among the authors.</param>
    public static KnowledgeGraph Of(KnowledgeGraph graph, IEnumerable<int> authors, IEnumerable<int> coauthorships)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var people = authors.Distinct().Order().ToArray();
        var papers = CommonPapers(graph, people);
        var authorships = GraphSlicer.RowsOf(papers, graph.Papers.AuthorshipOffsets.Span);
        var newAuthor = GraphSlicer.Renumber(people, graph.Authors.Count);
        var newPaper = GraphSlicer.Renumber(papers, graph.Papers.Count);
        var paperRows = PaperTable.Of(new GatheredColumns<PaperTable>(graph.Papers, papers));
        return new KnowledgeGraph
        {
            Info = graph.Info with { HyperAuthoredPapers = CountHyperAuthored(paperRows) },
            Papers = paperRows,
            Authorships = AuthorshipTable.Of(new GatheredColumns<AuthorshipTable>(
                graph.Authorships, authorships, ("papers", newPaper), ("authors", newAuthor))),
            Affiliations = graph.Affiliations,
            Authors = AuthorTable.Of(new GatheredColumns<AuthorTable>(
                graph.Authors, people,
                ("authorships", GraphSlicer.Renumber(authorships, graph.Authorships.Count)))),
            Institutions = graph.Institutions,
            Topics = graph.Topics,
            Artifacts = GraphSlicer.Artifacts(graph.Artifacts, newPaper),
            PaperTopics = GraphSlicer.PaperTopics(graph, papers, newPaper),
            Coauthorships = Coauthorships(
                graph.Coauthorships, [.. coauthorships.Distinct().Order()], newAuthor, people),
            AuthorTopics = AuthorTopicTable.Of(new GatheredColumns<AuthorTopicTable>(
                graph.AuthorTopics, RowsOfPeople(graph.AuthorTopics.Author.Span, people), ("authors", newAuthor))),
            AuthorInstitutions = AuthorInstitutionTable.Of(new GatheredColumns<AuthorInstitutionTable>(
                graph.AuthorInstitutions, RowsOfPeople(graph.AuthorInstitutions.Author.Span, people),
                ("authors", newAuthor))),
            OtherNames = graph.OtherNames,
            Register = graph.Register,
        };
    }

    private static int[] CommonPapers(KnowledgeGraph graph, int[] people)
    {
        var writers = new Dictionary<int, int>();
        foreach (var author in people)
        {
            var last = -1;
            foreach (var row in graph.Authors.Authorships[author])
            {
                var paper = graph.Authorships.Paper.Span[row];
                writers[paper] = writers.GetValueOrDefault(paper) + (paper == last ? 0 : 1);
                last = paper;
            }
        }

        return [.. writers.Where(static one => one.Value > 1).Select(static one => one.Key).Order()];
    }

    // Numbers grow with rows, so that the edges stay in the order of their ends.
    private static CoauthorshipTable Coauthorships(
        CoauthorshipTable table, int[] edges, int[] newAuthor, int[] people)
    {
        var source = Array.ConvertAll(edges, edge => newAuthor[table.Source.Span[edge]]);
        var target = Array.ConvertAll(edges, edge => newAuthor[table.Target.Span[edge]]);
        if (source.AsSpan().Contains(-1) || target.AsSpan().Contains(-1))
        {
            throw new ArgumentException("Both ends of a co-authorship must be among the authors", nameof(edges));
        }

        var weight = ColumnGather.Numbers(table.Weight, edges);
        var (graph, edgeOfEntry) = CoauthorshipTable.GraphOf(source, target, weight, people.Length);
        return new CoauthorshipTable
        {
            Source = source,
            Target = target,
            Papers = ColumnGather.Numbers(table.Papers, edges),
            Weight = weight,
            FirstYear = ColumnGather.Numbers(table.FirstYear, edges),
            LastYear = ColumnGather.Numbers(table.LastYear, edges),
            Graph = graph,
            EdgeOfEntry = edgeOfEntry,
        };
    }

    // The tables are in the order of their authors.
    private static int[] RowsOfPeople(ReadOnlySpan<int> authors, int[] people)
    {
        var rows = new List<int>();
        foreach (var author in people)
        {
            for (var row = authors.LowerBound(author); row < authors.Length && authors[row] == author; row++)
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private static int CountHyperAuthored(PaperTable papers)
    {
        var count = 0;
        foreach (var flags in papers.Flags.Span)
        {
            count += flags.HasFlag(PaperFlags.HyperAuthored) ? 1 : 0;
        }

        return count;
    }
}
