using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor institutions import</c>: a registry of institutions for the graph folder.</summary>
internal static class InstitutionsImportCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "import", "Bring ROR's records into the graph folder, for the next ingest and for 'institutions match'");
        var file = new FileArgument<string?>("file", FileUse.Read)
        {
            Description = "ROR's dump as it is (zip), JSON of schema 1 or 2, or a record a line; or -",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var remove = new Option<bool>("--remove")
        {
            Description = "Go back to the institutions that come with the program",
        };
        command.Add(file);
        command.Add(remove);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                ImportArguments.Require(context.Get(file), context.Get(remove));
                if (context.Get(file) is not { } path)
                {
                    context.Remark(InstitutionImport.Remove(context.GraphFolder)
                        ? "Only the institutions that come with the program are known again, from the next ingest on."
                        : "No institutions were imported; nothing to remove.");
                    return 0;
                }

                context.Results.WriteObject(InstitutionImport.Run(
                    context.GraphFolder, path, context.Terminal.Input, cancellationToken));
                context.Remark("The next ingest matches all affiliations with them.");
                return 0;
            },
            cancellationToken));
        return command;
    }
}
