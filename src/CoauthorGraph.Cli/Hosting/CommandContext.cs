using System.CommandLine;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Pipeline.Folders;
using Serilog;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>What a running command has: its arguments, its streams, its settings.</summary>
internal sealed class CommandContext
{
    public CommandContext(ParseResult arguments, Terminal terminal, TimeProvider time, Logging logging)
    {
        Arguments = arguments;
        Terminal = terminal;
        Time = time;
        Logging = logging;
        Quiet = arguments.GetValue(GlobalOptions.Quiet);
        Verbose = arguments.GetValue(GlobalOptions.Verbose);
        Threads = arguments.GetValue(GlobalOptions.Threads) ?? Environment.ProcessorCount;
        GivenFormat = FileFormats.Named(arguments.GetValue(GlobalOptions.Format));
        var named = arguments.GetValue(GlobalOptions.Graph)
            ?? (Environment.GetEnvironmentVariable("COAUTHOR_GRAPH") is { Length: > 0 } folder ? folder : null);
        IsGraphNamed = named is not null;
        GraphFolder = named ?? "coauthor.graph";
        ByteOrderMark = arguments.GetValue(GlobalOptions.ByteOrderMark);
        terminal.IsWide = arguments.GetValue(GlobalOptions.Wide);
        Results = new ResultWriter(terminal, Format, ByteOrderMark);
        Progress = new StatusLine(Quiet || !terminal.ErrorIsTerminal ? null : terminal, time, Log);
    }

    public ParseResult Arguments { get; }

    public Terminal Terminal { get; }

    public TimeProvider Time { get; }

    public Logging Logging { get; }

    public ILogger Log => Logging.Log;

    public bool Quiet { get; }

    public bool Verbose { get; }

    public int Threads { get; }

    public string GraphFolder { get; }

    /// <summary>Whether somebody said which graph folder.</summary>
    public bool IsGraphNamed { get; }

    /// <summary>The format asked for, or null.</summary>
    private OutputFormat? GivenFormat { get; }

    public OutputFormat Format =>
        GivenFormat ?? (Terminal.OutputIsTerminal ? OutputFormat.Table : OutputFormat.Jsonl);

    /// <summary>The format of rows that are written to a file, or to standard output in its place.</summary>
    public OutputFormat FileFormat(string path) => FileFormats.Of(path, GivenFormat);

    /// <summary>Whether CSV begins with a mark of its encoding.</summary>
    public bool ByteOrderMark { get; }

    public ResultWriter Results { get; }

    /// <summary>Where long operations report.</summary>
    public StatusLine Progress { get; }

    /// <summary>A remark for the person at the terminal, on standard error; not shown with <c>--quiet</c>.</summary>
    public void Remark(string sentence)
    {
        if (!Quiet)
        {
            Progress.Clear();
            Terminal.Error.WriteLine(sentence);
        }
    }

    /// <summary>The same for what is beside the point, and wrapped at words where it is read on a screen.</summary>
    public void RemarkAside(string sentence)
    {
        if (!Quiet)
        {
            Progress.Clear();
            Terminal.WriteAside(Terminal.ErrorIsTerminal
                ? string.Join('\n', WordWrap.Lines(sentence, Terminal.Width))
                : sentence);
        }
    }

    /// <summary>Says it when the graph folder holds what its snapshot does not show yet.</summary>
    public void RemarkOnInterruption()
    {
        if (GraphFolders.Interruption(GraphFolder) is { } sentence)
        {
            Remark(sentence);
        }
    }

    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);
}
