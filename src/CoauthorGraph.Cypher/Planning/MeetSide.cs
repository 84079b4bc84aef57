using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A known node, and the relationship from it to the node that is sought.</summary>
// Distinct: slots of relationships that it must not be.
internal sealed record MeetSide(
    int From, int Slot, AdjacencyColumns[] Columns, IReadOnlyList<int> Distinct, string Words);
