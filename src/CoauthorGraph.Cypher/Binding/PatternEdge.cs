using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>What joins two nodes of a pattern: a relationship, or a walk of hops that are repeated.</summary>
internal sealed record PatternEdge(int From, int To)
{
    /// <summary>The hops of a round, from left to right; one for a relationship.</summary>
    public required IReadOnlyList<PatternHop> Hops { get; init; }

    /// <summary>How often; null for a relationship.</summary>
    public Repetition? Rounds { get; init; }

    /// <summary>Slots inside a round, and the slots of the lists that gather them.</summary>
    public IReadOnlyList<PatternGather> Gathers { get; init; } = [];

    /// <summary>Slot of the first node of a round; -1 where nobody asks.</summary>
    public int FirstSlot { get; init; } = -1;

    /// <summary>What labels the first node of a round must have.</summary>
    public LabelExpression? FirstLabels { get; init; }

    /// <summary>What must hold of each round.</summary>
    public IReadOnlyList<Expression> Conditions { get; init; } = [];

    /// <summary>Slot of the list of a walk's relationships and nodes, from which paths are built; -1 for
    /// none.</summary>
    public int TraceSlot { get; init; } = -1;

    /// <summary>A list of relationships that was bound before, and that the walk must be; -1 for none.</summary>
    public int GivenList { get; init; } = -1;

    /// <summary>Which of the walks between the same nodes are wanted.</summary>
    public WalkSelection Selection { get; init; } = WalkSelection.All;

    /// <summary>How many walks, or groups of walks of one length, where a count selects.</summary>
    public Expression? Count { get; init; }

    /// <summary>What must hold of a shortest path while it is sought.</summary>
    public IReadOnlyList<Expression> PathConditions { get; init; } = [];

    /// <summary>Whether it stands in <c>shortestPath()</c> or its kin.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Slot of the path that these conditions speak of; -1 for none.</summary>
    public int PathSlot { get; init; } = -1;
}
