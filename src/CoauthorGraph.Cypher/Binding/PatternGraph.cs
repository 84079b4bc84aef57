using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>What a MATCH looks for: nodes, what joins them, paths to build, and conditions.</summary>
internal sealed record PatternGraph(
    IReadOnlyList<PatternNode> Nodes,
    IReadOnlyList<PatternEdge> Edges,
    IReadOnlyList<PatternPath> Paths,
    IReadOnlyList<Expression> Conditions,
    bool IsRepeatable);
