using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Watching;
using Microsoft.Extensions.Configuration;

namespace CoauthorGraph.Worker;

/// <summary>What the worker is told by its command line and environment.</summary>
/// <param name="Watch">What is watched.</param>
/// <param name="LogFile">Where the log is kept too, or null.</param>
internal sealed record WorkerSettings(WatchOptions Watch, string? LogFile)
{
    private const string Section = "watch";

    private static readonly string[] Names =
        ["folders", "graph", "recursive", "seconds", "patience", "threads", "log"];

    // What the host takes for itself.
    private static readonly string[] OfTheHost =
        ["environment", "contentRoot", "applicationName", "logging", "COAUTHOR_GRAPH"];

    /// <summary>How the worker is started.</summary>
    public const string Help = """
        CoauthorGraph.Worker watches folders and brings the files that come there into a graph folder, as a service.

        Usage: CoauthorGraph.Worker [--watch:NAME=VALUE …]

          --watch:folders=DIR;DIR     the folders, made where they are not there (default: inbox)
          --watch:graph=DIR           the graph folder (default: COAUTHOR_GRAPH, else coauthor.graph)
          --watch:recursive=true      watch the folders below them too (default: false)
          --watch:seconds=S           seconds between two looks, up to 86400 (default: 2)
          --watch:patience=S          seconds that a file which cannot be read to its end may stand still before it
                                      is moved to rejected/, up to 86400 (default: 30)
          --watch:threads=N           threads (default: one a processor)
          --watch:log=F               also write the log to this file, a new one each day, one JSON object a line
          --help, --version

        Each can also be set in the environment, as WATCH__FOLDERS, WATCH__GRAPH, and so on. Ctrl-C or SIGTERM ends it;
        started again, it goes on where it was. 'coauthor watch' does the same in the foreground.
        """;

    /// <exception cref="CoauthorGraphException">A setting is not known, or its value makes no sense.</exception>
    public static WorkerSettings Read(string[] arguments, IConfiguration settings, string version)
    {
        RequireKnown(arguments, settings);
        var watch = settings.GetSection(Section);
        var folders = (watch["folders"] ?? "inbox").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var options = new WatchOptions
        {
            Folders = folders,
            GraphFolder = watch["graph"] ?? settings["COAUTHOR_GRAPH"] ?? "coauthor.graph",
            Recursive = Truth(watch, "recursive"),
            Interval = Seconds(watch, "seconds", 2),
            Patience = Seconds(watch, "patience", 30),
            Threads = Number(watch, "threads", Environment.ProcessorCount),
            ProgramVersion = version,
        };
        options.Validate();
        return new WorkerSettings(options, watch["log"]);
    }

    private static void RequireKnown(string[] arguments, IConfiguration settings)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i].TrimStart('-', '/').Split('=')[0];
            var isSetting = name.StartsWith(Section + ":", StringComparison.OrdinalIgnoreCase)
                || OfTheHost.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase);
            Require(isSetting, $"'{arguments[i]}' is no setting of the worker; --help lists them.");
            if (!arguments[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
                Require(i < arguments.Length, $"The setting '{name}' has no value; give it as --{name}=VALUE.");
            }
        }

        foreach (var setting in settings.GetSection(Section).GetChildren())
        {
            Require(
                Names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase),
                $"There is no setting 'watch:{setting.Key}'; there are {string.Join(", ", Names)}.");
        }
    }

    private static bool Truth(IConfigurationSection watch, string name) => watch[name] switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw Wrong(name, text, "true or false"),
    };

    private static TimeSpan Seconds(IConfigurationSection watch, string name, double otherwise) => watch[name] switch
    {
        null => TimeSpan.FromSeconds(otherwise),
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= 86400 => TimeSpan.FromSeconds(value),
        var text => throw Wrong(name, text, "a number of seconds from 0 to 86400"),
    };

    private static int Number(IConfigurationSection watch, string name, int otherwise) => watch[name] switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= 1 => value,
        var text => throw Wrong(name, text, "a whole number of 1 or more"),
    };

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new CoauthorGraphException(ErrorCode.Usage, sentence);
        }
    }

    private static CoauthorGraphException Wrong(string name, string found, string expected) => new(
        ErrorCode.Usage, $"The setting watch:{name} takes {expected}, not '{found}'.");
}
