namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>The expressions right inside an expression.</summary>
internal static class ExpressionParts
{
    /// <summary>The same expression with its parts changed; what declares variables or holds queries stays.</summary>
    public static Expression Map(Expression expression, Func<Expression, Expression> change) => expression switch
    {
        ListLiteral list => list with { Items = list.Items.Map(change) },
        MapLiteral map => map with { Entries = map.Entries.Map(e => e with { Value = change(e.Value) }) },
        PropertyAccess access => access with { Subject = change(access.Subject) },
        IndexAccess access => access with { Subject = change(access.Subject), Index = change(access.Index) },
        SliceAccess slice => slice with
        {
            Subject = change(slice.Subject),
            From = slice.From is null ? null : change(slice.From),
            To = slice.To is null ? null : change(slice.To),
        },
        FunctionCall call => call with { Arguments = call.Arguments.Map(change) },
        Unary unary => unary with { Operand = change(unary.Operand) },
        Binary binary => binary with { Left = change(binary.Left), Right = change(binary.Right) },
        Logical logical => logical with { Operands = logical.Operands.Map(change) },
        Comparison comparison => comparison with { Operands = comparison.Operands.Map(change) },
        NullPredicate predicate => predicate with { Operand = change(predicate.Operand) },
        LabelPredicate predicate => predicate with { Subject = change(predicate.Subject) },
        TypePredicate predicate => predicate with { Operand = change(predicate.Operand) },
        NormalizedPredicate predicate => predicate with { Operand = change(predicate.Operand) },
        CaseExpression choice => choice with
        {
            Subject = choice.Subject is null ? null : change(choice.Subject),
            Branches = choice.Branches.Map(branch => new CaseBranch(
                branch.Conditions.Map(change), change(branch.Value))),
            Otherwise = choice.Otherwise is null ? null : change(choice.Otherwise),
        },
        MapProjection projection => projection with
        {
            Subject = change(projection.Subject),
            Items = projection.Items.Map(item => item.Value is null ? item : item with { Value = change(item.Value) }),
        },
        _ => expression,
    };

    /// <summary>The parts, also those that see variables of the expression itself; queries inside are left
    /// out.</summary>
    public static IEnumerable<Expression> Of(Expression expression)
    {
        switch (expression)
        {
            case ListComprehension comprehension:
                return Given(comprehension.Source, comprehension.Condition, comprehension.Value);
            case QuantifiedPredicate predicate:
                return [predicate.Source, predicate.Condition];
            case Reduction reduction:
                return [reduction.Start, reduction.Source, reduction.Step];
            default:
                var parts = new List<Expression>();
                Map(expression, part =>
                {
                    parts.Add(part);
                    return part;
                });
                return parts;
        }
    }

    /// <summary>The expression and all that is inside it.</summary>
    public static IEnumerable<Expression> AllOf(Expression expression)
    {
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Of(next))
            {
                open.Push(part);
            }
        }
    }

    private static IEnumerable<Expression> Given(params Expression?[] parts) => parts.OfType<Expression>();
}
