using System.Globalization;
using System.Reflection;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Pipeline.Watching;
using CoauthorGraph.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Formatting.Compact;
using Serilog.Sinks.SystemConsole.Themes;

// What a file is called, or holds, may be in the log, and must not steer the terminal that shows it.
Console.SetOut(new StreamWriter(new TerminalStream(Console.OpenStandardOutput())) { AutoFlush = true });

var version = Assembly.GetExecutingAssembly()
    .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
if (args.Any(static argument => argument is "--help" or "-h" or "-?" or "/?"))
{
    Console.WriteLine(WorkerSettings.Help);
    return 0;
}

if (args.Contains("--version"))
{
    Console.WriteLine(version);
    return 0;
}

try
{
    var builder = Host.CreateApplicationBuilder(args);
    var settings = WorkerSettings.Read(args, builder.Configuration, version);
    var log = new LoggerConfiguration().WriteTo.Console(
        formatProvider: CultureInfo.InvariantCulture, theme: ConsoleTheme.None);
    if (settings.LogFile is { } logFile)
    {
        OutputPlace.ForFile(logFile);
        log.WriteTo.File(new CompactJsonFormatter(), logFile, rollingInterval: RollingInterval.Day);
    }

    foreach (var folder in settings.Watch.Folders)
    {
        Directory.CreateDirectory(folder);
    }

    builder.Services.AddSerilog(log.CreateLogger(), dispose: true);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(settings.Watch);
    builder.Services.AddSingleton<FolderWatch>();
    builder.Services.AddHostedService<FolderWatchService>();
    await builder.Build().RunAsync();
    return 0;
}
catch (CoauthorGraphException failure)
{
    Console.Error.WriteLine("coauthor worker: " + failure.Message);
    return (int)failure.Code;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("coauthor worker: " + failure.Message);
    return (int)ErrorCode.InputUnreadable;
}
