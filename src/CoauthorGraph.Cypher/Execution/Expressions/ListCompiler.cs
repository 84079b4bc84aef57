using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>Lists, and what runs over them: comprehensions, quantifiers, reduce, IN.</summary>
internal sealed class ListCompiler(Frame frame, ExpressionCompiler compiler)
{
    private const int MostForLinearSearch = 8;

    public Evaluator Compile(Expression expression) => expression switch
    {
        ListLiteral list => CompileLiteral(list),
        ListComprehension comprehension => CompileComprehension(comprehension),
        QuantifiedPredicate predicate => CompileQuantified(predicate),
        _ => CompileReduction((Reduction)expression),
    };

    /// <summary><c>a IN list</c>.</summary>
    public Evaluator CompileIn(Binary member)
    {
        var item = compiler.Compile(member.Left);
        var source = compiler.Compile(member.Right);
        var place = member.Right.Place;
        CypherList? known = null;
        HashSet<CypherValue>? set = null;
        return () =>
        {
            var sought = item();
            var value = source();
            if (value.IsNull)
            {
                return default;
            }

            var list = ListOf(value);
            if (!ReferenceEquals(list, known))
            {
                known = list;
                set = SetOf(list);
            }

            if (set is not null && (sought.IsString || sought.IsInteger || sought.Kind == CypherKind.Node))
            {
                return CypherValue.Boolean(set.Contains(sought));
            }

            return LogicCompiler.Of(IsIn(sought, list));
        };
    }

    // A list of plain values that is asked again and again is worth a set.
    private static HashSet<CypherValue>? SetOf(CypherList list)
    {
        if (list.Count <= MostForLinearSearch)
        {
            return null;
        }

        foreach (var item in list.Span)
        {
            if (!item.IsString && !item.IsInteger && item.Kind != CypherKind.Node)
            {
                return null;
            }
        }

        return new HashSet<CypherValue>(list, CypherEquivalence.Instance);
    }

    private static bool? IsIn(CypherValue sought, CypherList list)
    {
        bool? found = false;
        foreach (var item in list.Span)
        {
            switch (CypherEquality.Of(sought, item))
            {
                case true:
                    return true;
                case null:
                    found = null;
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    // What turns out to be no list while the query runs is a list of itself, as servers have it.
    private static CypherList ListOf(CypherValue value) =>
        value.Kind == CypherKind.List ? value.AsList() : new CypherList([value]);

    private Evaluator CompileLiteral(ListLiteral literal)
    {
        var items = literal.Items.Select(compiler.Compile).ToArray();
        if (literal.Items.All(static item => item is Literal))
        {
            var constant = CypherValue.List([.. items.Select(static item => item())]);
            return () => constant;
        }

        return () =>
        {
            var values = new CypherValue[items.Length];
            for (var i = 0; i < items.Length; i++)
            {
                values[i] = items[i]();
            }

            return CypherValue.List(values);
        };
    }

    private Evaluator CompileComprehension(ListComprehension comprehension)
    {
        var source = compiler.Compile(comprehension.Source);
        var slot = SlotOf(comprehension.Item);
        var condition = comprehension.Condition is null ? null : compiler.CompileCondition(comprehension.Condition);
        var result = compiler.CompileOptional(comprehension.Value);
        var slots = frame.Slots;
        return () =>
        {
            var value = source();
            if (value.IsNull)
            {
                return default;
            }

            var list = ListOf(value);
            var values = new List<CypherValue>(list.Count);
            foreach (var item in list.Span)
            {
                frame.Budget.Tick();
                slots[slot] = item;
                if (condition is null || condition())
                {
                    values.Add(result is null ? item : result());
                }
            }

            return CypherValue.List([.. values]);
        };
    }

    private Evaluator CompileQuantified(QuantifiedPredicate quantified)
    {
        var source = compiler.Compile(quantified.Source);
        var slot = SlotOf(quantified.Item);
        var condition = compiler.Compile(quantified.Condition);
        var kind = quantified.Kind;
        var slots = frame.Slots;
        var place = quantified.Place;
        return () =>
        {
            var value = source();
            if (value.IsNull)
            {
                return default;
            }

            var yes = 0;
            var unknown = 0;
            foreach (var item in ListOf(value).Span)
            {
                frame.Budget.Tick();
                slots[slot] = item;
                var truth = condition();
                yes += truth.IsTrue ? 1 : 0;
                unknown += truth.IsNull ? 1 : 0;
                var isDecided = kind switch
                {
                    QuantifierKind.All => truth.IsFalse,
                    QuantifierKind.Single => yes > 1,
                    _ => yes > 0,
                };
                if (isDecided)
                {
                    return CypherValue.Boolean(kind == QuantifierKind.Any);
                }

                if (!truth.IsBoolean && !truth.IsNull)
                {
                    throw RuntimeErrors.Type(place, "true or false", truth);
                }
            }

            return unknown > 0 ? default : CypherValue.Boolean(kind switch
            {
                QuantifierKind.Any => false,
                QuantifierKind.Single => yes == 1,
                _ => true,
            });
        };
    }

    private Evaluator CompileReduction(Reduction reduction)
    {
        var start = compiler.Compile(reduction.Start);
        var source = compiler.Compile(reduction.Source);
        var total = SlotOf(reduction.Total);
        var slot = SlotOf(reduction.Item);
        var step = compiler.Compile(reduction.Step);
        var slots = frame.Slots;
        return () =>
        {
            var value = source();
            if (value.IsNull)
            {
                return default;
            }

            var sum = start();
            foreach (var item in ListOf(value).Span)
            {
                frame.Budget.Tick();
                slots[total] = sum;
                slots[slot] = item;
                sum = step();
            }

            return sum;
        };
    }

    private static int SlotOf(Variable variable) => ((Binding.BoundVariable)variable).Slot;
}
