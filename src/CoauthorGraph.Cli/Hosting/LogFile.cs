using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>The log in a file, one JSON object a line, added to what stands there. The first failure to write is kept,
/// to be said when the command is done.</summary>
internal sealed class LogFile : ILogEventSink, IDisposable
{
    private static ReadOnlySpan<byte> Begin => "{\"@t\":"u8;

    private readonly CompactJsonFormatter _format = new();
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly StreamWriter _writer;

    /// <exception cref="CoauthorGraphException">The file cannot be written.</exception>
    public LogFile(string path)
    {
        _path = path;
        var place = OutputPlace.ForFile(path);
        try
        {
            if (place.Kind == FileKind.File && !IsLogOrEmpty(place.Path))
            {
                throw place.Refused("it holds something that is no log of this program; name a new file");
            }

            _writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"The log '{path}' cannot be written: {failure.Message}", failure);
        }
    }

    /// <summary>What was lost of the log, as a sentence; null when nothing was.</summary>
    public string? Lost { get; private set; }

    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            Try(() =>
            {
                _format.Format(logEvent, _writer);
                _writer.Flush();
            });
        }
    }

    public void Dispose() => Try(_writer.Dispose);

    // A log is added to, also through a hard link: nothing but a log may get lines that it did not have.
    private static bool IsLogOrEmpty(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> begin = stackalloc byte[Begin.Length];
        var read = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        return read == 0 || begin[..read].SequenceEqual(Begin);
    }

    private void Try(Action write)
    {
        if (Lost is not null)
        {
            return;
        }

        try
        {
            write();
        }
        catch (IOException failure)
        {
            Lost = $"The log '{_path}' cannot be written: {failure.Message}";
        }
    }
}
