using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Commands;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Streams;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Cli.Running;

/// <summary>The whole command line: parses, runs one command, and turns failures into one sentence and an exit
/// code.</summary>
internal static class CommandLine
{
    private const int Interrupted = 130;
    private const int Terminated = 143;
    private const int WrongUsage = 2;
    private const int Unexpected = 70;

    // A command that does not stop by then, for whoever reads its output or writes its input does nothing, is left
    // where it is: what is on the disk is whole at every moment.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(
        string[] args, Terminal terminal, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var parsed = Parse(args, terminal, time);
        var mistakes = UsageMistakes.Of(parsed, args, terminal.OutputIsTerminal);
        if (mistakes.Count > 0)
        {
            Report(parsed, mistakes, terminal);
            return WrongUsage;
        }

        if (UsageMistakes.RunsCommand(parsed) && parsed.GetValue(GlobalOptions.Format) == "table")
        {
            terminal.WriteForPeople();
        }

        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Output,
            Error = terminal.Error,
            ProcessTerminationTimeout = TimeToStop,
        };
        var code = 0;
        try
        {
            code = await parsed.InvokeAsync(configuration, cancellationToken);
            if (code is Interrupted or Terminated)
            {
                return Interrupted; // Nobody may be there to take what is still to be written.
            }

            terminal.Flush();
        }
        catch (OutputLostException lost) when (lost.IsClosedPipe)
        {
            // The reader of our output, such as head, has seen enough.
        }
        catch (OutputLostException lost)
        {
            terminal.Error.WriteLine("coauthor: " + lost.Message);
            return code == 0 ? (int)ErrorCode.InputUnreadable : code;
        }

        return code;
    }

    /// <summary>The commands and what these arguments mean to them.</summary>
    internal static ParseResult Parse(string[] args, Terminal terminal, TimeProvider time)
    {
        var root =
            new RootCommand("Builds and explores a knowledge graph of authors, institutions, topics and papers.");
        GlobalOptions.AddTo(root);
        // Not on this thread, for only what has begun and not ended can be left.
        CommandCatalog.AddTo(root, (command, action) => command.SetAction((parsed, cancellationToken) => Task.Run(
            () => RunCommandAsync(parsed, action, terminal, time, cancellationToken), CancellationToken.None)));

        root.Directives.Clear();
        root.Options.OfType<HelpOption>().Single().Action = new Help.HelpAction(terminal);

        if (args is ["help", .. var command])
        {
            args = [.. command, "--help"];
        }

        // What begins with @ is a name like any other, not a file of arguments.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = root.Parse(args, configuration);
        if (parsed.Action is Help.HelpAction && parsed.UnmatchedTokens.Count > 0
            && parsed.CommandResult.Command.Subcommands.Count > 0)
        {
            // Whoever asks for the help of a command that there is not is told so.
            parsed = root.Parse([.. args.Where(static word => word is not ("--help" or "-h" or "-?"))], configuration);
        }

        var namesAGroup = parsed.Action is ParseErrorAction && parsed.Errors.Count == 1
            && parsed.UnmatchedTokens.Count == 0
            && parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 };
        return namesAGroup ? root.Parse([.. args, "--help"], configuration) : parsed;
    }

    private static async Task<int> RunCommandAsync(
        ParseResult parsed, CommandAction action, Terminal terminal, TimeProvider time,
            CancellationToken cancellationToken)
    {
        var verbose = parsed.GetValue(GlobalOptions.Verbose);
        Logging? logging = null;
        CommandContext? context = null;
        int code;
        try
        {
            logging = new Logging(
                terminal, parsed.GetValue(GlobalOptions.Quiet), verbose, parsed.GetValue(GlobalOptions.LogFile));
            terminal.ReadUntil(cancellationToken);
            context = new CommandContext(parsed, terminal, time, logging);
            code = await DamagedGraphs.RunAsync(action, context, cancellationToken);
        }
        catch (OutputLostException)
        {
            throw;
        }
#pragma warning disable CA1031 // The last resort of the process: whatever it is, a person gets a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            context?.Progress.Clear();
            code = Failed(failure, terminal, logging, verbose, cancellationToken);
            if (failure is CoauthorGraphException { Code: ErrorCode.NotFound, IsAmbiguous: false }
                && context?.Results.Origin?.Filters is { } filters)
            {
                Say(terminal, $"Only what passes the filters was looked at: {filters}.");
            }
        }
        finally
        {
            context?.Progress.Clear();
            logging?.Dispose();
        }

        if (logging?.Lost is { } lost)
        {
            Say(terminal, lost);
            code = code == 0 ? (int)ErrorCode.InputUnreadable : code;
        }

        return code;
    }

    private static int Failed(
        Exception failure, Terminal terminal, Logging? logging, bool verbose, CancellationToken cancellationToken)
    {
        switch (failure)
        {
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                Say(terminal, "Interrupted.");
                return Interrupted;
            case CoauthorGraphException known:
                Say(terminal, verbose ? known.ToString() : known.Message);
                foreach (var candidate in known.Candidates)
                {
                    terminal.WriteError("  ", candidate);
                }

                return (int)known.Code;
            case IOException or UnauthorizedAccessException:
                Say(terminal, verbose ? failure.ToString() : failure.Message);
                return (int)ErrorCode.InputUnreadable;
            case var _ when MemoryLack.IsCauseOf(failure):
                Say(
                    terminal,
                    "There is not memory enough for this: close other programs, or take a slice of the graph.");
                return (int)ErrorCode.InputUnreadable;
            default:
                logging?.Log.Fatal(failure, "Unexpected failure");
                Say(terminal, verbose
                    ? failure.ToString()
                    : $"This should not happen: {failure.Message} Run again with --verbose and report what it says.");
                return Unexpected;
        }
    }

    private static void Say(Terminal terminal, string sentence) => terminal.WriteError("", "coauthor: " + sentence);

    private static void Report(ParseResult parsed, IEnumerable<string> mistakes, Terminal terminal)
    {
        foreach (var mistake in mistakes)
        {
            Say(terminal, mistake);
        }

        terminal.Error.WriteLine($"Try: {CommandPath.Of(parsed)} --help");
    }
}
