using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;
using Humanizer;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>What must be said beside an answer so that missing data mislead nobody.</summary>
public static class TruncationNote
{
    private static readonly ConditionalWeakTable<KnowledgeGraph, Tuple<int, int>> Counted = [];

    /// <summary>Sentences on cut author lists and papers above the cap; null when there are none.</summary>
    public static string? For(KnowledgeGraph graph)
    {
        var (cut, hyper) = Count(graph);
        return For(graph, graph.Papers.Count, cut, hyper);
    }

    /// <summary>Number of papers whose author lists are cut, and of those above the cap; counted once for a
    /// graph.</summary>
    public static (int Cut, int HyperAuthored) Count(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Counted.GetValue(graph, CountAll).ToValueTuple();
    }

    /// <summary>The same for some papers.</summary>
    public static string? For(KnowledgeGraph graph, IEnumerable<int> papers)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(papers);
        int all = 0, cut = 0, hyper = 0;
        foreach (var paper in papers)
        {
            all++;
            Add(graph.Papers.Flags.Span[paper], ref cut, ref hyper);
        }

        return For(graph, all, cut, hyper);
    }

    private static Tuple<int, int> CountAll(KnowledgeGraph graph)
    {
        int cut = 0, hyper = 0;
        foreach (var flags in graph.Papers.Flags.Span)
        {
            Add(flags, ref cut, ref hyper);
        }

        return Tuple.Create(cut, hyper);
    }

    private static string? For(KnowledgeGraph graph, int all, int cut, int hyper)
    {
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

    private static void Add(PaperFlags flags, ref int cut, ref int hyper)
    {
        cut += flags.HasFlag(PaperFlags.AuthorsTruncated) ? 1 : 0;
        hyper += flags.HasFlag(PaperFlags.HyperAuthored) ? 1 : 0;
    }
}
