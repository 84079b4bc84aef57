using System.Text;
using CoauthorGraph.Cli.Streams;
using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// The three standard streams and what is at their other end, so that commands can be run in tests. All that a person
/// reads passes here and nothing else: what would steer a screen is shown by its number (<see cref="TerminalText"/>).
/// Data in a pipe or a file is exact.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const int Narrowest = 40;
    private const int WithoutScreen = 160;
    private const string Grey = "\e[90m";
    private const string Plain = "\e[0m";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Stream _output;
    private readonly StreamWriter _screenControl;
    private readonly StreamWriter _errorControl;
    private StreamWriter? _writer;
    private bool _isForPeople;

    public Terminal(Stream input, Stream output, Stream error)
        : this(input, new OutputStream(output), new StreamWriter(new ErrorStream(error), Utf8) { AutoFlush = true })
    {
    }

    private Terminal(Stream input, Stream output, StreamWriter errorControl)
    {
        Input = input;
        _output = output;
        _screenControl = new StreamWriter(output, Utf8) { AutoFlush = true };
        _errorControl = errorControl;
        Error = new StreamWriter(new TerminalStream(errorControl.BaseStream), Utf8) { AutoFlush = true };
    }

    public Stream Input { get; private set; }

    /// <summary>Standard output as bytes; flush <see cref="Output"/> before writing to it.</summary>
    public Stream OutputStream => OutputIsTerminal ? new TerminalStream(_output) : _output;

    /// <summary>Standard output as text.</summary>
    public TextWriter Output => _writer ??= new StreamWriter(
        OutputIsTerminal || _isForPeople ? new TerminalStream(_output) : _output, Utf8, 1 << 16);

    public TextWriter Error { get; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the screen; wide where there is none, so that tables in a pipe are not folded.</summary>
    public int Width { get; init; } = WithoutScreen;

    /// <summary>Whether tables are as wide as they come, and no line of them is folded.</summary>
    public bool IsWide { get; set; }

    /// <summary>Whether there may be colours: on a terminal, unless its user wants none (no-color.org).</summary>
    public bool HasColour => OutputIsTerminal && WantsColour;

    private static bool WantsColour => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static Terminal OfThisProcess()
    {
        var output = !Console.IsOutputRedirected;
        return new Terminal(
            StandardStreams.OpenInput(), StandardStreams.OpenOutput(), StandardStreams.OpenError())
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = output,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = output ? Math.Max(Narrowest, Console.WindowWidth) : WithoutScreen,
        };
    }

    /// <summary>The same with a file in place of standard output.</summary>
    public Terminal WithOutput(Stream file) => new(Stream.Null, file, _errorControl);

    /// <summary>From now on reading standard input ends with the command, whoever is at its other end.</summary>
    public void ReadUntil(CancellationToken interruption) => Input = new InterruptibleStream(Input, interruption);

    /// <summary>What stands on standard output is for a person, also in a pipe to a pager.</summary>
    public void WriteForPeople() => _isForPeople = true;

    /// <summary>Where colours and the like are written; whoever writes here has made sure that all text is
    /// <see cref="TerminalText"/>.</summary>
    public TextWriter Screen()
    {
        _writer?.Flush();
        return _screenControl;
    }

    /// <summary>Writes a line of standard error that is no more than an aside: in grey where there is
    /// colour.</summary>
    public void WriteAside(string line)
    {
        _writer?.Flush();
        var isGrey = ErrorIsTerminal && WantsColour;
        _errorControl.Write(isGrey ? Grey : "");
        Error.WriteLine(line);
        _errorControl.Write(isGrey ? Plain : "");
    }

    /// <summary>Writes a sentence of standard error behind an indent, wrapped at words where it is read on a
    /// screen.</summary>
    public void WriteError(string indent, string sentence)
    {
        var lines = ErrorIsTerminal && !IsWide
            ? WordWrap.Lines(sentence, Math.Max(1, Width - (2 * indent.Length)))
            : [sentence];
        Error.WriteLine(indent + string.Join('\n' + indent + indent, lines));
    }

    /// <summary>Puts a line in place of the last one of standard error.</summary>
    public void ReplaceErrorLine(string line) => _errorControl.Write('\r' + TerminalText.Of(line));

    /// <summary>All that was written is with whoever reads it.</summary>
    public void Flush()
    {
        _writer?.Flush();
        _output.Flush();
    }

    public void Dispose()
    {
        _writer?.Flush();
        _output.Dispose();
    }
}
