using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
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
        WrappedLines.Show(
            terminal, "",
            "Cypher on this graph, read only: a query ends with ; or an empty line. :help shows more, Ctrl-D ends.");
        terminal.Output.Flush();
        shell.Run(editor.Read, cancellationToken);
    }
}
