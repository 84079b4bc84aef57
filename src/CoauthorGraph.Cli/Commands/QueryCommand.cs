using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Shell;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor query</c>: Cypher on the graph of a folder without a server, or with --uri in Neo4j.</summary>
internal static class QueryCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "query", "Ask the graph in Cypher, or by one of the named queries (--list shows them); alone on a terminal, a prompt");
        var options = QueryOptionSet.AddTo(command, "Seconds after which to give up (default 600; from Neo4j 300)");
        var connection = Neo4jCommandConnection.AddInPlaceOfFolder(
            command, "Ask the graph in this Neo4j, such as http://localhost:7474, in place of the graph folder");
        bind(command, async (context, cancellationToken) =>
        {
            if (options.IsList(context))
            {
                QueryRun.WriteList(context);
            }
            else if (connection.IsGiven(context))
            {
                await QueryRun.OnRemoteAsync(context, options, connection, writes: false, cancellationToken);
            }
            else
            {
                using var graph = GraphFolders.Open(context.GraphFolder);
                if (options.IsEmpty(context) && context.Terminal.InputIsTerminal && context.Terminal.OutputIsTerminal)
                {
                    ShellSession.Run(context, options, graph, cancellationToken);
                }
                else
                {
                    QueryRun.OnFolder(context, options, graph, cancellationToken);
                    if (context.Results.IsTable)
                    {
                        context.RemarkAside($"Snapshot {graph.Info.Id}.");
                    }
                }
            }

            return 0;
        });
        return command;
    }
}
