using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Health;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor doctor</c>: is everything as it should be.</summary>
internal static class DoctorCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("doctor", "Check the installation and the graph folder");
        bind(command, (context, cancellationToken) =>
        {
            var checks = Doctor.Run(context.GraphFolder, OpenedGraph.ProgramVersion, cancellationToken).ToList();
            context.Results.WriteRows(checks);
            return Task.FromResult(checks.TrueForAll(static check => check.Ok) ? 0 : (int)ErrorCode.GraphFolder);
        });
        return command;
    }
}
