using System.CommandLine;
using System.Globalization;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j query</c>: Cypher of one's own, or one of the named queries.</summary>
internal static class Neo4jCommandQuery
{
    private const double LongestTimeout = 86_400;

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("query", "Run Cypher, or one of the named queries (--list shows them)");
        var cypher = new Argument<string?>("cypher")
        {
            Description = "The Cypher; it only reads unless --write is given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var file = new FileOption("--file", FileUse.Read)
        {
            Description = "File with the Cypher (- for standard input)",
            HelpName = "F",
        };
        var named = new Option<string?>("--named") { Description = "Name of a query of ours", HelpName = "NAME" };
        var list = new Option<bool>("--list") { Description = "Show the named queries" };
        var write = new Option<bool>("--write") { Description = "Let the Cypher write" };
        var parameters = new Option<string[]>("--param", "-p")
        {
            Description = "A parameter as name=value; may be given several times",
            HelpName = "K=V",
        };
        var timeout = CheckedOption.Number("--timeout", new NumberRange<double>(0, LongestTimeout, IsAbove: true));
        timeout.Description = "Seconds without a sign from the server after which to give up (default 300)";
        timeout.HelpName = "S";
        var maxRows = CheckedOption.Whole("--max-rows", 1);
        maxRows.Description = "Stop after this many rows";
        command.Add(cypher);
        foreach (var option in (Option[])[named, list, parameters, file, write, timeout, maxRows])
        {
            command.Add(option);
        }

        command.AllowOne(named, list, file);
        command.AllowOne(named, write);
        command.AllowOne(list, write);
        command.AllowOne(list, parameters);
        command.Validators.Add(result =>
        {
            if (result.GetResult(cypher) is { Tokens.Count: > 0 } && (result.Gives(named) || result.Gives(list)))
            {
                result.AddError("--named and --list take the place of Cypher; leave one of the two out.");
            }
        });
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            if (context.Get(list))
            {
                context.Results.WriteRows(NamedQueryRow.All.Select(static query => new
                {
                    query.Name,
                    query.Title,
                    Parameters = query.Parameters.Select(Describe),
                    query.Columns,
                }));
                return 0;
            }

            var given = Pairs(context.Get(parameters) ?? []);
            var patience = context.Get(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
            var query = context.Get(named) is { } name
                ? RemoteQuery.Named(name, given, patience)
                : RemoteQuery.Of(
                    Text(context, context.Get(cypher), context.Get(file)), given, context.Get(write), patience);
            await using var remote = await connection.OpenAsync(context, cancellationToken);
            await RunAsync(context, remote, query, context.Get(maxRows), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        CommandContext context, RemoteGraph remote, RemoteQuery query, int? maxRows,
        CancellationToken cancellationToken)
    {
        var rows = new QueryRows(context.Terminal, context.Format, context.ByteOrderMark);
        var left = 0L;
        var changes = await query.RunAsync(
            remote,
            rows.Begin,
            row =>
            {
                if (maxRows is null || rows.Count < maxRows)
                {
                    rows.Add(row);
                }
                else
                {
                    left++;
                }
            },
            cancellationToken);
        rows.End();
        if (left > 0)
        {
            context.Remark(string.Create(CultureInfo.InvariantCulture, $"{left:N0} further rows are not shown."));
        }

        if (changes is not null)
        {
            context.Remark(changes);
        }
    }

    private static string Describe(QueryParameter parameter) =>
        parameter.Default is null
            ? $"{parameter.Name} {parameter.Type}: {parameter.Meaning}"
            : $"{parameter.Name} {parameter.Type} = {Standard(parameter.Default)}: {parameter.Meaning}";

    private static string Standard(object value) =>
        ResultFields.Text(value, ResultWriter.Json, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Pairs(string[] texts)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
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

    private static string Text(CommandContext context, string? cypher, string? file) => (cypher, file) switch
    {
        ({ } text, null) => text,
        (null, "-") => new StreamReader(context.Terminal.Input).ReadToEnd(),
        (null, { } path) => File.ReadAllText(path),
        (null, null) => throw new CoauthorGraphException(
            ErrorCode.Usage, "There is nothing to run; give the Cypher, --file F or --named NAME."),
        _ => throw new CoauthorGraphException(ErrorCode.Usage, "Give either the Cypher or --file, not both."),
    };
}
