using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor topics import</c>: topics of a user's own for the graph folder.</summary>
internal static class TopicsImportCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("import", "Bring topics of your own into the graph folder, for the next ingest");
        var file = new FileArgument<string?>("file", FileUse.Read)
        {
            Description = "A table with a column 'name', and 'id', 'parents', 'synonyms', 'not' (phrases that must not "
                + "match) where it has them, lists parted by ;. OpenAlex's and ACM's tables are read as they are. Or -",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var alone = new Option<bool>("--alone")
        {
            Description = "Without the topics that come with the program",
        };
        var remove = new Option<bool>("--remove")
        {
            Description = "Go back to the topics that come with the program",
        };
        command.Add(file);
        command.Add(alone);
        command.Add(remove);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                ImportArguments.Require(context.Get(file), context.Get(remove));
                if (context.Get(file) is { } path)
                {
                    context.Results.WriteObject(TopicImport.Run(
                        context.GraphFolder, path, context.Get(alone), context.Terminal.Input, cancellationToken));
                    context.Remark("The next ingest tags all papers with them.");
                    return 0;
                }

                if (context.Get(alone))
                {
                    throw new CoauthorGraphException(ErrorCode.Usage, "--alone is for a file, not for --remove.");
                }

                context.Remark(TopicImport.Remove(context.GraphFolder)
                    ? "The topics that come with the program are known again; the next ingest tags with them."
                    : "No topics were imported; nothing to remove.");
                return 0;
            },
            cancellationToken));
        return command;
    }
}
