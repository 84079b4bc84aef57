using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Rendering.Tables;

namespace CoauthorGraph.Cli.Help;

/// <summary>What a command does, how it is typed, what its options mean, and examples. What all commands take is told
/// at length by the root alone, and options that need another one are named beside that one.</summary>
internal sealed class HelpPage(ParseResult parsed)
{
    private const string Indent = "  ";
    private const char Unbroken = '\u00A0';
    private const int Widest = 110;
    private const int WidestNames = 34;
    private const int FewestToFold = 4;
    private readonly Command _command = parsed.CommandResult.Command;
    private readonly string _path = CommandPath.Of(parsed);

    public void Show(Terminal terminal)
    {
        var width = Math.Min(terminal.Width, Widest);
        Section(terminal, "Description", [("", _command.Description ?? "")], width, hanging: "");
        Section(terminal, "Usage", [("", Usage())], width);
        Section(terminal, "Arguments", [.. _command.Arguments.Where(static one => !one.Hidden)
            .Select(static one => ($"<{one.Name}>", Described(one)))], width);
        foreach (var argument in _command.Arguments)
        {
            if (Choices.MeaningsOf(argument) is { } meanings)
            {
                Section(terminal, meanings.Title, meanings.Words, width);
            }
        }

        var own = _command.Options.Where(static one => !one.Hidden && !one.Recursive && one is not HelpOption).ToList();
        Section(terminal, "Options", [.. Lines(own)], width);
        if (_command is RootCommand)
        {
            Section(terminal, "Options of every command", [.. Everywhere().Select(static one => (Named(one),
                Described(one)))], width);
        }
        else
        {
            Section(terminal, "Options of every command (coauthor --help)", [("", string.Join(
                ", ", Everywhere().Select(static one => Called(one).Replace(' ', Unbroken))))], width);
        }

        Section(terminal, "Examples", [.. CommandExamples.Of(_path).Select(static one => ("", one))], width);
        Section(terminal, "Commands", [.. _command.Subcommands.Where(static one => !one.Hidden)
            .Select(static one => (Named(one), one.Description ?? ""))], width);
        terminal.Output.Flush();
    }

    private static void Section(
        Terminal terminal, string title, IReadOnlyList<(string Name, string Text)> lines, int width,
        string hanging = Indent)
    {
        if (lines.Count == 0 || lines.All(static line => line.Name.Length + line.Text.Length == 0))
        {
            return;
        }

        var output = terminal.Output;
        output.WriteLine($"{title}:");
        var names = Math.Min(WidestNames, lines.Max(static line => line.Name.Length));
        foreach (var (name, text) in lines)
        {
            var beside = names == 0 ? "" : new string(' ', names + Indent.Length);
            var wrapped = WordWrap.Lines(text, Math.Max(20, width - Indent.Length - beside.Length));
            var isLong = name.Length > names;
            output.WriteLine((isLong ? Indent + name : Indent + name.PadRight(beside.Length) + wrapped[0]).TrimEnd()
                .Replace(Unbroken, ' '));
            foreach (var line in wrapped.Skip(isLong ? 0 : 1))
            {
                output.WriteLine(Indent + beside + (names > 0 ? "" : hanging) + line.Replace(Unbroken, ' '));
            }
        }

        output.WriteLine();
    }

    // Of those that belong to another option, many are one line below it.
    private static IEnumerable<(string Name, string Text)> Lines(List<Option> options)
    {
        var folded = options.Where(static one => OptionRules.OtherOf(one) is not null)
            .GroupBy(static one => OptionRules.OtherOf(one)!)
            .Where(static group => group.Count() >= FewestToFold).ToDictionary(static group => group.Key);
        foreach (var option in options)
        {
            if (OptionRules.OtherOf(option) is { } other && folded.ContainsKey(other))
            {
                continue;
            }

            yield return (Named(option), Described(option)
                + (folded.TryGetValue(option, out var beside) ? "; with it also " + string.Join(", ", beside
                    .Select(static one => Called(one).Replace(' ', Unbroken))) : ""));
        }
    }

    private IEnumerable<Option> Everywhere()
    {
        var root = parsed.RootCommandResult.Command;
        return root.Options.Where(static one => one.Recursive && !one.Hidden);
    }

    private string Usage()
    {
        var arguments = _command.Arguments.Where(static one => !one.Hidden)
            .Select(static one => Bracketed($"<{one.Name}>", one.Arity));
        string[] command = _command.Subcommands.Any(static one => !one.Hidden)
            ? [_command.Action is null ? "<command>" : "[command]"] : [];
        return string.Join(' ', [_path, .. arguments, .. command, "[options]"]);
    }

    private static string Bracketed(string name, ArgumentArity arity)
    {
        var many = arity.MaximumNumberOfValues > 1 ? name + "…" : name;
        return arity.MinimumNumberOfValues == 0 ? $"[{many}]" : many;
    }

    private static string Named(Command command) => string.Join(
        ' ', command.Arguments.Where(static one => !one.Hidden).Select(static one => Bracketed($"<{one.Name}>",
            one.Arity))
            .Prepend(command.Name));

    private static string Named(Option option) =>
        string.Join(", ", option.Aliases.Where(static name => name[0] == '-').Append(option.Name)
            .OrderBy(static name => name.Length))
            + (ValueOf(option) is { } value ? $" <{value}>" : "");

    private static string Called(Option option) => option.Name + (ValueOf(option) is { } value ? " " + value : "");

    private static string? ValueOf(Option option) =>
        option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? null
        : option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant();

    private static string Described(Option option) => WithDefault(
        (option.Description ?? "") + (option.Required ? " (required)" : ""),
        option.HasDefaultValue ? option.GetDefaultValue() : null);

    private static string Described(Argument argument) => WithDefault(
        argument.Description ?? "", argument.HasDefaultValue ? argument.GetDefaultValue() : null);

    // Said once, and only where it is a value that a person would type.
    private static string WithDefault(string description, object? standard)
    {
        var text = standard switch
        {
            null or false or "" or "-" or int.MaxValue or ulong.MaxValue => null,
            true => "yes",
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            string word => word,
            _ => null,
        };
        return text is null || description.Contains("default", StringComparison.OrdinalIgnoreCase)
            ? description
            : $"{description} (default: {text})";
    }
}
