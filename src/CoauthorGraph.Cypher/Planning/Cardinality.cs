using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>How many rows are to be expected, by what the graph counts.</summary>
internal sealed class Cardinality(IPropertyGraph graph)
{
    public double Nodes => Math.Max(1, graph.NodeCount(IPropertyGraph.NoToken));

    /// <summary>A number that is written in the query.</summary>
    public static double? ConstantOf(Expression? expression) =>
        expression is Literal { Value: long value } ? value : null;

    /// <summary>How many nodes have the labels.</summary>
    public double Of(IEnumerable<LabelExpression> labels)
    {
        var rows = Nodes;
        foreach (var label in labels)
        {
            rows = Math.Min(rows, Of(label));
        }

        return rows;
    }

    /// <summary>The label by which the fewest nodes are scanned, or null.</summary>
    public string? BestLabel(IEnumerable<LabelExpression> labels) =>
        labels.SelectMany(Names).OrderBy(name => Of(new LabelName(name))).FirstOrDefault();

    /// <summary>The labels that a node must have for certain.</summary>
    public static IEnumerable<string> Names(LabelExpression label) => label switch
    {
        LabelName one => [one.Name],
        LabelAnd and => and.Operands.SelectMany(Names),
        _ => [],
    };

    /// <summary>How many relationships of an edge a node has.</summary>
    public double Degree(PatternHop hop, IReadOnlyList<LabelExpression> near, bool isReversed)
    {
        var label = BestLabel(near);
        var token = label is null ? IPropertyGraph.NoToken : graph.LabelToken(label);
        if (label is not null && token == IPropertyGraph.NoToken)
        {
            return 0;
        }

        var total = TypesOf(hop.Types).Sum(type => Relationships(type, token, hop.Way(isReversed)));
        var nodes = Math.Max(1, label is null ? Nodes : graph.NodeCount(token));
        return total / nodes;
    }

    /// <summary>The tokens of the types that an expression names; all for one that is not plain.</summary>
    public IEnumerable<int> TypesOf(LabelExpression? types) => types switch
    {
        LabelName name => graph.RelationshipTypeToken(name.Name) is >= 0 and var token ? [token] : [],
        LabelOr any when any.Operands.All(static one => one is LabelName) =>
            any.Operands.SelectMany(TypesOf).Distinct(),
        _ => [IPropertyGraph.NoToken],
    };

    /// <summary>Whether the node behind a hop has a label for certain, because all relationships of its types lead to
    /// it.</summary>
    public bool LeadsTo(PatternHop hop, bool isReversed, LabelExpression labels) =>
        labels is LabelName name && graph.LabelToken(name.Name) is >= 0 and var label
        && (hop.Types is null or LabelName || TypesOf(hop.Types).First() != IPropertyGraph.NoToken)
        && TypesOf(hop.Types).All(type => LeadsTo(type, label, hop.Way(isReversed)));

    private bool LeadsTo(int type, int label, RelationshipDirection way)
    {
        var all = graph.RelationshipCount(IPropertyGraph.NoToken, type, IPropertyGraph.NoToken);
        var isEnd = graph.RelationshipCount(IPropertyGraph.NoToken, type, label) == all;
        var isStart = graph.RelationshipCount(label, type, IPropertyGraph.NoToken) == all;
        return (way == RelationshipDirection.Incoming || isEnd) && (way == RelationshipDirection.Outgoing || isStart);
    }

    private double Of(LabelExpression label) => label switch
    {
        LabelName name => graph.LabelToken(name.Name) is >= 0 and var token ? graph.NodeCount(token) : 0,
        LabelAnd and => and.Operands.Min(Of),
        LabelOr or => Math.Min(Nodes, or.Operands.Sum(Of)),
        LabelNot not => Math.Max(1, Nodes - Of(not.Operand)),
        _ => Nodes,
    };

    private double Relationships(int type, int label, RelationshipDirection way)
    {
        var outgoing = (double)graph.RelationshipCount(label, type, IPropertyGraph.NoToken);
        var incoming = (double)graph.RelationshipCount(IPropertyGraph.NoToken, type, label);
        return way switch
        {
            RelationshipDirection.Both => outgoing + incoming,
            RelationshipDirection.Outgoing => outgoing,
            _ => incoming,
        };
    }
}
