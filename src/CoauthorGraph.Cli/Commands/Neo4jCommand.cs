using System.CommandLine;
using CoauthorGraph.Cli.Hosting;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j</c>: the graph in a Neo4j that a team shares.</summary>
internal static class Neo4jCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("neo4j", "The graph in a Neo4j that others share: schema, push, pull, query, status");
        command.Add(Neo4jCommandStatus.Create(bind));
        command.Add(Neo4jCommandSchema.Create(bind));
        command.Add(Neo4jCommandPush.Create(bind));
        command.Add(Neo4jCommandPull.Create(bind));
        command.Add(Neo4jCommandQuery.Create(bind));
        return command;
    }
}
