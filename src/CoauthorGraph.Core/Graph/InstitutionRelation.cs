namespace CoauthorGraph.Core.Graph;

/// <summary>What another institution is to one.</summary>
/// <param name="Kind">As ROR says it: <c>parent</c>, <c>child</c>, <c>related</c>, <c>predecessor</c>,
/// <c>successor</c>.</param>
/// <param name="Id">Id of the other.</param>
/// <param name="Name">Its name; null where the register neither has it nor says its name.</param>
public sealed record InstitutionRelation(string Kind, string Id, string? Name)
{
    /// <summary>The kind of what one is part of.</summary>
    public const string Parent = "parent";

    /// <summary>The kind of what is part of one.</summary>
    public const string Child = "child";
}
