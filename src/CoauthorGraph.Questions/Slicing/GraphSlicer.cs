using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>
/// Cuts a graph to the papers that pass a filter and derives everything anew from them: years, weights and counts are
/// those of the slice. Authors below the least number of papers leave; the papers keep their number of authors.
/// Institutions are rolled up where the filter says so.
/// </summary>
public static class GraphSlicer
{
    /// <summary>The slice. Costs time linear in the graph, which must stay open; the filter's names are looked up
    /// here.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A topic or institution of the filter is not in the
    /// graph.</exception>
    public static KnowledgeGraph Cut(
        KnowledgeGraph graph, SliceFilter filter, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(filter);
        var kept = filter.IsRollupAlone
            ? graph
            : Cut(graph, PapersOf(graph, filter), filter.MinPapers, threads, cancellationToken);
        return filter.Rollup is { } level ? InstitutionRollup.Of(kept, level, threads, cancellationToken) : kept;
    }

    /// <summary>The slice of chosen papers, and of their authors those that are wanted, if anybody is to say.</summary>
    public static KnowledgeGraph Cut(
        KnowledgeGraph graph, bool[] keptPapers, int minPapers, int threads, CancellationToken cancellationToken,
        Func<int, bool>? isWanted = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(keptPapers);
        var papers = Enumerable.Range(0, keptPapers.Length).Where(paper => keptPapers[paper]).ToArray();
        var newPaper = Renumber(papers, keptPapers.Length);
        var authorships = RowsOf(papers, graph.Papers.AuthorshipOffsets.Span);
        var authors = KeptAuthors(graph, authorships, minPapers);
        authors = isWanted is null ? authors : Array.FindAll(authors, author => isWanted(author));
        var newAuthor = Renumber(authors, graph.Authors.Count);
        var cut = KnowledgeGraphAssembler.Assemble(
            new GraphParts
            {
                Info = graph.Info,
                Papers = PaperTable.Of(new GatheredColumns<PaperTable>(graph.Papers, papers)),
                Authorships = AuthorshipTable.Of(new GatheredColumns<AuthorshipTable>(
                    graph.Authorships, authorships, ("papers", newPaper), ("authors", newAuthor))),
                Affiliations = graph.Affiliations,
                Institutions = graph.Institutions,
                Topics = graph.Topics,
                Artifacts = Artifacts(graph.Artifacts, newPaper),
                PaperTopics = PaperTopics(graph, papers, newPaper),
                AuthorIds = ColumnGather.Strings(graph.Authors.Id, authors),
                FormerIds = ColumnGather.StringLists(graph.Authors.FormerIds, authors),
                AuthorNames = ColumnGather.Strings(graph.Authors.Name, authors),
            },
            threads,
            cancellationToken);
        cut.OtherNames = graph.OtherNames;
        cut.Register = graph.Register;
        return cut;
    }

    /// <summary>The papers that pass the filter, as a mask over the rows.</summary>
    public static bool[] PapersOf(KnowledgeGraph graph, SliceFilter filter)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(filter);
        var kept = new bool[graph.Papers.Count];
        var years = graph.Papers.Year.Span;
        var anyYear = filter.FromYear is null && filter.ToYear is null;
        for (var paper = 0; paper < kept.Length; paper++)
        {
            kept[paper] = anyYear || (years[paper] != 0 && years[paper] >= (filter.FromYear ?? 0)
                && years[paper] <= (filter.ToYear ?? int.MaxValue));
        }

        if (filter.Topic is { } topic)
        {
            And(kept, PapersAbout(graph, TopicLookup.Find(graph, topic)));
        }

        if (filter.Institution is { } institution)
        {
            And(kept, PapersFrom(graph, InstitutionLookup.Find(graph, institution), filter.Rollup));
        }

        return kept;
    }

    private static void And(bool[] kept, bool[] other)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] &= other[i];
        }
    }

    private static bool[] PapersAbout(KnowledgeGraph graph, int topic)
    {
        var inside = TopicLookup.WithNarrower(graph, topic);
        var about = new bool[graph.Papers.Count];
        var paperOf = graph.PaperTopics.Paper.Span;
        foreach (var row in graph.PaperTopics.RowsOf(inside))
        {
            about[paperOf[row]] = true;
        }

        return about;
    }

    private static bool[] PapersFrom(KnowledgeGraph graph, int institution, int? rollup)
    {
        IReadOnlyCollection<int> counted = rollup is { } level
            ? new InstitutionLevels(graph.Institutions).Above(institution, level)
            : [institution];
        var inside = counted.Select(whole => InstitutionLookup.WithParts(graph, whole)).ToList();
        var from = new bool[graph.Papers.Count];
        for (var paper = 0; paper < from.Length; paper++)
        {
            foreach (var affiliation in graph.Papers.Affiliations[paper])
            {
                var row = graph.Affiliations.Institution.Span[affiliation];
                from[paper] |= row >= 0 && inside.Exists(whole => whole[row]);
            }
        }

        return from;
    }

    internal static int[] Renumber(int[] kept, int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = i;
        }

        return numbers;
    }

    internal static int[] RowsOf(int[] papers, ReadOnlySpan<int> offsets)
    {
        var rows = new List<int>();
        foreach (var paper in papers)
        {
            for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private static int[] KeptAuthors(KnowledgeGraph graph, int[] authorships, int minPapers)
    {
        var papers = new int[graph.Authors.Count];
        var lastPaper = new int[graph.Authors.Count];
        Array.Fill(lastPaper, -1);
        foreach (var row in authorships)
        {
            var author = graph.Authorships.Author.Span[row];
            var paper = graph.Authorships.Paper.Span[row];
            if (author >= 0 && lastPaper[author] != paper)
            {
                lastPaper[author] = paper;
                papers[author]++;
            }
        }

        return [.. Enumerable.Range(0, papers.Length).Where(author => papers[author] >= Math.Max(1, minPapers))];
    }

    internal static PaperTopicTable PaperTopics(KnowledgeGraph graph, int[] papers, int[] newPaper)
    {
        var rows = RowsOf(papers, graph.PaperTopics.PaperOffsets.Span);
        var cut = PaperTopicTable.Of(
            new GatheredColumns<PaperTopicTable>(graph.PaperTopics, rows, ("papers", newPaper)));
        return cut with
        {
            PaperOffsets = ColumnGather.Offsets(graph.PaperTopics.PaperOffsets, papers),
            OfTopic = IntListColumn.Invert(cut.Topic.Span, graph.Topics.Count),
        };
    }

    internal static ArtifactTable Artifacts(ArtifactTable artifacts, int[] newPaper)
    {
        var rows = Enumerable.Range(0, artifacts.Count)
            .Where(row => artifacts.Papers[row].ToArray().Any(paper => newPaper[paper] >= 0)).ToArray();
        return ArtifactTable.Of(new GatheredColumns<ArtifactTable>(artifacts, rows, ("papers", newPaper)));
    }
}
