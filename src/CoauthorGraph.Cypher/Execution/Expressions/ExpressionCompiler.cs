using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>Turns expressions into what computes them.</summary>
internal sealed class ExpressionCompiler
{
    private const long GreatValue = 1 << 16;

    private readonly Frame _frame;
    private readonly LogicCompiler _logic;
    private readonly AccessCompiler _access;
    private readonly ListCompiler _lists;
    private readonly CallCompiler _calls;
    private readonly TextCompiler _texts;
    private readonly Func<BoundSubquery, Evaluator> _subqueries;

    /// <summary>For the row of a frame; queries in expressions are compiled by another.</summary>
    public ExpressionCompiler(Frame frame, Func<BoundSubquery, Evaluator> subqueries)
    {
        _frame = frame;
        _subqueries = subqueries;
        Labels = new LabelCompiler(frame, this);
        _logic = new LogicCompiler(this);
        _access = new AccessCompiler(frame, this);
        _lists = new ListCompiler(frame, this);
        _calls = new CallCompiler(frame, this);
        _texts = new TextCompiler(frame, this);
    }

    public LabelCompiler Labels { get; }

    /// <summary>Whether all conditions hold.</summary>
    public Func<bool> CompileAll(IReadOnlyList<Expression> conditions)
    {
        var evaluators = conditions.Select(CompileCondition).ToArray();
        return evaluators.Length == 1 ? evaluators[0] : () =>
        {
            foreach (var evaluator in evaluators)
            {
                if (!evaluator())
                {
                    return false;
                }
            }

            return true;
        };
    }

    /// <summary>Whether a condition holds; unknown is no.</summary>
    public Func<bool> CompileCondition(Expression condition)
    {
        var evaluator = Compile(condition);
        var place = condition.Place;
        return () =>
        {
            var value = evaluator();
            return value.IsTrue || (!value.IsFalse && !value.IsNull
                ? throw RuntimeErrors.Type(place, "true or false", value)
                : false);
        };
    }

    public Evaluator? CompileOptional(Expression? expression) => expression is null ? null : Compile(expression);

    public Evaluator Compile(Expression expression)
    {
        var slots = _frame.Slots;
        switch (expression)
        {
            case BoundVariable { Slot: var slot }:
                return () => slots[slot];
            case Literal literal:
                var constant = ValueOf(literal.Value);
                return () => constant;
            case Parameter parameter:
                return CompileParameter(parameter);
            case CaseSubject:
                var last = slots.Length - 1;
                return () => slots[last];
            case Logical or Comparison or NullPredicate or Unary { Operator: UnaryOperator.Not }:
                return _logic.Compile(expression);
            case Unary unary:
                return CompileSign(unary);
            case Binary { Operator: >= BinaryOperator.StartsWith } text:
                return _texts.Compile(text);
            case NormalizedPredicate normalized:
                return _texts.CompileNormalized(normalized);
            case Binary { Operator: BinaryOperator.In } member:
                return _lists.CompileIn(member);
            case Binary binary:
                return CompileReckoning(binary);
            case PropertyAccess or IndexAccess or SliceAccess or MapLiteral or MapProjection:
                return _access.Compile(expression);
            case ListLiteral or ListComprehension or QuantifiedPredicate or Reduction:
                return _lists.Compile(expression);
            case LabelPredicate predicate:
                return Labels.Compile(predicate);
            case TypePredicate predicate:
                var operand = Compile(predicate.Operand);
                var type = predicate.Type;
                var isNegated = predicate.IsNegated;
                return () => CypherValue.Boolean(TypeTests.Is(operand(), type) != isNegated);
            case CaseExpression choice:
                return CompileCase(choice);
            case FunctionCall call:
                return _calls.Compile(call);
            case BoundSubquery subquery:
                return _subqueries(subquery);
            default:
                throw new InvalidOperationException($"No value for {expression.GetType().Name}");
        }
    }

