namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>What queries can <c>CALL</c>.</summary>
public sealed class GraphProcedure
{
    /// <summary>Its name with its namespaces, as <c>db.labels</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<ProcedureParameter> Parameters { get; init; } = [];

    /// <summary>What it yields; none where it is only run.</summary>
    public IReadOnlyList<ProcedureColumn> Columns { get; init; } = [];

    /// <summary>Runs it: rows with a value for each column, of the kinds that arguments have.</summary>
    public required Func<ProcedureCall, IEnumerable<object?[]>> Run { get; init; }
}
