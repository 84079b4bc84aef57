using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>The log: warnings on standard error, everything with <c>--verbose</c>, and a JSON file where one is
/// named.</summary>
internal sealed class Logging : IDisposable
{
    private readonly LoggingLevelSwitch _level;
    private readonly TerminalLog _screen;
    private readonly LogFile? _file;

    /// <exception cref="CoauthorGraphException">The file cannot be written.</exception>
    public Logging(Terminal terminal, bool quiet, bool verbose, string? file)
    {
        _level = new LoggingLevelSwitch(
            verbose ? LogEventLevel.Debug : quiet ? LogEventLevel.Error : LogEventLevel.Warning);
        _screen = new TerminalLog(terminal, verbose);
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .WriteTo.Sink(_screen, levelSwitch: _level);
        if (file is not null)
        {
            _file = new LogFile(file);
            configuration.WriteTo.Sink(_file);
        }

        Log = configuration.CreateLogger();
    }

    public Logger Log { get; }

    /// <summary>What was lost of the file, as a sentence; null when nothing was.</summary>
    public string? Lost => _file?.Lost;

    /// <summary>From now on says what a long-running command does, or with <c>--quiet</c> what went wrong; the line
    /// that says how far it is makes room.</summary>
    public void TellMore(StatusLine status)
    {
        _screen.Status = status;
        _level.MinimumLevel = _level.MinimumLevel switch
        {
            LogEventLevel.Error => LogEventLevel.Warning,
            LogEventLevel.Warning => LogEventLevel.Information,
            var level => level,
        };
    }

    public void Dispose() => Log.Dispose();
}
