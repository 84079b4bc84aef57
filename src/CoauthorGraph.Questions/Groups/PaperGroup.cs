using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Questions.Groups;

/// <summary>What papers have in common: their years, people, topics and institutions. Costs time linear in the papers
/// and their rows.</summary>
internal sealed class PaperGroup
{
    private readonly KnowledgeGraph _graph;
    private readonly int[] _papers;
    private readonly SortedDictionary<int, int> _years = [];

    public PaperGroup(KnowledgeGraph graph, bool[] inside)
    {
        _graph = graph;
        _papers = RowsOf(inside);
        var range = (First: 0, Last: 0);
        var years = graph.Papers.Year.Span;
        foreach (var paper in _papers)
        {
            var year = years[paper];
            range = Years.Widen(range, year);
            if (year != 0)
            {
                _years[year] = _years.GetValueOrDefault(year) + 1;
            }
        }

        (FirstYear, LastYear) = (Years.OrNull(range.First), Years.OrNull(range.Last));
        TallyPeople();
        TallyTopics();
        TallyInstitutions();
    }

    public int Count => _papers.Length;

    public int? FirstYear { get; }

    public int? LastYear { get; }

    public RowTally Authors { get; } = new();

    public RowTally Topics { get; } = new();

    public RowTally Institutions { get; } = new();

    /// <summary>Papers of each year that has any, in order.</summary>
    public IReadOnlyList<YearCount> ByYear() => [.. _years.Select(static year => new YearCount(year.Key, year.Value))];

    /// <summary>The newest papers.</summary>
    public IReadOnlyList<PaperSummary> Newest(int top, int mostAuthors) =>
        [.. PaperOrder.NewestFirst(_graph, _papers, top)
            .Select(paper => PaperSummary.Of(_graph, paper, mostAuthors))];

    private static int[] RowsOf(bool[] inside)
    {
        var rows = new List<int>();
        var at = -1;
        while (inside.AsSpan(at + 1).IndexOf(true) is >= 0 and var step)
        {
            at += 1 + step;
            rows.Add(at);
        }

        return [.. rows];
    }

    private void TallyPeople()
    {
        var years = _graph.Papers.Year.Span;
        var offsets = _graph.Papers.AuthorshipOffsets.Span;
        var authors = _graph.Authorships.Author.Span;
        foreach (var paper in _papers)
        {
            foreach (var author in authors[offsets[paper]..offsets[paper + 1]])
            {
                if (author >= 0)
                {
                    Authors.Add(author, paper, years[paper]);
                }
            }
        }
    }

    private void TallyTopics()
    {
        var years = _graph.Papers.Year.Span;
        var offsets = _graph.PaperTopics.PaperOffsets.Span;
        var topics = _graph.PaperTopics.Topic.Span;
        foreach (var paper in _papers)
        {
            foreach (var topic in topics[offsets[paper]..offsets[paper + 1]])
            {
                Topics.Add(topic, paper, years[paper]);
            }
        }
    }

    private void TallyInstitutions()
    {
        var years = _graph.Papers.Year.Span;
        var institutionOf = _graph.Affiliations.Institution.Span;
        foreach (var paper in _papers)
        {
            foreach (var affiliation in _graph.Papers.Affiliations[paper])
            {
                if (institutionOf[affiliation] is >= 0 and var institution)
                {
                    Institutions.Add(institution, paper, years[paper]);
                }
            }
        }
    }
}
