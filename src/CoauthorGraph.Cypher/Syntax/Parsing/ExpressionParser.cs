using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Operators and what binds tighter than what: OR, XOR, AND, NOT, comparisons, predicates, sums, products,
/// powers, signs, and what follows a value.</summary>
internal sealed class ExpressionParser(TokenCursor cursor, Parser parser)
{
    private const int LongestChain = 500;

    public Expression Read()
    {
        using var depth = cursor.Deeper();
        return ReadLogical(LogicalOperator.Or);
    }

    /// <summary>A value that binds tighter than a comparison.</summary>
    public Expression ReadSum()
    {
        using var depth = cursor.Deeper();
        return ReadAdded();
    }

    private Expression ReadLogical(LogicalOperator level)
    {
        var start = cursor.Here;
        var first = ReadTighter(level);
        var word = level switch { LogicalOperator.Or => "OR", LogicalOperator.Xor => "XOR", _ => "AND" };
        if (!cursor.IsWord(word))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (cursor.TakeWord(word))
        {
            operands.Add(ReadTighter(level));
        }

        return new Logical(cursor.Since(start), level, [.. operands]);
    }

    private Expression ReadTighter(LogicalOperator level) =>
        level == LogicalOperator.And ? ReadNot() : ReadLogical(level + 1);

    private Expression ReadNot()
    {
        var start = cursor.Here;
        if (!cursor.IsWord("NOT") || cursor.IsSymbolAt(cursor.Position + 1, "."))
        {
            return ReadComparison();
        }

        using var depth = cursor.Deeper();
        cursor.Take();
        var operand = ReadNot();
        return new Unary(cursor.Since(start), UnaryOperator.Not, operand);
    }

    private Expression ReadComparison()
    {
        var start = cursor.Here;
        var first = ReadPredicate();
        if (Operator() is null)
        {
            return first;
        }

        var operands = new List<Expression> { first };
        var operators = new List<ComparisonOperator>();
        while (Operator() is { } found)
        {
            cursor.Take();
            operators.Add(found);
            operands.Add(ReadPredicate());
        }

        return new Comparison(cursor.Since(start), [.. operands], [.. operators]);
    }

