using System.Globalization;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>What a graph says, a line each in order, with authors called by their first mention: two graphs with the
/// same lines give the same answers, whatever the ids of their authors are.</summary>
internal static class GraphAnswers
{
    public static List<string> Of(KnowledgeGraph graph)
    {
        var lines = new List<string>
        {
            $"{graph.Papers.Count} papers {graph.Authorships.Count} mentions {graph.Authors.Count} authors",
            $"{graph.Topics.Count} topics {graph.Institutions.Count} institutions {graph.Coauthorships.Count} edges",
        };
        var names = Enumerable.Range(0, graph.Authors.Count)
            .Select(row => Mention(graph, graph.Authors.Authorships[row][0])).ToArray();
        var (authors, topics, institutions) = (graph.Authors, graph.Topics.Id, graph.Institutions.Id);
        Add(graph.Papers.Count, row => $"paper {graph.Papers.Id[row]} {graph.Papers.Title[row]} "
            + $"{graph.Papers.Year.Span[row]} {string.Join(',', graph.Papers.Sources[row])}");
        Add(graph.Authorships.Count, row => $"mention {Mention(graph, row)} {graph.Authorships.Name[row]} "
            + $"{graph.Authorships.Family[row]} {names[graph.Authorships.Author.Span[row]]}");
        Add(authors.Count, row => $"author {names[row]} {authors.Name[row]} {string.Join(',', authors.Aliases[row])} "
            + $"{authors.Orcid[row]} {authors.Papers.Span[row]} "
            + $"{authors.FirstYear.Span[row]}-{authors.LastYear.Span[row]}");
        var edges = graph.Coauthorships;
        Add(edges.Count, row => string.Join(' ', ((string[])
            [names[edges.Source.Span[row]], names[edges.Target.Span[row]]]).Order(StringComparer.Ordinal))
            + $" {edges.Papers.Span[row]} {Text(edges.Weight.Span[row])} {edges.FirstYear.Span[row]}"
            + $" {edges.LastYear.Span[row]}");
        var (about, works, with) = (graph.PaperTopics, graph.AuthorTopics, graph.AuthorInstitutions);
        Add(about.Count, row => $"about {graph.Papers.Id[about.Paper.Span[row]]} {topics[about.Topic.Span[row]]} "
            + $"{Text(about.Score.Span[row])} {about.Evidence[row]}");
        Add(works.Count, row => $"works {names[works.Author.Span[row]]} {topics[works.Topic.Span[row]]} "
            + $"{works.Papers.Span[row]} {Text(works.Weight.Span[row])}");
        Add(with.Count, row => $"with {names[with.Author.Span[row]]} {institutions[with.Institution.Span[row]]} "
            + $"{with.Papers.Span[row]} {with.FirstYear.Span[row]} {with.LastYear.Span[row]}");
        lines.Sort(StringComparer.Ordinal);
        return lines;

        void Add(int count, Func<int, string> line) => lines.AddRange(Enumerable.Range(0, count).Select(line));
    }

    /// <summary>A mention by paper and position.</summary>
    public static string Mention(KnowledgeGraph graph, int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{graph.Papers.Id[graph.Authorships.Paper.Span[row]]}:{graph.Authorships.Position.Span[row]}");

    // Sums are taken in the order of authors, so their last digit may differ.
    private static string Text(float value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
