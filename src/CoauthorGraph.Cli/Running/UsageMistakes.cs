using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;

namespace CoauthorGraph.Cli.Running;

/// <summary>What is wrong with arguments, as sentences: what the parser and the options found, and what holds for all
/// commands alike.</summary>
internal static class UsageMistakes
{
    /// <summary>The mistakes; none where help, the version or a command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> args, bool isTerminal)
    {
        if (parsed.Action is ParseErrorAction)
        {
            return
            [
                .. Unknown(parsed, args).Concat(parsed.Errors.Select(static error => error.Message).Where(IsOfItsOwn))
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        if (!RunsCommand(parsed))
        {
            return [];
        }

        var given = Given(parsed.CommandResult).ToList();
        return
        [
            .. MistakenOptions(parsed, args).Concat(Empty(given)).Concat(Shared(given)).Concat(Unused(parsed,
                isTerminal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a command will run, and not help or the like.</summary>
    public static bool RunsCommand(ParseResult parsed) =>
        parsed.Action is not null && parsed.Action == parsed.CommandResult.Command.Action;

    // The parser takes an unknown option for a value; after -- everything is one.
    private static IEnumerable<string> MistakenOptions(ParseResult parsed, IReadOnlyList<string> args)
    {
        var typed = args.TakeWhile(static argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        var tokens = parsed.Tokens.TakeWhile(static token => token.Type != TokenType.DoubleDash).ToList();
        return tokens.Index()
            .Where(one => one.Item.Type == TokenType.Argument && LooksLikeOption(one.Item.Value)
                && typed.Contains(one.Item.Value))
            .Select(one => NoOption(parsed, one.Item.Value, tokens.ElementAtOrDefault(one.Index - 1)));
    }

    // Options that there are not, else the first word that has no place.
    private static IEnumerable<string> Unknown(ParseResult parsed, IReadOnlyList<string> args)
    {
        var command = parsed.CommandResult.Command;
        var options = MistakenOptions(parsed, args).ToList();
        if (options.Count > 0 || parsed.UnmatchedTokens.Count == 0)
        {
            return options;
        }

        var word = parsed.UnmatchedTokens[0];
        return command.Subcommands.Count == 0
            ? [$"'{word}' is more than '{CommandPath.Of(parsed)}' takes; "
                + "leave it out, or quote names of several words."]
            : [$"There is no command '{word}'" + Choices.Near(
                word, [.. command.Subcommands.Where(static one => !one.Hidden).Select(static one => one.Name)])];
    }

    // The parser's own sentences for what Unknown says.
    private static bool IsOfItsOwn(string message) =>
        !message.StartsWith("Unrecognized command or argument", StringComparison.Ordinal)
        && !message.StartsWith("Required command was not provided", StringComparison.Ordinal);

    private static string NoOption(ParseResult parsed, string option, Token? before)
    {
        var options = parsed.CommandResult.Command.Options.Concat(
            parsed.RootCommandResult.Command.Options.Where(static one => one.Recursive)).ToList();
        return before is { Type: TokenType.Option }
            && options.Exists(one => one.Name == option || one.Aliases.Contains(option))
            ? $"{before.Value} needs a value, and {option} stands in its place."
            : $"There is no option '{option}' here" + Choices.Near(
                option, options.Where(static one => !one.Hidden).Select(static one => one.Name));
    }

    private static bool LooksLikeOption(string value) =>
        value.StartsWith("--", StringComparison.Ordinal) || value is ['-', var first, ..] && char.IsLetter(first);

    private static IEnumerable<string> Empty(IEnumerable<SymbolResult> given) => given
        .Where(static one => one.Tokens.Any(static token => token.Value.Length == 0))
        .Select(static one => one is OptionResult option
            ? $"{option.Option.Name} was given an empty text; leave it out, or give a value."
            : "An argument is an empty text; say what is meant.");

    // Standard input is read once, and standard output has room for one.
    private static IEnumerable<string> Shared(IReadOnlyList<SymbolResult> given)
    {
        foreach (var (use, stream) in ((FileUse, string)[])
            [(FileUse.Read, "standard input"), (FileUse.Write, "standard output")])
        {
            var several = given.Where(one => UseOf(one) == use)
                .SelectMany(static one => ValuesOf(one).Where(static value => value == "-").Select(_ => NameOf(one)))
                .ToList();
            if (several.Count > 1)
            {
                yield return $"- is {stream}, of which there is one, and it was given {several.Count} times: "
                    + string.Join(", ", several.Distinct(StringComparer.Ordinal)) + ".";
            }
        }
    }

    // Options of a command above the one that runs, and a mark that no file gets.
    private static IEnumerable<string> Unused(ParseResult parsed, bool isTerminal)
    {
        for (var above = parsed.CommandResult.Parent as CommandResult; above is not null;
            above = above.Parent as CommandResult)
        {
            foreach (var option in above.Children.OfType<OptionResult>()
                .Where(static one => !one.Implicit && !one.Option.Recursive))
            {
                yield return $"{option.Option.Name} is not used by '{CommandPath.Of(parsed)}'; leave it out.";
            }
        }

        if (parsed.GetValue(GlobalOptions.Wide)
            && (parsed.GetValue(GlobalOptions.Format) ?? (isTerminal ? "table" : "")) != "table")
        {
            yield return "--wide is used with tables only; give --format table, or leave it out.";
        }

        if (parsed.GetValue(GlobalOptions.ByteOrderMark) && parsed.GetValue(GlobalOptions.Format) != "csv"
            && (parsed.CommandResult.Command as CsvCommand)?.WritesCsv(parsed) != true)
        {
            yield return "--bom is used with CSV only; give --format csv, or leave it out.";
        }
    }

    private static FileUse? UseOf(SymbolResult result) => result switch
    {
        OptionResult { Option: IFileSymbol option } => option.Use,
        ArgumentResult { Argument: IFileSymbol argument } => argument.Use,
        _ => null,
    };

    // What stands for an option that was not given counts too.
    private static IEnumerable<string> ValuesOf(SymbolResult result) =>
        result is OptionResult { Implicit: true, Option.HasDefaultValue: true } standard
            ? [standard.GetValueOrDefault<string?>() ?? ""]
            : result.Tokens.Select(static token => token.Value);

    private static string NameOf(SymbolResult result) => result switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "",
    };

    private static IEnumerable<SymbolResult> Given(CommandResult command)
    {
        for (var at = command; at is not null; at = at.Parent as CommandResult)
        {
            foreach (var child in at.Children.Where(static child => child is not CommandResult))
            {
                yield return child;
            }
        }
    }
}
