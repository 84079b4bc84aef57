using System.Text;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Strings;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>STARTS WITH, ENDS WITH, CONTAINS, =~ and IS NORMALIZED.</summary>
internal sealed class TextCompiler(Frame frame, ExpressionCompiler compiler)
{
    public Evaluator Compile(Binary binary)
    {
        var left = compiler.Compile(binary.Left);
        var right = compiler.Compile(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.StartsWith => () =>
                Test(left(), right(), static (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
            BinaryOperator.EndsWith => () =>
                Test(left(), right(), static (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
            BinaryOperator.Contains => () =>
                Test(left(), right(), static (a, b) => a.Contains(b, StringComparison.Ordinal)),
            _ => CompileMatch(binary, left, right),
        };
    }

    public Evaluator CompileNormalized(NormalizedPredicate predicate)
    {
        var operand = compiler.Compile(predicate.Operand);
        var isNegated = predicate.IsNegated;
        var form = predicate.Form switch
        {
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            _ => NormalizationForm.FormC,
        };
        var reserve = frame.Functions.Reserve;
        return () => operand() is { IsString: true } text
            ? CypherValue.Boolean((Normalization.Of(text.AsString(), form, reserve) == text.AsString()) != isNegated)
            : default;
    }

    private static CypherValue Test(CypherValue left, CypherValue right, Func<string, string, bool> test) =>
        left.IsString && right.IsString ? CypherValue.Boolean(test(left.AsString(), right.AsString())) : default;

    private static Evaluator CompileMatch(Binary binary, Evaluator left, Evaluator right)
    {
        string? known = null;
        PatternMatcher? matcher = null;
        var place = binary.Right.Place;
        return () =>
        {
            var text = left();
            var pattern = right();
            if (!text.IsString || !pattern.IsString)
            {
                return pattern.IsNull || pattern.IsString ? default
                    : throw RuntimeErrors.Type(place, "a pattern", pattern);
            }

            if (matcher is null || !string.Equals(known, pattern.AsString(), StringComparison.Ordinal))
            {
                known = pattern.AsString();
                matcher = PatternMatcher.TryMake(known, out var problem) ?? throw RuntimeErrors.Of(
                    CypherErrorKind.ArgumentError, "InvalidArgumentValue", place,
                        $"'{known}' is no regular expression: {problem}");
            }

            return CypherValue.Boolean(matcher.IsMatch(text.AsString()));
        };
    }
}
