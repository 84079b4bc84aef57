using System.CommandLine;
using System.CommandLine.Parsing;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>Options that have a meaning only beside others.</summary>
internal static class OptionRules
{
    /// <summary>Refuses options that were given without the one they belong to.</summary>
    public static void RequireBeside(this Command command, Option other, params Option[] options) =>
        command.Validators.Add(result =>
        {
            if (result.Gives(other))
            {
                return;
            }

            foreach (var option in options.Where(result.Gives))
            {
                result.AddError($"{option.Name} is used with {other.Name} only; give that too, or leave this out.");
            }
        });

    /// <summary>Refuses an option beside a word that has no use for it.</summary>
    public static void UseWith(this Command command, Option option, Argument<string> argument, params string[] words) =>
        command.Validators.Add(result =>
        {
            if (result.Gives(option)
                && result.TextOf(argument) is { } word
                && !words.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"{option.Name} is used by {string.Join(", ", words)} only; leave it out for {word}.");
            }
        });

    /// <summary>Refuses more than one of these.</summary>
    public static void AllowOne(this Command command, params Option[] options) =>
        command.Validators.Add(result =>
        {
            if (options.Where(result.Gives).ToList() is { Count: > 1 } given)
            {
                result.AddError($"{string.Join(" and ", given.Select(static one => one.Name))} exclude each other.");
            }
        });

    /// <summary>What an option or an argument was given; null where that is nothing, or more than one text. A value
    /// cannot be asked for while arguments are checked: one that is wrong would be an exception.</summary>
    public static string? TextOf(this SymbolResult result, Symbol symbol)
    {
        var tokens = symbol switch
        {
            Option option => result.GetResult(option)?.Tokens,
            Argument argument => result.GetResult(argument)?.Tokens,
            _ => null,
        };
        return tokens is [var token] ? token.Value : null;
    }

    /// <summary>Whether an option was given, and not only its standard value taken.</summary>
    public static bool Gives(this SymbolResult result, Option option) =>
        result.GetResult(option) is { Implicit: false };
}
