namespace CoauthorGraph.Questions.Analysis;

/// <summary>A group of nodes that keeps to itself; of an edge list nothing is known of papers and names.</summary>
public sealed record ClosedGroupRow
{
    /// <summary>Its place, from 0, as in what <c>--output</c> writes.</summary>
    public required int Community { get; init; }

    /// <summary>Name from topic, institution or author, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Number of members.</summary>
    public required int Nodes { get; init; }

    /// <summary>Share of the strength of the members' edges that leaves the group.</summary>
    public required double Conductance { get; init; }

    /// <summary>Share of the pairs of members who wrote together.</summary>
    public required double Density { get; init; }

    /// <summary>Papers of two authors or more with a member, or null.</summary>
    public int? Papers { get; init; }

    /// <summary>Those of them with members only, or null.</summary>
    public int? PapersInside { get; init; }

    /// <summary>Share of papers inside, or null.</summary>
    public double? ShareInside { get; init; }

    /// <summary>What that share is at least, given so many papers; groups are ranked by it; or null.</summary>
    public double? ShareAtLeast { get; init; }

    /// <summary>First year of a paper inside, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year of a paper inside, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>The topics that set it apart, or null.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>The institutions that set it apart, or null.</summary>
    public IReadOnlyList<string>? Institutions { get; init; }

    /// <summary>The member with most papers, or null.</summary>
    public string? Leader { get; init; }

    /// <summary>All members; of a graph folder by their papers, most first.</summary>
    public required IReadOnlyList<ClosedGroupMember> Members { get; init; }

    /// <summary>Papers with members only that show the group best, or null.</summary>
    public IReadOnlyList<ClosedGroupPaper>? Evidence { get; init; }
}