    /// <summary>A literal's value.</summary>
    public static CypherValue ValueOf(object? value) => value switch
    {
        null => CypherValue.Null,
        bool truth => CypherValue.Boolean(truth),
        long whole => CypherValue.Integer(whole),
        double real => CypherValue.Float(real),
        _ => CypherValue.String((string)value),
    };

    private Evaluator CompileParameter(Parameter parameter)
    {
        if (!_frame.Parameters.TryGetValue(parameter.Name, out var value))
        {
            throw new CypherException(
                CypherErrorKind.ParameterMissing,
                CypherErrorPhase.Runtime,
                "MissingParameter",
                $"Parameter ${parameter.Name} has no value: give it one",
                parameter.Place.Start);
        }

        return () => value;
    }

    private Evaluator CompileSign(Unary unary)
    {
        var operand = Compile(unary.Operand);
        var place = unary.Place;
        return unary.Operator == UnaryOperator.Minus
            ? () => CypherArithmetic.Negate(operand())
            : () => operand() is var value && (value.IsNumber || value.IsNull || value.Kind == CypherKind.Duration)
                ? value
                : throw RuntimeErrors.Type(place, "a number", value);
    }

    private Evaluator CompileReckoning(Binary binary)
    {
        var left = Compile(binary.Left);
        var right = Compile(binary.Right);
        var areWritten = IsWritten(binary);
        return binary.Operator switch
        {
            BinaryOperator.Add => () => Sum(left(), right()),
            BinaryOperator.Subtract => () => CypherArithmetic.Subtract(left(), right()),
            BinaryOperator.Multiply => () => CypherArithmetic.Multiply(left(), right()),
            BinaryOperator.Divide => () => CypherArithmetic.Divide(left(), right(), areWritten),
            BinaryOperator.Modulo => () => CypherArithmetic.Modulo(left(), right()),
            BinaryOperator.Power => () => CypherArithmetic.Power(left(), right()),
            _ => () => Checked(left(), right(), CypherArithmetic.Join),
        };
    }

    private static bool IsWritten(Expression expression) => expression switch
    {
        Literal => true,
        Unary unary => IsWritten(unary.Operand),
        Binary { Operator: <= BinaryOperator.Power } binary => IsWritten(binary.Left) && IsWritten(binary.Right),
        _ => false,
    };

    private CypherValue Sum(CypherValue left, CypherValue right) =>
        left.IsNumber ? CypherArithmetic.Add(left, right) : Checked(left, right, CypherArithmetic.Add);

    // A text that is doubled again and again soon fills the memory.
    private CypherValue Checked(CypherValue left, CypherValue right, Func<CypherValue, CypherValue, CypherValue> join)
    {
        var bytes = BytesOf(left) + BytesOf(right);
        if (bytes > GreatValue)
        {
            _frame.Budget.Check(bytes);
        }

        return join(left, right);
    }

    private static long BytesOf(CypherValue value) => value.IsString ? 2L * value.AsString().Length
        : value.Kind == CypherKind.List ? 16L * value.AsList().Count : 0;

    private Evaluator CompileCase(CaseExpression choice)
    {
        var slots = _frame.Slots;
        var last = slots.Length - 1;
        var subject = CompileOptional(choice.Subject);
        var branches = choice.Branches.Select(branch => (
            Conditions: branch.Conditions.Select(CompileCondition).ToArray(), Value: Compile(branch.Value))).ToArray();
        var otherwise = CompileOptional(choice.Otherwise) ?? (static () => default);
        return () =>
        {
            // CASE may stand inside CASE: the subject is put back for each condition.
            var value = subject is null ? default : subject();
            foreach (var (conditions, result) in branches)
            {
                foreach (var condition in conditions)
                {
                    if (subject is not null)
                    {
                        slots[last] = value;
                    }

                    if (condition())
                    {
                        return result();
                    }
                }
            }

            return otherwise();
        };
    }
}
