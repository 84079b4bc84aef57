using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>AND, OR, XOR, NOT, comparisons and IS NULL, with three truths.</summary>
internal sealed class LogicCompiler(ExpressionCompiler compiler)
{
    public Evaluator Compile(Expression expression)
    {
        switch (expression)
        {
            case Logical logical:
                return CompileLogical(logical);
            case Comparison { Operators.Count: 1 } comparison:
                return Pair(
                    compiler.Compile(comparison.Operands[0]), comparison.Operators[0],
                        compiler.Compile(comparison.Operands[1]));
            case Comparison comparison:
                return CompileChain(comparison);
            case NullPredicate predicate:
                var tested = compiler.Compile(predicate.Operand);
                var isNegated = predicate.IsNegated;
                return () => CypherValue.Boolean(tested().IsNull != isNegated);
            default:
                var not = (Unary)expression;
                var operand = Truth(not.Operand);
                return () => Of(!operand());
        }
    }

    /// <summary>A truth as a value.</summary>
    public static CypherValue Of(bool? truth) => truth is { } known ? CypherValue.Boolean(known) : default;

    private Func<bool?> Truth(Expression expression)
    {
        var evaluator = compiler.Compile(expression);
        var place = expression.Place;
        return () =>
        {
            var value = evaluator();
            return value.IsBoolean ? value.AsBoolean()
                : value.IsNull ? null : throw RuntimeErrors.Type(place, "true or false", value);
        };
    }

    private Evaluator CompileLogical(Logical logical)
    {
        var operands = logical.Operands.Select(Truth).ToArray();
        return logical.Operator switch
        {
            LogicalOperator.And => () => Until(operands, false),
            LogicalOperator.Or => () => Until(operands, true),
            _ => () => Of(Parity(operands)),
        };
    }

    // One operand that decides ends the search.
    private static CypherValue Until(Func<bool?>[] operands, bool decides)
    {
        var isKnown = true;
        foreach (var operand in operands)
        {
            var truth = operand();
            if (truth == decides)
            {
                return CypherValue.Boolean(decides);
            }

            isKnown &= truth is not null;
        }

        return isKnown ? CypherValue.Boolean(!decides) : default;
    }

    private static bool? Parity(Func<bool?>[] operands)
    {
        bool? parity = false;
        foreach (var operand in operands)
        {
            parity ^= operand();
        }

        return parity;
    }

    private Evaluator CompileChain(Comparison comparison)
    {
        var operands = comparison.Operands.Select(compiler.Compile).ToArray();
        var operators = comparison.Operators.ToArray();
        return () =>
        {
            var isKnown = true;
            var left = operands[0]();
            for (var i = 0; i < operators.Length; i++)
            {
                var right = operands[i + 1]();
                var truth = Compare(left, operators[i], right);
                if (truth == false)
                {
                    return CypherValue.False;
                }

                isKnown &= truth is not null;
                left = right;
            }

            return isKnown ? CypherValue.True : default;
        };
    }

    private static Evaluator Pair(Evaluator left, ComparisonOperator op, Evaluator right) => op switch
    {
        ComparisonOperator.Equal => () => Of(CypherEquality.Of(left(), right())),
        ComparisonOperator.NotEqual => () => Of(!CypherEquality.Of(left(), right())),
        ComparisonOperator.Less => () => Of(CypherComparison.IsLess(left(), right())),
        ComparisonOperator.LessOrEqual => () => Of(CypherComparison.IsLessOrSame(left(), right())),
        ComparisonOperator.Greater => () => Of(CypherComparison.IsGreater(left(), right())),
        _ => () => Of(CypherComparison.IsGreaterOrSame(left(), right())),
    };

    private static bool? Compare(CypherValue left, ComparisonOperator op, CypherValue right) => op switch
    {
        ComparisonOperator.Equal => CypherEquality.Of(left, right),
        ComparisonOperator.NotEqual => !CypherEquality.Of(left, right),
        ComparisonOperator.Less => CypherComparison.IsLess(left, right),
        ComparisonOperator.LessOrEqual => CypherComparison.IsLessOrSame(left, right),
        ComparisonOperator.Greater => CypherComparison.IsGreater(left, right),
        _ => CypherComparison.IsGreaterOrSame(left, right),
    };
}
