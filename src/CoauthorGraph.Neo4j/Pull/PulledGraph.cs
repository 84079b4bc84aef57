using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Neo4j.Pull;

/// <summary>What a database holds, as records that a graph folder can be made of.</summary>
public sealed record PulledGraph
{
    /// <summary>The papers, by id.</summary>
    public required IReadOnlyList<PaperRecord> Papers { get; init; }

    /// <summary>Who each name on a paper is.</summary>
    public required IReadOnlyList<PulledMention> Mentions { get; init; }

    /// <summary>Ids of authors that were merged away, and what they resolve to.</summary>
    public required IReadOnlyList<(string Former, string Current)> FormerIds { get; init; }

    /// <summary>The cap on authors above which a paper has no co-author pairs; null when it is not known.</summary>
    public int? MaxAuthors { get; init; }
}
