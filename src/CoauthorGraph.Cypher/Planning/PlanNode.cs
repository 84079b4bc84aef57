namespace CoauthorGraph.Cypher.Planning;

/// <summary>A step of a plan, above what it takes its rows from.</summary>
internal abstract record PlanNode
{
    /// <summary>How many rows are expected.</summary>
    public double Rows { get; init; } = 1;

    /// <summary>What it is called when a plan is shown.</summary>
    public abstract string Title { get; }

    /// <summary>What it does in particular.</summary>
    public abstract string Details { get; }

    /// <summary>What it takes rows from.</summary>
    public abstract IEnumerable<PlanNode> Inputs { get; }
}
