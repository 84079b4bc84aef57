using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Answers;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor topics list</c> and <c>test</c>: what papers can be about, with or without a graph.</summary>
internal static class TaxonomyCommands
{
    public static Command List(Action<Command, CommandAction> bind)
    {
        var command = new Command("list", "All topics that papers can be about, with their other names");
        bind(command, (context, _) =>
        {
            context.Results.WriteRows(TaxonomyRow.All(context.GraphFolder), whenEmpty: "No topics.");
            return Task.FromResult(0);
        });
        return command;
    }

    public static Command Test(Action<Command, CommandAction> bind)
    {
        var command = new Command("test", "What a paper with this title and abstract would be about, and why");
        var title = new Argument<string>("title") { Description = "A title" };
        var summary = new Argument<string?>("abstract")
        {
            Description = "An abstract",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Add(title);
        command.Add(summary);
        bind(command, (context, _) =>
        {
            context.Results.WriteRows(
                TopicTrial.Of(context.GraphFolder, context.Get(title)!, context.Get(summary)), whenEmpty: "No topic.");
            return Task.FromResult(0);
        });
        return command;
    }
}