    /// <summary>The operator of comparison that stands here, or null.</summary>
    public ComparisonOperator? Operator() => cursor.Current.Kind != TokenKind.Symbol ? null : cursor.Current.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "<>" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "!=" => throw SyntaxErrors.At(cursor.Current.Start, "'!=' has no meaning: did you mean <>?"),
        _ => null,
    };

    private Expression ReadPredicate()
    {
        var left = ReadAdded();
        for (var length = 0; TryReadPredicate(left) is { } predicate; length++)
        {
            RefuseLength(length);
            left = predicate;
        }

        return left;
    }

    /// <summary>A predicate about a value that was read; null where none follows.</summary>
    public Expression? TryReadPredicate(Expression left)
    {
        if (cursor.IsSymbol("=~"))
        {
            cursor.Take();
            return Join(left, BinaryOperator.Matches, ReadAdded());
        }

        if (cursor.IsSymbol("::"))
        {
            cursor.Take();
            return new TypePredicate(cursor.Since(left.Place), left, parser.Types.Read(), false);
        }

        if (cursor.TakeWord("IN"))
        {
            return Join(left, BinaryOperator.In, ReadAdded());
        }

        if (cursor.TakeWords("STARTS", "WITH"))
        {
            return Join(left, BinaryOperator.StartsWith, ReadAdded());
        }

        if (cursor.TakeWords("ENDS", "WITH"))
        {
            return Join(left, BinaryOperator.EndsWith, ReadAdded());
        }

        if (cursor.TakeWord("CONTAINS"))
        {
            return Join(left, BinaryOperator.Contains, ReadAdded());
        }

        return cursor.IsWord("IS") ? ReadIs(left) : null;
    }

    private Expression ReadIs(Expression left)
    {
        cursor.Take();
        var isNegated = cursor.TakeWord("NOT");
        if (cursor.TakeWord("NULL"))
        {
            return new NullPredicate(cursor.Since(left.Place), left, isNegated);
        }

        if (cursor.TakeSymbol("::") || cursor.TakeWord("TYPED"))
        {
            var type = parser.Types.Read();
            return new TypePredicate(cursor.Since(left.Place), left, type, isNegated);
        }

        var form = cursor.Current.Text.ToUpperInvariant();
        if (form is "NFC" or "NFD" or "NFKC" or "NFKD" && cursor.IsWord("NORMALIZED", 1))
        {
            cursor.Take();
        }
        else
        {
            form = "NFC";
        }

        if (cursor.TakeWord("NORMALIZED"))
        {
            return new NormalizedPredicate(cursor.Since(left.Place), left, form, isNegated);
        }

        return !isNegated && LabelParser.MayBegin(cursor.Current)
            ? new LabelPredicate(cursor.Since(left.Place), left, parser.Labels.ReadForIs())
            : throw cursor.Unexpected("NULL, NORMALIZED or :: and a type", "NULL", "NORMALIZED", "TYPED");
    }

    private Binary Join(Expression left, BinaryOperator op, Expression right) =>
        new(cursor.Since(left.Place), op, left, right);

    private Expression ReadAdded()
    {
        var left = ReadMultiplied();
        for (var length = 0; ; length++)
        {
            var op = cursor.IsSymbol("+") ? BinaryOperator.Add
                : cursor.IsSymbol("-") ? BinaryOperator.Subtract
                : cursor.IsSymbol("||") ? BinaryOperator.Concatenate : (BinaryOperator?)null;
            if (op is null)
            {
                return left;
            }

            RefuseLength(length);
            cursor.Take();
            left = Join(left, op.Value, ReadMultiplied());
        }
    }

    private Expression ReadMultiplied()
    {
        var left = ReadPower();
        for (var length = 0; ; length++)
        {
            var op = cursor.IsSymbol("*") ? BinaryOperator.Multiply
                : cursor.IsSymbol("/") ? BinaryOperator.Divide
                : cursor.IsSymbol("%") ? BinaryOperator.Modulo : (BinaryOperator?)null;
            if (op is null)
            {
                return left;
            }

            RefuseLength(length);
            cursor.Take();
            left = Join(left, op.Value, ReadPower());
        }
    }

    private Expression ReadPower()
    {
        var left = ReadSigned();
        for (var length = 0; cursor.TakeSymbol("^"); length++)
        {
            RefuseLength(length);
            left = Join(left, BinaryOperator.Power, ReadSigned());
        }

        return left;
    }

    private Expression ReadSigned()
    {
        var start = cursor.Here;
        if (!cursor.IsSymbol("-") && !cursor.IsSymbol("+"))
        {
            return ReadPostfix();
        }

        using var depth = cursor.Deeper();
        var isMinus = cursor.Take().Text == "-";
        if (isMinus && cursor.Current is { Kind: TokenKind.Integer or TokenKind.Real } number)
        {
            return ReadNegative(start, number);
        }

        var operand = ReadSigned();
        return new Unary(cursor.Since(start), isMinus ? UnaryOperator.Minus : UnaryOperator.Plus, operand);
    }

    private Expression ReadNegative(Place start, Token number)
    {
        if (number.Value is CypherException fault)
        {
            throw fault;
        }

        if (ReferenceEquals(number.Value, NumberLiterals.MinusLeast))
        {
            cursor.Take();
            return ReadTail(new Literal(cursor.Since(start), long.MinValue));
        }

        var operand = ReadPostfix();
        return operand switch
        {
            Literal { Value: long whole } => new Literal(cursor.Since(start), -whole),
            Literal { Value: double real } => new Literal(cursor.Since(start), -real),
            _ => new Unary(cursor.Since(start), UnaryOperator.Minus, operand),
        };
    }

    /// <summary>A value with its properties and items, and its labels.</summary>
    public Expression ReadPostfix() => ReadTail(parser.Atoms.Read());

    private Expression ReadTail(Expression subject)
    {
        for (var length = 0; ; length++)
        {
            RefuseLength(length);
            if (cursor.IsSymbol("."))
            {
                cursor.Take();
                var key = cursor.ExpectName("a property key");
                subject = new PropertyAccess(cursor.Since(subject.Place), subject, key);
            }
            else if (cursor.IsSymbol("["))
            {
                subject = ReadBrackets(subject);
            }
            else if (cursor.IsSymbol(":") && LabelParser.MayBegin(cursor.Ahead()))
            {
                cursor.Take();
                var labels = parser.Labels.ReadForNode();
                subject = new LabelPredicate(cursor.Since(subject.Place), subject, labels);
            }
            else
            {
                return subject;
            }
        }
    }

    private Expression ReadBrackets(Expression subject)
    {
        cursor.Expect("[");
        var first = cursor.IsSymbol("..") ? null : Read();
        if (first is not null && cursor.TakeSymbol("]"))
        {
            return new IndexAccess(cursor.Since(subject.Place), subject, first);
        }

        cursor.Expect("..");
        var last = cursor.IsSymbol("]") ? null : Read();
        cursor.Expect("]");
        return new SliceAccess(cursor.Since(subject.Place), subject, first, last);
    }

    private void RefuseLength(int length)
    {
        if (length > LongestChain)
        {
            throw SyntaxErrors.At(
                cursor.Here.Start, $"More than {LongestChain} operators follow one another here: use a list instead");
        }
    }
}
