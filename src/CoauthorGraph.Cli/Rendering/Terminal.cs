using System.Text;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>The three standard streams and what is at their other end, so that commands can be run in tests.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, Utf8, 1 << 16) { AutoFlush = false };
        Error = error;
    }

    public Stream Input { get; }

    /// <summary>Standard output as bytes; flush <see cref="Output"/> before writing to it.</summary>
    public Stream OutputStream { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the screen; wide where there is none, so that tables in a pipe are not folded.</summary>
    public int Width { get; init; } = 160;

    public static Terminal OfThisProcess()
    {
        var output = !Console.IsOutputRedirected;
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = output,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = output ? Math.Max(60, Console.WindowWidth) : 160,
        };
    }

    public void Dispose() => Output.Dispose();
}
