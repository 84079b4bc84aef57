using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Cli.Options;

/// <summary>What says which Cypher to run, for the graph of a folder and for one in Neo4j alike.</summary>
internal sealed class QueryOptionSet
{
    private const double LongestTimeout = 86_400;

    private readonly Argument<string?> _cypher = new("cypher")
    {
        Description = "The Cypher; it only reads",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly FileOption _file = new("--file", FileUse.Read)
    {
        Description = "File with the Cypher (- for standard input)",
        HelpName = "F",
    };

    private readonly Option<string?> _named = new("--named")
    {
        Description = "Name of a query of ours",
        HelpName = "NAME"
    };

    private readonly Option<bool> _list = new("--list") { Description = "Show the named queries" };

    private readonly Option<string[]> _parameters = new("--param", "-p")
    {
        Description = "A parameter as name=value; may be given several times",
        HelpName = "K=V",
    };

    private readonly Option<double?> _timeout =
        CheckedOption.Number("--timeout", new NumberRange<double>(0, LongestTimeout, IsAbove: true));

    private readonly Option<int?> _maxRows = CheckedOption.Whole("--max-rows", 1);

    private QueryOptionSet()
    {
        _timeout.HelpName = "S";
        _maxRows.Description = "Stop after this many rows";
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="timeout">What --timeout means there.</param>
    public static QueryOptionSet AddTo(Command command, string timeout)
    {
        var set = new QueryOptionSet();
        set._timeout.Description = timeout;
        command.Add(set._cypher);
        foreach (var option in (Option[])[set._named, set._list, set._parameters, set._file, set._timeout,
            set._maxRows])
        {
            command.Add(option);
        }

        command.AllowOne(set._named, set._list, set._file);
        command.AllowOne(set._list, set._parameters);
        command.Validators.Add(result =>
        {
            if (result.GetResult(set._cypher) is { Tokens.Count: > 0 }
                && (result.Gives(set._named) || result.Gives(set._list)))
            {
                result.AddError("--named and --list take the place of Cypher; leave one of the two out.");
            }
        });
        return set;
    }

    /// <summary>Refuses an option beside --named and --list.</summary>
    public void KeepApart(Command command, Option option)
    {
        command.AllowOne(_named, option);
        command.AllowOne(_list, option);
    }

    public bool IsList(CommandContext context) => context.Get(_list);

    /// <summary>Whether nothing says what to run.</summary>
    public bool IsEmpty(CommandContext context) =>
        context.Get(_cypher) is null && context.Get(_file) is null && context.Get(_named) is null;

    public string? Named(CommandContext context) => context.Get(_named);

    public int? MaxRows(CommandContext context) => context.Get(_maxRows);

    public TimeSpan? Timeout(CommandContext context) =>
        context.Get(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>The parameters as text.</summary>
    public Dictionary<string, string> Parameters(CommandContext context)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in context.Get(_parameters) ?? [])
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new CoauthorGraphException(ErrorCode.Usage, $"--param takes name=value, not '{text}'.");
            }

            pairs[text[..equals]] = text[(equals + 1)..];
        }

        return pairs;
    }

    /// <summary>The Cypher of the argument, a file or standard input; null where none is given.</summary>
    public string? Text(CommandContext context) => (context.Get(_cypher), context.Get(_file)) switch
    {
        ({ } text, null) => text,
        (null, "-") => new StreamReader(context.Terminal.Input).ReadToEnd(),
        (null, { } path) when FileKinds.Of(path) is FileKind.File or FileKind.Pipe => File.ReadAllText(path),
        (null, { } path) => throw new CoauthorGraphException(
            ErrorCode.InputUnreadable, $"There is no file '{path}'; --file names the one with the Cypher."),
        (null, null) => null,
        _ => throw new CoauthorGraphException(ErrorCode.Usage, "Give either the Cypher or --file, not both."),
    };
}
