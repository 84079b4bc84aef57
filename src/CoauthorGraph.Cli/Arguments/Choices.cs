using System.CommandLine;
using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>Options and arguments whose values are a few words: any other word is refused, also after <c>--</c>, with
/// those that are near it.</summary>
internal static class Choices
{
    private const int MostSuggestions = 3;
    private const int MostListed = 8;

    private static readonly ConditionalWeakTable<Argument, object> Meanings = [];

    public static void TakeOneOf<T>(this Option<T> option, IReadOnlyCollection<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
            {
                result.AddError(IsLong(token.Value, words)
                    ? $"{option.Name} does not take '{token.Value}'{Near(token.Value, words)}"
                    : $"{option.Name} takes {string.Join(", ", words)}, not '{token.Value}'{Near(token.Value, words)}");
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
                result.AddError(IsLong(token.Value, words)
                    ? $"There is no {argument.Name} '{token.Value}'{Near(token.Value, words)}"
                    : $"There is no {argument.Name} '{token.Value}', but {string.Join(", ", words)}"
                        + Near(token.Value, words));
            }
        });
    }

    /// <summary>Says in the help what each of an argument's words means.</summary>
    public static void Explain(this Argument argument, string title, IReadOnlyList<(string Word, string Text)> words) =>
        Meanings.AddOrUpdate(argument, (title, words));

    /// <summary>What <see cref="Explain"/> said of an argument; null for nothing.</summary>
    public static (string Title, IReadOnlyList<(string Name, string Text)> Words)? MeaningsOf(Argument argument) =>
        Meanings.TryGetValue(argument, out var found) && found is (string title, IReadOnlyList<(string, string)> words)
            ? (title, words)
            : null;

    // Of many words those that are near are told, and all only where none is.
    private static bool IsLong(string word, IReadOnlyCollection<string> words) =>
        words.Count > MostListed && NearestNames.Find(word, words, 1).Count > 0;

    /// <summary>The end of a sentence about a word that is none: those that are near it.</summary>
    public static string Near(string word, IEnumerable<string> words)
    {
        List<string> all = [.. words.Distinct(StringComparer.Ordinal)];
        var near = NearestNames.Find(word, all, MostSuggestions);
        return near.Count == 0 ? "." : $"; did you mean {string.Join(" or ", near.Select(at => all[at]))}?";
    }
}
