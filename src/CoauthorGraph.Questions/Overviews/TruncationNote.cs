using CoauthorGraph.Core.Graph;
using Humanizer;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>What must be said beside an answer so that missing data mislead nobody.</summary>
public static class TruncationNote
{
    /// <summary>Sentences on cut author lists and papers above the cap; null when there are none.</summary>
    public static string? For(KnowledgeGraph graph) => For(graph, Enumerable.Range(0, graph.Papers.Count));

    /// <summary>Number of papers whose author lists are cut, and of those above the cap.</summary>
    public static (int Cut, int HyperAuthored) Count(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (_, cut, hyper) = Count(graph, Enumerable.Range(0, graph.Papers.Count));
        return (cut, hyper);
    }

    /// <summary>The same for some papers.</summary>
    public static string? For(KnowledgeGraph graph, IEnumerable<int> papers)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (all, cut, hyper) = Count(graph, papers);
        var sentences = new List<string>();
        if (cut > 0)
        {
            sentences.Add(
                $"{cut:N0} of {"paper".ToQuantity(all, "N0")} {(cut == 1 ? "has" : "have")} an author list that "
                + "the source cut: authors and co-authorships that it does not name are missing here.");
        }

        if (hyper > 0)
        {
            sentences.Add($"{"paper".ToQuantity(hyper, "N0")} with more than {graph.Info.MaxAuthors:N0} authors "
                + $"{(hyper == 1 ? "adds" : "add")} no co-authorships.");
        }

        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    private static (int All, int Cut, int HyperAuthored) Count(KnowledgeGraph graph, IEnumerable<int> papers)
    {
        int all = 0, cut = 0, hyper = 0;
        foreach (var paper in papers)
        {
            var flags = graph.Papers.Flags.Span[paper];
            all++;
            cut += flags.HasFlag(PaperFlags.AuthorsTruncated) ? 1 : 0;
            hyper += flags.HasFlag(PaperFlags.HyperAuthored) ? 1 : 0;
        }

        return (all, cut, hyper);
    }
}
