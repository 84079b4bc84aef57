using System.Globalization;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Pipeline.Queries;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Commands;

/// <summary>Runs Cypher on the graph of a folder or in Neo4j, and writes its rows.</summary>
internal static class QueryRun
{
    /// <summary>Writes what the named queries are.</summary>
    public static void WriteList(CommandContext context) => context.Results.WriteRows(NamedQueryRow.All.Select(
        static query => new
        {
            query.Name,
            query.Title,
            Parameters = query.Parameters.Select(Describe),
            query.Columns,
        }));

    /// <summary>Asks a graph in Neo4j.</summary>
    public static async Task OnRemoteAsync(
        CommandContext context, QueryOptionSet options, Neo4jCommandConnection connection, bool writes,
        CancellationToken cancellationToken)
    {
        var parameters = options.Parameters(context);
        var patience = options.Timeout(context);
        var query = options.Named(context) is { } name
            ? RemoteQuery.Named(name, parameters, patience)
            : RemoteQuery.Of(options.Text(context) ?? FromPipe(context), parameters, writes, patience);
        await using var remote = await connection.OpenAsync(context, cancellationToken);
        var rows = new QueryRows(context.Terminal, context.Format, context.ByteOrderMark);
        var maxRows = options.MaxRows(context);
        var isCut = false;
        var answer = await query.RunAsync(
            remote,
            rows.Begin,
            row => !(isCut = isCut || !TryAdd(rows, row, maxRows)),
            cancellationToken);
        if (answer.Plan is { } plan && rows.Count == 0)
        {
            context.Terminal.Output.Write(plan);
        }
        else
        {
            rows.End();
        }

        RemarkOnCut(context, isCut);
        foreach (var note in answer.Notes)
        {
            context.Remark("The server notes: " + note);
        }

        if (answer.Changes is { } changes)
        {
            context.Remark(changes);
        }
    }

    /// <summary>Asks the graph of a folder.</summary>
    public static void OnFolder(
        CommandContext context, QueryOptionSet options, KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        var parameters = options.Parameters(context);
        var query = options.Named(context) is { } name
            ? EmbeddedQuery.Named(name, parameters, options.Timeout(context), context.Time)
            : EmbeddedQuery.Of(
                options.Text(context) ?? FromPipe(context), parameters, options.Timeout(context), context.Time);
        Write(context, query, graph, options.MaxRows(context), cancellationToken);
    }

    /// <summary>Runs a query on the graph of a folder.</summary>
    public static void Write(
        CommandContext context, EmbeddedQuery query, KnowledgeGraph graph, int? maxRows,
        CancellationToken cancellationToken)
    {
        var rows = new QueryRows(context.Terminal, context.Format, context.ByteOrderMark);
        var isCut = false;
        var plan = query.Run(
            graph,
            context.Threads,
            rows.Begin,
            row => !(isCut = !TryAdd(rows, row, maxRows)),
            context.Remark,
            cancellationToken);
        if (plan is not null && rows.Count == 0)
        {
            context.Terminal.Output.Write(plan);
            return;
        }

        rows.End();
        RemarkOnCut(context, isCut);
        if (plan is not null)
        {
            context.Remark(plan.TrimEnd());
        }
    }

    private static bool TryAdd(QueryRows rows, object?[] row, int? maxRows)
    {
        if (rows.Count >= maxRows)
        {
            return false;
        }

        rows.Add(row);
        return true;
    }

    private static void RemarkOnCut(CommandContext context, bool isCut)
    {
        if (isCut)
        {
            context.Remark("Further rows are not shown; --max-rows takes more.");
        }
    }

    private static string FromPipe(CommandContext context) => context.Terminal.InputIsTerminal
        ? throw new CoauthorGraphException(
            ErrorCode.Usage, "There is nothing to run; give the Cypher, --file F or --named NAME.")
        : new StreamReader(context.Terminal.Input).ReadToEnd();

    private static string Describe(QueryParameter parameter) =>
        parameter.Default is null
            ? $"{parameter.Name} {parameter.Type}: {parameter.Meaning}"
            : $"{parameter.Name} {parameter.Type} = {Standard(parameter.Default)}: {parameter.Meaning}";

    private static string Standard(object value) =>
        ResultFields.Text(value, AnswerJson.Options, CultureInfo.InvariantCulture);
}
