using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Graphs;

/// <summary>Evaluates the plain expressions that set-ups give to properties.</summary>
internal sealed class SetupExpressions(FunctionContext context, IReadOnlyDictionary<string, CypherValue> parameters)
{
    public CypherValue Evaluate(Expression expression, IReadOnlyDictionary<string, CypherValue> row) => expression switch
    {
        Literal literal => ProcedureValues.Of(context.Graph, literal.Value),
        Variable variable => row[variable.Name],
        Parameter parameter => parameters[parameter.Name],
        ListLiteral list => CypherValue.List([.. list.Items.Select(item => Evaluate(item, row))]),
        MapLiteral map => CypherValue.Map(new CypherMap(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Evaluate(entry.Value, row))))),
        PropertyAccess access => ValueProperties.Of(Evaluate(access.Subject, row), access.Key),
        IndexAccess access => Index(Evaluate(access.Subject, row), Evaluate(access.Index, row)),
        Unary unary => Of(unary.Operator, Evaluate(unary.Operand, row)),
        Binary binary => Of(binary.Operator, Evaluate(binary.Left, row), Evaluate(binary.Right, row)),
        Comparison { Operands.Count: 2 } comparison => CypherValue.Boolean(Of(
            comparison.Operators[0], Evaluate(comparison.Operands[0], row), Evaluate(comparison.Operands[1], row))),
        FunctionCall call => Call(call, row),
        _ => throw new NotSupportedException($"A set-up does not reckon with {expression.GetType().Name}"),
    };

    private static CypherValue Index(CypherValue subject, CypherValue index) => subject.IsList
        ? subject.AsList()[(int)index.AsInteger()]
        : ValueProperties.Of(subject, index.AsString());

    private static CypherValue Of(UnaryOperator sign, CypherValue value) => sign switch
    {
        UnaryOperator.Minus => CypherArithmetic.Negate(value),
        UnaryOperator.Plus => value,
        _ => value.IsNull ? default : CypherValue.Boolean(!value.AsBoolean()),
    };

    private static CypherValue Of(BinaryOperator sign, CypherValue left, CypherValue right) => sign switch
    {
        BinaryOperator.Add => CypherArithmetic.Add(left, right),
        BinaryOperator.Subtract => CypherArithmetic.Subtract(left, right),
        BinaryOperator.Multiply => CypherArithmetic.Multiply(left, right),
        BinaryOperator.Divide => CypherArithmetic.Divide(left, right),
        BinaryOperator.Modulo => CypherArithmetic.Modulo(left, right),
        BinaryOperator.Power => CypherArithmetic.Power(left, right),
        _ => throw new NotSupportedException($"A set-up does not reckon with {sign}"),
    };

    private static bool? Of(ComparisonOperator sign, CypherValue left, CypherValue right) => sign switch
    {
        ComparisonOperator.Equal => CypherEquality.Of(left, right),
        ComparisonOperator.NotEqual => !CypherEquality.Of(left, right),
        ComparisonOperator.Less => CypherComparison.IsLess(left, right),
        ComparisonOperator.LessOrEqual => CypherComparison.IsLessOrSame(left, right),
        ComparisonOperator.Greater => CypherComparison.IsGreater(left, right),
        _ => CypherComparison.IsGreaterOrSame(left, right),
    };

    private CypherValue Call(FunctionCall call, IReadOnlyDictionary<string, CypherValue> row)
    {
        var function = FunctionCatalogue.Find(call.Name)
            ?? throw new NotSupportedException($"A set-up does not call {call.Name}");
        return function.Invoke([.. call.Arguments.Select(argument => Evaluate(argument, row))], context);
    }
}
