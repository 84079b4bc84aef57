using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Cli.Shell;

/// <summary>A prompt on this terminal.</summary>
internal static class ShellSession
{
    private const string Prompt = "cypher> ";
    private const string Further = "      > ";

    public static void Run(
        CommandContext context, QueryOptionSet options, KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        using var keys = new ConsoleKeys();
        var terminal = context.Terminal;
        var shell = new QueryShell(
            context, graph, options.Parameters(context), options.Timeout(context),
            static (token, run) => InterruptibleRun.Of(run, ConsoleKeys.TakesInterrupt, token));
        var painter = new ScreenPainter(terminal.Screen(), static () => Console.WindowWidth, Prompt, Further);
        var editor = new LineEditor(keys, painter, new QueryHistory(QueryHistory.FileOfUser()), candidates =>
        {
            terminal.Output.WriteLine(string.Join("  ", candidates));
            terminal.Output.Flush();
        });
        terminal.Output.WriteLine("Cypher on this graph, read only. :help shows what else there is, Ctrl-D ends.");
        terminal.Output.Flush();
        shell.Run(editor.Read, cancellationToken);
    }
}
