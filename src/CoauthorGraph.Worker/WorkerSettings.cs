using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Mirroring;
using CoauthorGraph.Pipeline.Neo4jScores;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Pipeline.Watching;
using Microsoft.Extensions.Configuration;

namespace CoauthorGraph.Worker;

/// <summary>What the worker is told by its command line, its environment and its files.</summary>
/// <param name="Watch">What is watched.</param>
/// <param name="Mirror">Which Neo4j is kept current; null for none.</param>
/// <param name="Operation">How it is observed.</param>
internal sealed record WorkerSettings(WatchOptions Watch, MirrorOptions? Mirror, OperationOptions Operation)
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["watch"] = ["folders", "graph", "recursive", "seconds", "patience", "threads", "log"],
        ["neo4j"] = ["uri", "database", "user", "credentialsFile", "caFile", "with", "withEvery"],
        ["operation"] = ["address", "console"],
    };

    // What the host takes for itself.
    private static readonly string[] OfTheHost =
        ["environment", "contentRoot", "applicationName", "logging", "COAUTHOR_GRAPH"];

    /// <summary>How the worker is started.</summary>
    public const string Help = """
        CoauthorGraph.Worker watches folders, brings the files that come there into a graph folder, and keeps a Neo4j
        equal to it, as a service.

        Usage: CoauthorGraph.Worker [--SECTION:NAME=VALUE …]

          --watch:folders=DIR;DIR     the folders, made where they are not there (default: inbox)
          --watch:graph=DIR           the graph folder (default: COAUTHOR_GRAPH, else coauthor.graph)
          --watch:recursive=true      watch the folders below them too (default: false)
          --watch:seconds=S           seconds between two looks, up to 86400 (default: 2)
          --watch:patience=S          seconds that a file which cannot be read to its end may stand still before it
                                      is moved to rejected/, up to 86400 (default: 30)
          --watch:threads=N           threads (default: one a processor)
          --watch:log=F               also write the log to this file, a new one each day, one JSON object a line

          --neo4j:uri=URI             the Neo4j that is kept current (default: NEO4J_URI, else none)
          --neo4j:database=NAME       its database (default: NEO4J_DATABASE, else neo4j)
          --neo4j:user=NAME           the user (default: NEO4J_USER); the password comes from NEO4J_PASSWORD
          --neo4j:credentialsFile=F   a file with user=… and password=…, or token=…
          --neo4j:caFile=F            the certificate authority of the server, when the system does not know it
          --neo4j:with=NAMES          analyses whose results become properties of the authors: pagerank,leiden, …
          --neo4j:withEvery=S         seconds between two runs of them, when the graph has changed (default: 3600)

          --operation:address=URL     where /live, /ready and /metrics are served, or none
                                      (default: http://127.0.0.1:9464)
          --operation:console=json    one JSON object a line in place of text
          --check                     ask the worker that runs at that address whether it is ready: 0 or 1
          --help, --version

        Each can also be set in the environment, as WATCH__FOLDERS, NEO4J__WITH, and so on, or in appsettings.json.
        Metrics also go where OTEL_EXPORTER_OTLP_ENDPOINT says. Ctrl-C or SIGTERM ends it; started again, it goes on
        where it was. 'coauthor watch' does the same in the foreground.
        """;

    /// <exception cref="CoauthorGraphException">A setting is not known, or its value makes no sense.</exception>
    public static WorkerSettings Read(string[] arguments, IConfiguration settings, string version)
    {
        RequireKnown(arguments, settings);
        var section = new SettingsSection(settings, "watch");
        var watch = new WatchOptions
        {
            Folders = (section.Text("folders") ?? "inbox").Split(';', StringSplitOptions.RemoveEmptyEntries),
            GraphFolder = section.Text("graph") ?? settings["COAUTHOR_GRAPH"] ?? "coauthor.graph",
            Recursive = section.Truth("recursive"),
            Interval = section.Seconds("seconds", 2),
            Patience = section.Seconds("patience", 30),
            Threads = section.Number("threads", Environment.ProcessorCount),
            ProgramVersion = version,
        };
        watch.Validate();
        return new WorkerSettings(
            watch, ReadMirror(new SettingsSection(settings, "neo4j"), watch),
            ReadOperation(new SettingsSection(settings, "operation"), section.Text("log")));
    }

    private static MirrorOptions? ReadMirror(SettingsSection section, WatchOptions watch)
    {
        var address = new RemoteAddress
        {
            Uri = section.Text("uri"),
            Database = section.Text("database"),
            User = section.Text("user"),
            CredentialsFile = section.Text("credentialsFile"),
            CertificateFile = section.Text("caFile"),
            RetryFor = TimeSpan.FromSeconds(10),
        };
        var every = section.Seconds("withEvery", 3600);
        if (!address.IsKnown)
        {
            SettingsSection.Require(
                section.Text("with") is null, "The setting neo4j:with writes to a Neo4j; name it by neo4j:uri.");
            return null;
        }

        var mirror = new MirrorOptions
        {
            GraphFolder = watch.GraphFolder,
            Address = address,
            Analyses = AuthorAnalyses.Parse(section.Text("with")),
            AnalysesEvery = every,
            Interval = watch.Interval,
            Threads = watch.Threads,
            ProgramVersion = watch.ProgramVersion,
        };
        mirror.Validate();
        return mirror;
    }

    private static OperationOptions ReadOperation(SettingsSection section, string? logFile)
    {
        var console = section.Text("console") ?? "text";
        SettingsSection.Require(
            console is "text" or "json", $"The setting operation:console takes text or json, not '{console}'.");
        var address = section.Text("address") ?? "http://127.0.0.1:9464";
        if (address == "none")
        {
            return new OperationOptions(null, console == "json", logFile);
        }

        var isAddress = Uri.TryCreate(address, UriKind.Absolute, out var url)
            && url is { Scheme: "http", Host.Length: > 0 };
        SettingsSection.Require(
            isAddress, $"The setting operation:address takes an address such as http://127.0.0.1:9464, or none, not "
                + $"'{address}'.");
        return new OperationOptions(url, console == "json", logFile);
    }

    private static void RequireKnown(string[] arguments, IConfiguration settings)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i].TrimStart('-', '/').Split('=')[0];
            SettingsSection.Require(
                IsKnown(name), $"'{arguments[i]}' is no setting of the worker; --help lists them.");
            if (!arguments[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
                SettingsSection.Require(
                    i < arguments.Length, $"The setting '{name}' has no value; give it as --{name}=VALUE.");
            }
        }

        foreach (var (section, names) in Known)
        {
            foreach (var setting in settings.GetSection(section).GetChildren())
            {
                SettingsSection.Require(
                    names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase),
                    $"There is no setting '{section}:{setting.Key}'; there are {string.Join(", ", names)}.");
            }
        }
    }

    private static bool IsKnown(string name) =>
        (name.Contains(':', StringComparison.Ordinal) && Known.ContainsKey(name.Split(':')[0]))
        || OfTheHost.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
