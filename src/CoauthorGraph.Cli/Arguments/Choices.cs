using System.CommandLine;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>Options and arguments whose values are a few words: any other word is refused, also after <c>--</c>, with
/// those that are near it.</summary>
internal static class Choices
{
    private const int MostSuggestions = 3;

    public static void TakeOneOf<T>(this Option<T> option, IReadOnlyCollection<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
            {
                result.AddError($"{option.Name} takes {string.Join(", ", words)}, not '{token.Value}'"
                    + Near(token.Value, words));
            }
        });
    }

    public static void TakeOneOf<T>(this Argument<T> argument, IReadOnlyCollection<string> words)
    {
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
            {
                result.AddError($"There is no {argument.Name} '{token.Value}', but {string.Join(", ", words)}"
                    + Near(token.Value, words));
            }
        });
    }

    /// <summary>The end of a sentence about a word that is none: those that are near it.</summary>
    public static string Near(string word, IEnumerable<string> words)
    {
        List<string> all = [.. words.Distinct(StringComparer.Ordinal)];
        var near = NearestNames.Find(word, all, MostSuggestions);
        return near.Count == 0 ? "." : $"; did you mean {string.Join(" or ", near.Select(at => all[at]))}?";
    }
}
