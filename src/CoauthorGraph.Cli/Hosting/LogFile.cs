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
    private readonly CompactJsonFormatter _format = new();
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly StreamWriter _writer;

    /// <exception cref="CoauthorGraphException">The file cannot be written.</exception>
    public LogFile(string path)
    {
        _path = path;
        OutputPlace.ForFile(path);
        try
        {
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
