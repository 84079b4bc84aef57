using System.CommandLine;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;

namespace CoauthorGraph.EndToEnd.Tests.Arguments;

/// <summary>All commands that can run, as the parser knows them.</summary>
internal static class CommandTree
{
    private static readonly Command Root = Parse();

    /// <summary>The commands without further ones below that must be named, each with the words that lead to
    /// it.</summary>
    public static IReadOnlyList<(string[] Words, Command Command)> All { get; } = [.. Walk()];

    /// <summary>The options of a command, those of all commands with them.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(Root.Options.Where(static option => option.Recursive))
            .Where(static option => option is not (System.CommandLine.Help.HelpOption or VersionOption));

    private static Command Parse()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null);
        return CommandLine.Parse([], terminal, TimeProvider.System).RootCommandResult.Command;
    }

    private static IEnumerable<(string[] Words, Command Command)> Walk()
    {
        var open = new Queue<(string[] Words, Command Command)>();
        open.Enqueue(([], Root));
        while (open.TryDequeue(out var at))
        {
            if (at.Command.Action is not null && at.Words.Length > 0)
            {
                yield return at;
            }

            foreach (var child in at.Command.Subcommands)
            {
                open.Enqueue(([.. at.Words, child.Name], child));
            }
        }
    }
}
