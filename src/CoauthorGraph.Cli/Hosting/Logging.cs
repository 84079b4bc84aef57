using System.CommandLine;
using System.Globalization;
using CoauthorGraph.Cli.Rendering;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>The log: warnings on standard error, everything with <c>--verbose</c>, and a JSON file where one is
/// named.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>The log of a long-running command, which tells what it does.</summary>
    public static Logger CreateForWatch(ParseResult arguments, StatusLine status) => Create(
        arguments,
        arguments.GetValue(GlobalOptions.Quiet) ? LogEventLevel.Warning : LogEventLevel.Information,
        status);

    public static Logger Create(ParseResult arguments)
    {
        var level = arguments.GetValue(GlobalOptions.Verbose) ? LogEventLevel.Debug
            : arguments.GetValue(GlobalOptions.Quiet) ? LogEventLevel.Error
            : LogEventLevel.Warning;
        return Create(arguments, level, null);
    }

    private static Logger Create(ParseResult arguments, LogEventLevel level, StatusLine? status)
    {
        var configuration = new LoggerConfiguration().MinimumLevel.Debug();
        if (status is not null)
        {
            configuration.WriteTo.Sink(new StatusLineSink(status), level);
        }

        configuration.WriteTo.Console(
            level, Template, CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        if (arguments.GetValue(GlobalOptions.LogFile) is { } file)
        {
            configuration.WriteTo.File(new CompactJsonFormatter(), file);
        }

        return configuration.CreateLogger();
    }
}
