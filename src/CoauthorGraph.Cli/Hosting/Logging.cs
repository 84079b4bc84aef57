using System.CommandLine;
using System.Globalization;
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
    public static Logger CreateForWatch(ParseResult arguments) => Create(
        arguments, arguments.GetValue(GlobalOptions.Quiet) ? LogEventLevel.Warning : LogEventLevel.Information);

    public static Logger Create(ParseResult arguments)
    {
        var level = arguments.GetValue(GlobalOptions.Verbose) ? LogEventLevel.Debug
            : arguments.GetValue(GlobalOptions.Quiet) ? LogEventLevel.Error
            : LogEventLevel.Warning;
        return Create(arguments, level);
    }

    private static Logger Create(ParseResult arguments, LogEventLevel level)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .WriteTo.Console(
                level, Template, CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        if (arguments.GetValue(GlobalOptions.LogFile) is { } file)
        {
            configuration.WriteTo.File(new CompactJsonFormatter(), file);
        }

        return configuration.CreateLogger();
    }
}
