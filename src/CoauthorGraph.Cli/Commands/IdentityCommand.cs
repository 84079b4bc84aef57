using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Pipeline.Identities;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor identity</c>, and its <c>evaluate</c>: how well the authors agree with labelled
/// mentions.</summary>
internal static class IdentityCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var identity = new Command("identity", "How well identities agree with what is known, and learning from it");
        var command = new Command(
            "evaluate", "B-cubed and pairwise precision, recall and F1 against labelled mentions or pairs");
        var gold = new FileOption("--gold", FileUse.Read)
        {
            Description =
                "CSV with a header: paperId,position,personId or paperIdA,positionA,paperIdB,positionB,same",
            HelpName = "F",
            Required = true,
        };
        command.Add(gold);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            using var reader = InputText.Open(context, context.Get(gold)!);
            context.Results.WriteObject(
                IdentityQuality.Of(graph.Graph, reader, context.Get(gold)!));
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        identity.Add(command);
        identity.Add(IdentityFitCommand.Create(bind));
        return identity;
    }
}
