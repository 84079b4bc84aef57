using System.Globalization;
using CoauthorGraph.Cli.Rendering;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>The log on standard error; stack traces only for who wants them.</summary>
internal sealed class TerminalLog(Terminal terminal, bool verbose) : ILogEventSink
{
    private readonly MessageTemplateTextFormatter _format = new(
        "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}" + (verbose ? "{Exception}" : ""),
        CultureInfo.InvariantCulture);

    private readonly Lock _lock = new();

    /// <summary>The line that is taken away before something is written; null where there is none.</summary>
    public StatusLine? Status { get; set; }

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _format.Format(logEvent, line);
        lock (_lock)
        {
            Status?.Clear();
            terminal.Error.Write(line.ToString());
        }
    }
}
