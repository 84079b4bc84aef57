using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>A graph cut to a filter, the whole itself where nothing is cut. Disposing leaves the whole open.</summary>
public sealed class SlicedGraph : IDisposable
{
    private readonly bool _isWhole;

    private SlicedGraph(KnowledgeGraph graph, SliceFilter filter, bool isWhole)
    {
        Graph = graph;
        Filter = filter;
        _isWhole = isWhole;
    }

    /// <summary>What passes the filter.</summary>
    public KnowledgeGraph Graph { get; }

    /// <summary>The filter; what it found by an abbreviation or a part of a name is said by its name too.</summary>
    public SliceFilter Filter { get; }

    /// <summary>Cuts a graph.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A topic or institution of the filter is not in the
    /// graph.</exception>
    public static SlicedGraph Of(
        KnowledgeGraph whole, SliceFilter filter, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.IsEverything
            ? new SlicedGraph(whole, filter, isWhole: true)
            : new SlicedGraph(
                GraphSlicer.Cut(whole, filter, threads, cancellationToken), Told(whole, filter), isWhole: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isWhole)
        {
            Graph.Dispose();
        }
    }

    private static SliceFilter Told(KnowledgeGraph graph, SliceFilter filter) => filter with
    {
        Topic = filter.Topic is { } topic ? Told(topic, graph.Topics.Name[TopicLookup.Find(graph, topic)]) : null,
        Institution = filter.Institution is { } institution
            && graph.Institutions.Id.Find(institution) < 0
                ? Told(institution, graph.Institutions.Name[InstitutionLookup.Find(graph, institution)])
                : filter.Institution,
    };

    private static string Told(string typed, string name) =>
        TextFolding.Words(typed) == TextFolding.Words(name) ? typed : $"{typed} ({name})";
}
