using System.Text.RegularExpressions;
using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>A regular expression that a whole text must match. Where the expression allows it the time grows with the
/// text only; where it does not, a match that takes long is given up.</summary>
internal sealed class PatternMatcher
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private readonly Regex _regex;

    private PatternMatcher(Regex regex) => _regex = regex;

    /// <summary>A matcher, or null and what is wrong with the pattern.</summary>
    public static PatternMatcher? TryMake(string pattern, out string problem)
    {
        problem = "";
        var whole = $@"\A(?:{pattern})\z";
        try
        {
            return new PatternMatcher(new Regex(whole, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                Longest));
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need the other engine.
            return TryMakeBacktracking(whole, out problem);
        }
        catch (ArgumentException e)
        {
            problem = e.Message;
            return null;
        }
    }

    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new CypherException(
                CypherErrorKind.LimitExceeded,
                CypherErrorPhase.Runtime,
                "LimitExceeded",
                $"A regular expression took more than {Longest.TotalSeconds} seconds on one text: make it simpler");
        }
    }

    private static PatternMatcher? TryMakeBacktracking(string whole, out string problem)
    {
        problem = "";
        try
        {
            return new PatternMatcher(new Regex(whole, RegexOptions.CultureInvariant, Longest));
        }
        catch (ArgumentException e)
        {
            problem = e.Message;
            return null;
        }
    }
}
