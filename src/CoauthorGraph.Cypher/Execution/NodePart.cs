using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Planning;

namespace CoauthorGraph.Cypher.Execution;

/// <summary>The nodes that one of several threads takes of a scan.</summary>
internal sealed record NodePart(NodeScanPlan Scan, NodeRange Range);
