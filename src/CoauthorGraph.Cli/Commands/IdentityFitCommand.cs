using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Identities;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor identity fit</c>: the corrections of a graph teach it what to make of evidence.</summary>
internal static class IdentityFitCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "fit", "Fit the weights of this graph to what was merged, confirmed, split and rejected in it");
        var force = new Option<bool>("--force")
        {
            Description = "Keep the weights also where they do not help on pairs they have not seen",
        };
        var reset = new Option<bool>("--reset")
        {
            Description = "Go back to the weights that come with the program",
        };
        command.Add(force);
        command.Add(reset);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                if (context.Get(force) && context.Get(reset))
                {
                    throw new CoauthorGraphException(ErrorCode.Usage, "--force is for a fit, not for --reset.");
                }

                if (context.Get(reset))
                {
                    context.Remark(IdentityFit.Reset(context.GraphFolder)
                        ? "The weights that come with the program are used again, from the next ingest on."
                        : "No weights were fitted; nothing to reset.");
                    return 0;
                }

                var fit = IdentityFit.Run(context.GraphFolder, context.Get(force), cancellationToken);
                context.Results.WriteObject(fit, value => FitView.Show(context.Terminal, value));
                context.Remark(
                    (fit.Helps ? "" : "The fitted weights do not help on pairs they have not seen. ")
                    + (fit.Kept
                        ? "The next ingest decides by them, of older papers too with --reconsider; --reset goes back."
                        : "Nothing was changed; --force keeps them all the same."));
                return 0;
            },
            cancellationToken));
        return command;
    }
}
