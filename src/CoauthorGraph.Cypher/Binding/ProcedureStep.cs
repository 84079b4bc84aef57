using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>The rows of a procedure for each row: columns by their index, and their slots.</summary>
internal sealed record ProcedureStep(
    GraphProcedure Procedure,
    IReadOnlyList<Expression> Arguments,
    IReadOnlyList<(int Column, int Slot)> Outputs,
    bool IsOptional) : BoundStep;
