using System.Numerics;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Which kinds of values operators of reckoning take on either side, and what they make of them.</summary>
internal static class ArithmeticKinds
{
    private const ArgumentKinds Texts = ArgumentKinds.Number | ArgumentKinds.String;

    /// <summary>What may stand at the left.</summary>
    public static ArgumentKinds Left(BinaryOperator op) => op switch
    {
        BinaryOperator.Subtract => ArgumentKinds.Number | ArgumentKinds.Duration | ArgumentKinds.Instant,
        BinaryOperator.Multiply or BinaryOperator.Divide => ArgumentKinds.Number | ArgumentKinds.Duration,
        BinaryOperator.Modulo or BinaryOperator.Power => ArgumentKinds.Number,
        BinaryOperator.Concatenate => ArgumentKinds.String | ArgumentKinds.List,
        _ => ArgumentKinds.Any,
    };

    /// <summary>What may stand at the right of what stands at the left.</summary>
    public static ArgumentKinds Right(BinaryOperator op, ArgumentKinds left)
    {
        if (left == ArgumentKinds.None)
        {
            return ArgumentKinds.Any;
        }

        var kinds = ArgumentKinds.None;
        foreach (var kind in Singles(left))
        {
            kinds |= RightOfOne(op, kind);
        }

        return kinds;
    }

    /// <summary>The same, and every number where it may be one.</summary>
    public static ArgumentKinds OrNumber(ArgumentKinds kinds) =>
        (kinds & ArgumentKinds.Number) == 0 ? kinds : kinds | ArgumentKinds.Number;

    /// <summary>What may have an index: lists by number, what has properties by name.</summary>
    public static ArgumentKinds Holders(ArgumentKinds index) => ArgumentKinds.Mixture
        | ((index & ArgumentKinds.Integer) == 0 ? ArgumentKinds.None : ArgumentKinds.List)
        | ((index & ArgumentKinds.String) == 0 ? ArgumentKinds.None
            : ArgumentKinds.Map | ArgumentKinds.Node | ArgumentKinds.Relationship
                | ArgumentKinds.Instant | ArgumentKinds.Duration);

    /// <summary>What the result may be.</summary>
    public static ArgumentKinds Result(BinaryOperator op, ArgumentKinds left, ArgumentKinds right)
    {
        if (left is ArgumentKinds.None or ArgumentKinds.Any || right is ArgumentKinds.None or ArgumentKinds.Any)
        {
            return ArgumentKinds.Any;
        }

        var kinds = ArgumentKinds.None;
        foreach (var one in Singles(left))
        {
            var allowed = RightOfOne(op, one);
            foreach (var other in Singles(right & allowed))
            {
                kinds |= ResultOfPair(op, one, other);
            }
        }

        return kinds == ArgumentKinds.None ? ArgumentKinds.Any : kinds;
    }

    private static ArgumentKinds RightOfOne(BinaryOperator op, ArgumentKinds left) => op switch
    {
        BinaryOperator.Add => ArgumentKinds.List | Summand(left),
        BinaryOperator.Subtract => IsIn(left, ArgumentKinds.Number) ? ArgumentKinds.Number : ArgumentKinds.Duration,
        BinaryOperator.Multiply => IsIn(left, ArgumentKinds.Number)
            ? ArgumentKinds.Number | ArgumentKinds.Duration
            : ArgumentKinds.Number,
        BinaryOperator.Concatenate => left,
        _ => ArgumentKinds.Number,
    };

    private static ArgumentKinds Summand(ArgumentKinds left) => left switch
    {
        ArgumentKinds.List => ArgumentKinds.Any,
        ArgumentKinds.Duration => ArgumentKinds.Duration | ArgumentKinds.Instant,
        _ when IsIn(left, Texts) => Texts,
        _ when IsIn(left, ArgumentKinds.Instant) => ArgumentKinds.Duration,
        _ => ArgumentKinds.None,
    };

    private static ArgumentKinds ResultOfPair(BinaryOperator op, ArgumentKinds left, ArgumentKinds right)
    {
        if (op == BinaryOperator.Add && (left | right).HasFlag(ArgumentKinds.List))
        {
            return ArgumentKinds.List;
        }

        if (IsIn(left | right, ArgumentKinds.Number))
        {
            return op == BinaryOperator.Power ? ArgumentKinds.Float
                : (left | right) == ArgumentKinds.Integer ? ArgumentKinds.Integer : ArgumentKinds.Float;
        }

        return IsIn(left, ArgumentKinds.Instant) ? left
            : IsIn(right, ArgumentKinds.Instant) ? right
            : (left | right).HasFlag(ArgumentKinds.Duration) ? ArgumentKinds.Duration : ArgumentKinds.String;
    }

    private static bool IsIn(ArgumentKinds kinds, ArgumentKinds all) => (kinds & ~all) == 0;

    public static IEnumerable<ArgumentKinds> Singles(ArgumentKinds kinds)
    {
        for (var left = (uint)kinds; left != 0; left &= left - 1)
        {
            yield return (ArgumentKinds)(1u << BitOperations.TrailingZeroCount(left));
        }
    }
}
