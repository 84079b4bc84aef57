namespace CoauthorGraph.Analytics.Kernels.ClosedGroups;

/// <summary>A group of nodes that has few edges to others.</summary>
/// <param name="Nodes">Its nodes, ascending.</param>
/// <param name="Edges">Edges among them.</param>
/// <param name="Conductance">Strength of the edges that leave it, over that of all edges at its nodes or at the other
/// nodes, whichever is less; 0 when none leaves.</param>
/// <param name="Density">Share of the pairs of its nodes that are edges.</param>
public sealed record ClosedGroup(int[] Nodes, int Edges, double Conductance, double Density);
