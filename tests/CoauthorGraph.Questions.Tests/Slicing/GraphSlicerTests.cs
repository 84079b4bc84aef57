using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Questions.Tests.Slicing;

/// <summary>A slice has every property of what it keeps, and nothing of the rest.</summary>
public sealed class GraphSlicerTests
{
    private static readonly PaperSample[] Papers =
    [
        new(2001, [1, 2], [0, 1], 0),
        new(2002, [2, 3, 4], [1], 1),
        new(2003, [5], [], -1),
        new(2004, [1, 3], [2], 2),
    ];

    [Fact]
    public void Cut_EveryPaper_IsTheGraph()
    {
        using var graph = SampledGraph.Of(Papers);
        using var cut = GraphSlicer.Cut(graph, [true, true, true, true], 1, 1, CancellationToken.None);
        Assert.Equal(Content(graph, static _ => true), Content(cut, static _ => true));
        Assert.Equal(graph.PaperTopics.OfTopic.Values.ToArray(), cut.PaperTopics.OfTopic.Values.ToArray());
        Assert.Equal(graph.PaperTopics.PaperOffsets.ToArray(), cut.PaperTopics.PaperOffsets.ToArray());
    }

    [Fact]
    public void Cut_SomePapers_HasTheirContentOnly()
    {
        using var graph = SampledGraph.Of(Papers);
        using var cut = GraphSlicer.Cut(graph, [false, true, false, true], 1, 1, CancellationToken.None);

        // What is on papers is as it was; authors, their sums and pairs are anew.
        string[] onPapers = ["AUTHORED", "ABOUT", "FROM", "INTRODUCES", "Paper"];
        Assert.Equal(
            Content(graph, line => onPapers.Contains(line.Split(' ')[0])
                && (line.Contains(" p1 ", StringComparison.Ordinal) || line.Contains(" p3 ", StringComparison.Ordinal))),
            Content(cut, line => onPapers.Contains(line.Split(' ')[0])));
        Assert.Equal(4, cut.Authors.Count); // 2, 3 and 4, 1 and 3.
        Assert.Equal([0, 3, 5], cut.Papers.AuthorshipOffsets.ToArray());
        Assert.Equal([0, 1, 2], cut.PaperTopics.PaperOffsets.ToArray());
    }

    [Fact]
    public void Cut_FewestPapers_LeavesMentionsWithoutAuthor()
    {
        using var graph = SampledGraph.Of(Papers);
        using var cut = GraphSlicer.Cut(graph, [true, true, true, true], 2, 1, CancellationToken.None);
        Assert.Equal(3, cut.Authors.Count); // 1, 2 and 3 have two papers.
        Assert.Equal([0, 1, 1, 2, -1, -1, 0, 2], cut.Authorships.Author.ToArray());
    }

    // Every node and relationship with its properties, a line each.
    private static string[] Content(KnowledgeGraph graph, Func<string, bool> includes)
    {
        var lines = new List<string>();
        foreach (var type in GraphSchema.Nodes)
        {
            var readers = type.Properties.Select(property => property.Of(graph)).ToArray();
            lines.AddRange(type.Keys(graph).AsEnumerable().Select((key, row) =>
                $"{type.Label} {key} {Values(readers, row)}"));
        }

        foreach (var type in GraphSchema.Relationships)
        {
            var (rows, readers) = (type.Rows(graph), type.Properties.Select(property => property.Of(graph)).ToArray());
            var (starts, ends) = (GraphSchema.Label(type.Start)!.Keys(graph), GraphSchema.Label(type.End)!.Keys(graph));
            lines.AddRange(rows.Included().Select(row =>
                $"{type.Name} {starts[rows.Start.Span[row]]} {ends[rows.End.Span[row]]} {Values(readers, row)}"));
        }

        return [.. lines.Where(includes)];
    }

    private static string Values(PropertyReader[] readers, int row) => string.Join('|', readers.Select(reader =>
        reader.Value(row) is string[] list ? string.Join('+', list) : $"{reader.Value(row)}"));
}
