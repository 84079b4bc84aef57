using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>Label expressions about nodes, and type expressions about relationships.</summary>
internal sealed class LabelCompiler(Frame frame, ExpressionCompiler compiler)
{
    public Evaluator Compile(LabelPredicate predicate)
    {
        var subject = compiler.Compile(predicate.Subject);
        var node = OfNode(predicate.Labels);
        var relationship = OfRelationship(predicate.Labels);
        var place = predicate.Place;
        return () =>
        {
            var value = subject();
            return value.Kind switch
            {
                CypherKind.Null => default,
                CypherKind.Node => CypherValue.Boolean(node(value.AsNode())),
                CypherKind.Relationship => CypherValue.Boolean(relationship(value.AsRelationship())),
                _ => throw RuntimeErrors.Type(place, "a node or a relationship", value),
            };
        };
    }

    /// <summary>Whether a node has the labels.</summary>
    public Func<int, bool> OfNode(LabelExpression labels)
    {
        var graph = frame.Graph;
        return Compile<int>(
            labels,
            name => graph.LabelToken(name) is >= 0 and var token
                ? node => graph.HasLabel(node, token)
                : Unknown<int>(frame.Unknown.AddLabel, name),
            node => graph.LabelsOf(node).Length > 0);
    }

    /// <summary>Whether a relationship is of the types.</summary>
    public Func<long, bool> OfRelationship(LabelExpression types)
    {
        var graph = frame.Graph;
        return Compile<long>(
            types,
            name => graph.RelationshipTypeToken(name) is >= 0 and var token
                ? relationship => graph.TypeOf(relationship) == token
                : Unknown<long>(frame.Unknown.AddType, name),
            static _ => true);
    }

    private static Func<T, bool> Unknown<T>(Action<string> add, string name)
    {
        add(name);
        return static _ => false;
    }

    private Func<T, bool> Compile<T>(LabelExpression labels, Func<string, Func<T, bool>> named, Func<T, bool> any)
    {
        switch (labels)
        {
            case LabelName name:
                return named(name.Name);
            case LabelNot { Operand: var operand }:
                var not = Compile(operand, named, any);
                return entity => !not(entity);
            case LabelAnd and:
                var all = and.Operands.Select(part => Compile(part, named, any)).ToArray();
                return entity => Array.TrueForAll(all, part => part(entity));
            case LabelOr or:
                var some = or.Operands.Select(part => Compile(part, named, any)).ToArray();
                return entity => Array.Exists(some, part => part(entity));
            case LabelDynamic dynamic:
                var value = compiler.Compile(dynamic.Value);
                var place = dynamic.Value.Place;
                return entity =>
                {
                    var names = Names(value(), place).Select(named);
                    return dynamic.IsAny ? names.Any(test => test(entity)) : names.All(test => test(entity));
                };
            default:
                return any;
        }
    }

    private static IEnumerable<string> Names(CypherValue value, Place place) => value.Kind switch
    {
        CypherKind.String => [value.AsString()],
        CypherKind.List => value.AsList().SelectMany(item => Names(item, place)),
        _ => throw RuntimeErrors.Type(place, "a label or a list of labels", value),
    };
}
