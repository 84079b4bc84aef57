using System.Globalization;
using System.Reflection;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Pipeline.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Formatting.Compact;
using Serilog.Sinks.SystemConsole.Themes;

// What a file is called, or holds, may be in the log, and must not steer the terminal that shows it.
Console.SetOut(new StreamWriter(new TerminalStream(Console.OpenStandardOutput())) { AutoFlush = true });

// Settings, from the command line (--watch:folders=DIR;DIR) or the environment (WATCH__FOLDERS, COAUTHOR_GRAPH, …).
var builder = Host.CreateApplicationBuilder(args);
var settings = builder.Configuration;
var folders = (settings["watch:folders"] ?? "inbox").Split(';', StringSplitOptions.RemoveEmptyEntries);
var logFile = settings["watch:log"];
var log = new LoggerConfiguration().WriteTo.Console(
    formatProvider: CultureInfo.InvariantCulture, theme: ConsoleTheme.None);
if (logFile is not null)
{
    log.WriteTo.File(new CompactJsonFormatter(), logFile, rollingInterval: RollingInterval.Day);
}

foreach (var folder in folders)
{
    Directory.CreateDirectory(folder);
}

builder.Services.AddSerilog(log.CreateLogger(), dispose: true);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new WatchOptions
{
    Folders = folders,
    GraphFolder = settings["watch:graph"] ?? settings["COAUTHOR_GRAPH"] ?? "coauthor.graph",
    Interval = TimeSpan.FromSeconds(settings.GetValue("watch:seconds", 2.0)),
    ProgramVersion = Assembly.GetExecutingAssembly()
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
});
builder.Services.AddSingleton<FolderWatch>();
builder.Services.AddHostedService<FolderWatchService>();
await builder.Build().RunAsync();
