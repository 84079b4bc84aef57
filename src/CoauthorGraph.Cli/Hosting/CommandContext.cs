using System.CommandLine;
using CoauthorGraph.Cli.Rendering;
using Serilog;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>What a running command has: its arguments, its streams, its settings.</summary>
internal sealed class CommandContext
{
    public CommandContext(ParseResult arguments, Terminal terminal, TimeProvider time, ILogger log)
    {
        Arguments = arguments;
        Terminal = terminal;
        Time = time;
        Log = log;
        Quiet = arguments.GetValue(GlobalOptions.Quiet);
        Verbose = arguments.GetValue(GlobalOptions.Verbose);
        Threads = arguments.GetValue(GlobalOptions.Threads) ?? Environment.ProcessorCount;
        GivenFormat = arguments.GetValue(GlobalOptions.Format) is { } name
            ? Enum.Parse<OutputFormat>(name, ignoreCase: true)
            : null;
        GraphFolder = arguments.GetValue(GlobalOptions.Graph)
            ?? Environment.GetEnvironmentVariable("COAUTHOR_GRAPH")
            ?? "coauthor.graph";
        Results = new ResultWriter(terminal, Format);
        Progress = new StatusLine(Quiet || !terminal.ErrorIsTerminal ? null : terminal.Error, time, log);
    }

    public ParseResult Arguments { get; }

    public Terminal Terminal { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    public bool Quiet { get; }

    public bool Verbose { get; }

    public int Threads { get; }

    public string GraphFolder { get; }

    /// <summary>The format asked for, or null.</summary>
    public OutputFormat? GivenFormat { get; }

    public OutputFormat Format =>
        GivenFormat ?? (Terminal.OutputIsTerminal ? OutputFormat.Table : OutputFormat.Jsonl);

    public ResultWriter Results { get; }

    /// <summary>Where long operations report.</summary>
    public StatusLine Progress { get; }

    /// <summary>A remark for the person at the terminal, on standard error; not shown with <c>--quiet</c>.</summary>
    public void Remark(string sentence)
    {
        if (!Quiet)
        {
            Progress.Clear();
            Terminal.Error.WriteLine(Printable(sentence));
        }
    }

    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);

    // What a file holds may be quoted, and must not steer the terminal.
    private static string Printable(string sentence) =>
        string.Create(sentence.Length, sentence, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(text[i]) && text[i] != '\n' ? '\uFFFD' : text[i];
            }
        });
}
