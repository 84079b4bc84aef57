using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>
/// Cuts a graph to the papers that pass a filter and derives everything anew from them: years, weights and counts are
/// those of the slice. Authors below the least number of papers leave; the papers keep their number of authors.
/// </summary>
public static class GraphSlicer
{
    /// <summary>The slice. Costs time linear in the graph; the filter's names are looked up here.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A topic or institution of the filter is not in the
    /// graph.</exception>
    public static KnowledgeGraph Cut(
        KnowledgeGraph graph, SliceFilter filter, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(filter);
        return Cut(graph, PapersOf(graph, filter), filter.MinPapers, threads, cancellationToken);
    }

    /// <summary>The slice of chosen papers.</summary>
    public static KnowledgeGraph Cut(
        KnowledgeGraph graph, bool[] keptPapers, int minPapers, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(keptPapers);
        var papers = Enumerable.Range(0, keptPapers.Length).Where(paper => keptPapers[paper]).ToArray();
        var newPaper = Renumber(papers, keptPapers.Length);
        var authorships = RowsOf(papers, graph.Papers.AuthorshipOffsets.Span, out var offsets);
        var authors = KeptAuthors(graph, authorships, minPapers);
        var newAuthor = Renumber(authors, graph.Authors.Count);
        return KnowledgeGraphAssembler.Assemble(
            new GraphParts
            {
                Info = graph.Info,
                Papers = Papers(graph.Papers, papers, offsets),
                Authorships = Authorships(graph.Authorships, authorships, newPaper, newAuthor),
                Affiliations = graph.Affiliations,
                Institutions = graph.Institutions,
                Topics = graph.Topics,
                Artifacts = Artifacts(graph.Artifacts, newPaper),
                PaperTopics = PaperTopics(graph, papers, newPaper),
                AuthorIds = ColumnGather.Strings(graph.Authors.Id, authors),
                FormerIds = ColumnGather.StringLists(graph.Authors.FormerIds, authors),
            },
            threads,
            cancellationToken);
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
            And(kept, PapersFrom(graph, InstitutionLookup.Find(graph, institution)));
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
        for (var row = 0; row < graph.PaperTopics.Count; row++)
        {
            about[graph.PaperTopics.Paper.Span[row]] |= inside[graph.PaperTopics.Topic.Span[row]];
        }

        return about;
    }

    private static bool[] PapersFrom(KnowledgeGraph graph, int institution)
    {
        var inside = InstitutionLookup.WithParts(graph, institution);
        var from = new bool[graph.Papers.Count];
        for (var paper = 0; paper < from.Length; paper++)
        {
            foreach (var affiliation in graph.Papers.Affiliations[paper])
            {
                var row = graph.Affiliations.Institution.Span[affiliation];
                from[paper] |= row >= 0 && inside[row];
            }
        }

        return from;
    }

    private static int[] Renumber(int[] kept, int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = i;
        }

        return numbers;
    }

    private static int[] RowsOf(int[] papers, ReadOnlySpan<int> allOffsets, out int[] offsets)
    {
        var rows = new List<int>();
        offsets = new int[papers.Length + 1];
        for (var i = 0; i < papers.Length; i++)
        {
            for (var row = allOffsets[papers[i]]; row < allOffsets[papers[i] + 1]; row++)
            {
                rows.Add(row);
            }

            offsets[i + 1] = rows.Count;
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

    private static PaperTable Papers(PaperTable papers, int[] rows, int[] authorshipOffsets) => new()
    {
        Id = ColumnGather.Strings(papers.Id, rows),
        Title = ColumnGather.Strings(papers.Title, rows),
        Abstract = ColumnGather.Strings(papers.Abstract, rows),
        Date = ColumnGather.Numbers(papers.Date, rows),
        Year = ColumnGather.Numbers(papers.Year, rows),
        Categories = ColumnGather.StringLists(papers.Categories, rows),
        Venue = ColumnGather.Strings(papers.Venue, rows),
        Doi = ColumnGather.Strings(papers.Doi, rows),
        ArxivId = ColumnGather.Strings(papers.ArxivId, rows),
        Url = ColumnGather.Strings(papers.Url, rows),
        Flags = ColumnGather.Numbers(papers.Flags, rows),
        Sources = ColumnGather.StringLists(papers.Sources, rows),
        FieldSources = papers.FieldSources.Count == 0
            ? StringListColumn.Empty
            : ColumnGather.StringLists(papers.FieldSources, rows),
        AuthorshipOffsets = authorshipOffsets,
        Affiliations = ColumnGather.IntLists(papers.Affiliations, rows),
    };

    private static AuthorshipTable Authorships(AuthorshipTable table, int[] rows, int[] newPaper, int[] newAuthor) =>
        new()
        {
            Paper = Array.ConvertAll(ColumnGather.Numbers(table.Paper, rows), paper => newPaper[paper]),
            Position = ColumnGather.Numbers(table.Position, rows),
            Author = Array.ConvertAll(
            ColumnGather.Numbers(table.Author, rows), author => author < 0 ? -1 : newAuthor[author]),
            Name = ColumnGather.Strings(table.Name, rows),
            Given = ColumnGather.Strings(table.Given, rows),
            Family = ColumnGather.Strings(table.Family, rows),
            Orcid = ColumnGather.Strings(table.Orcid, rows),
            SourceId = ColumnGather.Strings(table.SourceId, rows),
            Confidence = ColumnGather.Numbers(table.Confidence, rows),
            Flags = ColumnGather.Numbers(table.Flags, rows),
            Affiliations = ColumnGather.IntLists(table.Affiliations, rows),
        };

    private static PaperTopicTable PaperTopics(KnowledgeGraph graph, int[] papers, int[] newPaper)
    {
        var rows = RowsOf(papers, graph.PaperTopics.PaperOffsets.Span, out var offsets);
        var topics = ColumnGather.Numbers(graph.PaperTopics.Topic, rows);
        return new PaperTopicTable
        {
            Paper = Array.ConvertAll(ColumnGather.Numbers(graph.PaperTopics.Paper, rows), paper => newPaper[paper]),
            Topic = topics,
            Score = ColumnGather.Numbers(graph.PaperTopics.Score, rows),
            Evidence = ColumnGather.Strings(graph.PaperTopics.Evidence, rows),
            PaperOffsets = offsets,
            OfTopic = IntListColumn.Invert(topics, graph.Topics.Count),
        };
    }

    private static ArtifactTable Artifacts(ArtifactTable artifacts, int[] newPaper)
    {
        var papers = Enumerable.Range(0, artifacts.Count)
            .Select(row => artifacts.Papers[row].ToArray().Select(paper => newPaper[paper]).Where(static p => p >= 0)
                .ToArray())
            .ToArray();
        var rows = Enumerable.Range(0, papers.Length).Where(row => papers[row].Length > 0).ToArray();
        return new ArtifactTable
        {
            Id = ColumnGather.Strings(artifacts.Id, rows),
            Name = ColumnGather.Strings(artifacts.Name, rows),
            Kind = ColumnGather.Numbers(artifacts.Kind, rows),
            Url = ColumnGather.Strings(artifacts.Url, rows),
            Papers = IntListColumn.From([.. rows.Select(row => (IReadOnlyList<int>)papers[row])]),
        };
    }
}
