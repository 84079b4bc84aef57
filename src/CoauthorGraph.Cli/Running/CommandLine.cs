using System.CommandLine;
using System.CommandLine.Invocation;
using CoauthorGraph.Cli.Commands;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Cli.Running;

/// <summary>The whole command line: parses, runs one command, and turns failures into one sentence and an exit
/// code.</summary>
internal static class CommandLine
{
    private const int Interrupted = 130;
    private const int WrongUsage = 2;
    private const int Unexpected = 70;

    /// <summary>Runs one command and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(
        string[] args, Terminal terminal, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var root =
            new RootCommand("Builds and explores a knowledge graph of authors, institutions, topics and papers.");
        GlobalOptions.AddTo(root);
        CommandCatalog.AddTo(root, (command, action) => Bind(command, action, terminal, time));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            await ReportUsageAsync(parsed, parsed.Errors.Select(static error => error.Message), terminal);
            return WrongUsage;
        }

        // The parser takes an unknown option for the value of an argument; after -- everything is a value.
        if (!args.Contains("--") && MistakenOptions(parsed).ToList() is { Count: > 0 } mistaken)
        {
            await ReportUsageAsync(parsed, mistaken.Select(static token => $"There is no option '{token}' here."),
                terminal);
            return WrongUsage;
        }

        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Output,
            Error = terminal.Error,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        var code = await parsed.InvokeAsync(configuration, cancellationToken);
        await FlushAsync(terminal);
        return code;
    }

    private static void Bind(Command command, CommandAction action, Terminal terminal, TimeProvider time) =>
        command.SetAction((parsed, cancellationToken) =>
            RunCommandAsync(parsed, action, terminal, time, cancellationToken));

    private static async Task<int> RunCommandAsync(
        ParseResult parsed, CommandAction action, Terminal terminal, TimeProvider time,
            CancellationToken cancellationToken)
    {
        await using var log = Logging.Create(parsed);
        var context = new CommandContext(parsed, terminal, time, log);
        try
        {
            return await DamagedGraphs.RunAsync(action, context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Say(context, "Interrupted.");
            return Interrupted;
        }
        catch (CoauthorGraphException failure)
        {
            Say(context, context.Verbose ? failure.ToString() : failure.Message);
            foreach (var candidate in failure.Candidates)
            {
                await terminal.Error.WriteLineAsync("  " + candidate);
            }

            return (int)failure.Code;
        }
        catch (IOException) when (OutputIsClosed(terminal))
        {
            return 0; // The reader of our output, such as head, has seen enough.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(context, context.Verbose ? failure.ToString() : failure.Message);
            return (int)ErrorCode.InputUnreadable;
        }
        catch (Exception failure) when (failure is OutOfMemoryException or AggregateException
        {
            InnerException: OutOfMemoryException,
        })
        {
            Say(context, "There is not memory enough for this: close other programs, or take a slice of the graph.");
            return Unexpected;
        }
#pragma warning disable CA1031 // The last resort of the process: whatever it is, a person gets a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.Fatal(failure, "Unexpected failure");
            Say(context, context.Verbose
                ? failure.ToString()
                : $"This should not happen: {failure.Message} Run again with --verbose and report what it says.");
            return Unexpected;
        }
        finally
        {
            context.Progress.Clear();
        }
    }

    private static void Say(CommandContext context, string sentence)
    {
        context.Progress.Clear();
        context.Terminal.Error.WriteLine("coauthor: " + sentence);
    }

    private static bool OutputIsClosed(Terminal terminal)
    {
        try
        {
            terminal.Output.Flush();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task FlushAsync(Terminal terminal)
    {
        if (!OutputIsClosed(terminal))
        {
            await terminal.Output.FlushAsync();
        }
    }

    private static IEnumerable<string> MistakenOptions(ParseResult parsed) => parsed.CommandResult.Children
        .OfType<System.CommandLine.Parsing.ArgumentResult>()
        .SelectMany(static argument => argument.Tokens)
        .Select(static token => token.Value)
        .Where(static value => value.StartsWith("--", StringComparison.Ordinal)
            || (value.Length == 2 && value[0] == '-' && char.IsLetter(value[1])));

    private static async Task ReportUsageAsync(ParseResult parsed, IEnumerable<string> messages, Terminal terminal)
    {
        foreach (var message in messages.Distinct(StringComparer.Ordinal))
        {
            await terminal.Error.WriteLineAsync("coauthor: " + message);
        }

        var path = string.Join(' ', PathOf(parsed));
        await terminal.Error.WriteLineAsync($"Try: {path} --help");
    }

    private static IEnumerable<string> PathOf(ParseResult parsed)
    {
        yield return "coauthor";
        var parents = new Stack<string>();
        for (var at = parsed.CommandResult; at?.Command is { } here && here is not RootCommand;)
        {
            parents.Push(here.Name);
            at = at.Parent as System.CommandLine.Parsing.CommandResult;
        }

        foreach (var name in parents)
        {
            yield return name;
        }
    }
}
