using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Layout;

namespace CoauthorGraph.Pipeline.Atlases;

/// <summary>People at their places: those who write with each other stand together.</summary>
/// <param name="People">Author rows.</param>
/// <param name="Ties">Rows of co-authorships among them: each one's strongest.</param>
/// <param name="X">Where each stands.</param>
/// <param name="Y">Downwards.</param>
public sealed record PeopleMap(
    IReadOnlyList<int> People, IReadOnlyList<int> Ties, IReadOnlyList<float> X, IReadOnlyList<float> Y)
{
    /// <summary>Lays people out.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="people">Author rows, each once.</param>
    /// <param name="ties">Rows of co-authorships among them.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static PeopleMap Of(
        KnowledgeGraph graph, IReadOnlyList<int> people, IReadOnlyList<int> ties, int threads,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var at = people.Select(static (row, number) => (row, number)).ToDictionary(
            static one => one.row, static one => one.number);
        var edges = graph.Coauthorships;
        var (x, y) = PlanarLayout.Run(
            [.. people.Select(row => GraphAtlas.RadiusOfPerson(graph.Authors.Papers.Span[row]))],
            [.. ties.Select(edge => (at[edges.Source.Span[edge]], at[edges.Target.Span[edge]]))],
            [.. people.Select(row => GraphAtlas.HashOf(graph, row))],
            threads,
            cancellationToken);
        return new PeopleMap(people, ties, x, y);
    }
}
