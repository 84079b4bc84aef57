using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values;

/// <summary>The operators on numbers, texts, lists, days, times and durations. Null gives null; a whole number that
/// leaves 64 bits is an error.</summary>
public static class CypherArithmetic
{
    /// <summary>left + right.</summary>
    public static CypherValue Add(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var sum = unchecked(left.AsInteger() + right.AsInteger());
            return ((left.AsInteger() ^ sum) & (right.AsInteger() ^ sum)) < 0
                ? throw Overflow(left, '+', right)
                : CypherValue.Integer(sum);
        }

        if (left.IsNull || right.IsNull)
        {
            return default;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return CypherValue.Float(left.AsNumber() + right.AsNumber());
        }

        if (left.IsList || right.IsList)
        {
            return Concatenate(left, right);
        }

        if (IsTextual(left, right))
        {
            return CypherValue.String(TextOf(left) + TextOf(right));
        }

        return right.Kind == CypherKind.Duration
            ? TemporalArithmetic.Add(left, right.AsDuration()) ?? throw Mismatch(left, '+', right)
            : left.Kind == CypherKind.Duration
                ? TemporalArithmetic.Add(right, left.AsDuration()) ?? throw Mismatch(left, '+', right)
                : throw Mismatch(left, '+', right);
    }

    /// <summary>left - right.</summary>
    public static CypherValue Subtract(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var difference = unchecked(left.AsInteger() - right.AsInteger());
            return ((left.AsInteger() ^ right.AsInteger()) & (left.AsInteger() ^ difference)) < 0
                ? throw Overflow(left, '-', right)
                : CypherValue.Integer(difference);
        }

        return left.IsNull || right.IsNull
            ? default
            : left.IsNumber && right.IsNumber
                ? CypherValue.Float(left.AsNumber() - right.AsNumber())
                : right.Kind == CypherKind.Duration
                    ? TemporalArithmetic.Add(left, DurationArithmetic.Negate(right.AsDuration()))
                        ?? throw Mismatch(left, '-', right)
                    : throw Mismatch(left, '-', right);
    }

    /// <summary>left * right.</summary>
    public static CypherValue Multiply(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var high = Math.BigMul(left.AsInteger(), right.AsInteger(), out var low);
            return high == low >> 63 ? CypherValue.Integer(low) : throw Overflow(left, '*', right);
        }

        return left.IsNull || right.IsNull
            ? default
            : left.IsNumber && right.IsNumber
                ? CypherValue.Float(left.AsNumber() * right.AsNumber())
                : left.Kind == CypherKind.Duration && right.IsNumber
                    ? CypherValue.Duration(DurationArithmetic.Multiply(left.AsDuration(), right))
                    : right.Kind == CypherKind.Duration && left.IsNumber
                        ? CypherValue.Duration(DurationArithmetic.Multiply(right.AsDuration(), left))
                        : throw Mismatch(left, '*', right);
    }

    /// <summary>left / right; between whole numbers what is left over is dropped.</summary>
    /// <param name="left">What is divided.</param>
    /// <param name="right">What it is divided by.</param>
    /// <param name="areWritten">Whether both are written in the query: then a fraction by a zero is infinite, which it
    /// is not where the zero was found.</param>
    public static CypherValue Divide(CypherValue left, CypherValue right, bool areWritten = false)
    {
        // A server looks at the divisor first: whatever is divided by a whole zero, null too, is an error.
        if (right.IsInteger && right.AsInteger() == 0 && !(areWritten && left.Kind == CypherKind.Float))
        {
            throw CypherException.Arithmetic("/ by zero");
        }

        if (left.IsNull || right.IsNull)
        {
            return default;
        }

        if (left.IsInteger && right.IsInteger)
        {
            return right.AsInteger() switch
            {
                -1 => Negate(left),
                var divisor => CypherValue.Integer(left.AsInteger() / divisor),
            };
        }

        return left.IsNumber && right.IsNumber
            ? CypherValue.Float(left.AsNumber() / right.AsNumber())
            : left.Kind == CypherKind.Duration && right.IsNumber
                ? CypherValue.Duration(DurationArithmetic.Divide(left.AsDuration(), right.AsNumber()))
                : throw Mismatch(left, '/', right);
    }

    /// <summary>left % right, with the sign of the left.</summary>
    public static CypherValue Modulo(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return default;
        }

        if (right.IsInteger && right.AsInteger() == 0 && (left.IsInteger || left.Kind == CypherKind.Duration))
        {
            throw CypherException.Arithmetic("/ by zero");
        }

        if (left.IsInteger && right.IsInteger)
        {
            return right.AsInteger() switch
            {
                -1 => CypherValue.Integer(0),
                var divisor => CypherValue.Integer(left.AsInteger() % divisor),
            };
        }

        return left.IsNumber && right.IsNumber
            ? CypherValue.Float(left.AsNumber() % right.AsNumber())
            : throw Mismatch(left, '%', right);
    }

    /// <summary>left ^ right, always with a fraction.</summary>
    public static CypherValue Power(CypherValue left, CypherValue right) => left.IsNull || right.IsNull
        ? default
        : left.IsNumber && right.IsNumber
            ? CypherValue.Float(Math.Pow(left.AsNumber(), right.AsNumber()))
            : throw Mismatch(left, '^', right);

    /// <summary>-value.</summary>
    public static CypherValue Negate(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => default,
        CypherKind.Integer when value.AsInteger() == long.MinValue =>
            throw CypherException.Arithmetic($"-({value.AsInteger()}) is greater than any whole number of 64 bits"),
        CypherKind.Integer => CypherValue.Integer(-value.AsInteger()),
        CypherKind.Float => CypherValue.Float(-value.AsFloat()),
        _ => throw CypherException.Type($"A number is wanted behind -, and {CypherText.Of(value)} is none"),
    };

    /// <summary>left || right: texts or lists one behind the other, and nothing else.</summary>
    public static CypherValue Join(CypherValue left, CypherValue right) => left.IsNull || right.IsNull
        ? default
        : left.IsString && right.IsString
            ? CypherValue.String(left.AsString() + right.AsString())
            : left.IsList && right.IsList
                ? Concatenate(left, right)
                : throw CypherException.Type(
                    $"|| joins two texts or two lists, not {CypherText.Of(left)} and {CypherText.Of(right)}");

    private static bool IsTextual(CypherValue left, CypherValue right) =>
        (left.IsString && (right.IsString || right.IsNumber)) || (right.IsString && left.IsNumber);

    private static string TextOf(CypherValue value) => value.IsString ? value.AsString() : CypherText.Of(value);

    private static CypherValue Concatenate(CypherValue left, CypherValue right)
    {
        var first = left.IsList ? left.AsList().Span : [left];
        var second = right.IsList ? right.AsList().Span : [right];
        var items = new CypherValue[checked(first.Length + second.Length)];
        first.CopyTo(items);
        second.CopyTo(items.AsSpan(first.Length));
        return CypherValue.List(items);
    }

    private static CypherException Overflow(CypherValue left, char sign, CypherValue right) =>
        CypherException.Arithmetic(
            $"{left.AsInteger()} {sign} {right.AsInteger()} does not fit the whole numbers of 64 bits");

    private static CypherException Mismatch(CypherValue left, char sign, CypherValue right) => CypherException.Type(
        $"{CypherText.Of(left)} {sign} {CypherText.Of(right)} has no meaning");
}
