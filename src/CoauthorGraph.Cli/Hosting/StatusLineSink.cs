using CoauthorGraph.Cli.Rendering;
using Serilog.Core;
using Serilog.Events;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>Takes the status line away before the sinks after this one write to the terminal.</summary>
internal sealed class StatusLineSink(StatusLine status) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => status.Clear();
}
