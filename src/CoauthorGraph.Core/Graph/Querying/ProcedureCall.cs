namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>A call of a procedure.</summary>
/// <param name="Graph">The graph that is asked.</param>
/// <param name="Arguments">One for each parameter: null, bool, long, double, string, lists and dictionaries of them,
/// <see cref="NodeReference"/>, <see cref="RelationshipReference"/>, or a value that only the engine knows.</param>
/// <param name="Cancellation">Polled by what takes long.</param>
public sealed record ProcedureCall(
    IPropertyGraph Graph, IReadOnlyList<object?> Arguments, CancellationToken Cancellation);
