using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Ingest;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor remove</c>: takes papers out of the graph.</summary>
internal static class RemoveCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "remove",
            "Take papers out of the graph, or what a file says about persons; files read before do not bring them back");
        var papers = new Argument<string[]>("paper")
        {
            Description = "Ids of papers, as 'coauthor papers' shows them",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var persons = new Option<string[]>("--persons")
        {
            Description = "Take out what a file says about persons, as format:file (dblp:dblp.xml.gz)",
            HelpName = "source",
            AllowMultipleArgumentsPerToken = false,
        };
        command.Add(papers);
        command.Add(persons);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                var (ids, sources) = (context.Get(papers) ?? [], context.Get(persons) ?? []);
                if (ids.Length + sources.Length == 0)
                {
                    throw new CoauthorGraphException(
                        ErrorCode.Usage, "Name papers by their ids, or with --persons a file whose person records go.");
                }

                var summary = PaperRemoval.Run(
                    context.GraphFolder,
                    ids,
                    sources,
                    context.Threads,
                    OpenedGraph.ProgramVersion,
                    context.Remark,
                    context.Progress,
                    cancellationToken);
                context.Progress.Clear();
                context.Results.WriteObject(summary);
                return 0;
            },
            cancellationToken));
        return command;
    }
}
