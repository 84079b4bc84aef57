using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j query</c>: <see cref="QueryCommand"/> for a graph in Neo4j, which may also be
/// written.</summary>
internal static class Neo4jCommandQuery
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("query", "Run Cypher, or one of the named queries (--list shows them)");
        var options = QueryOptionSet.AddTo(
            command, "Seconds without a sign from the server after which to give up (default 300)");
        var write = new Option<bool>("--write") { Description = "Let the Cypher write" };
        command.Add(write);
        options.KeepApart(command, write);
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            if (options.IsList(context))
            {
                QueryRun.WriteList(context);
            }
            else
            {
                await QueryRun.OnRemoteAsync(context, options, connection, context.Get(write), cancellationToken);
            }

            return 0;
        });
        return command;
    }
}
