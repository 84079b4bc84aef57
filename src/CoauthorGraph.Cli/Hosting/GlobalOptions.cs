using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Rendering;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    private const int MostThreads = 1024;

    public static readonly Option<string?> Graph = new("--graph", "-g")
    {
        Description = "The graph folder (default: COAUTHOR_GRAPH, else ./coauthor.graph)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Format = OneOf(new("--format", "-f")
    {
        Description = "How results are written: table (default on a terminal), json, jsonl (default in a pipe) or csv",
        HelpName = "table|json|jsonl|csv",
        Recursive = true,
    });

    public static readonly Option<int?> Threads = Everywhere(
        CheckedOption.Whole("--threads", 1, MostThreads),
        "Threads to use (default: one a processor); results do not depend on it");

    public static readonly Option<bool> Wide = new("--wide")
    {
        Description = "Tables have all columns and fold no lines, however wide they get",
        Recursive = true,
    };

    public static readonly Option<bool> ByteOrderMark = new("--bom")
    {
        Description = "CSV begins with a byte order mark, by which spreadsheets know UTF-8",
        Recursive = true,
    };

    public static readonly Option<bool> Quiet = new("--quiet", "-q")
    {
        Description = "No progress and no remarks",
        Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose", "-v")
    {
        Description = "Say more of what is done, and show stack traces",
        Recursive = true,
    };

    public static readonly Option<string?> LogFile = NoStream(new("--log-file")
    {
        Description = "Also write the log to this file, one JSON object a line",
        HelpName = "F",
        Recursive = true,
    });

    public static void AddTo(RootCommand root)
    {
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.Add(Graph);
        root.Add(Format);
        root.Add(Wide);
        root.Add(ByteOrderMark);
        root.Add(Threads);
        root.Add(Quiet);
        root.Add(Verbose);
        root.Add(LogFile);
    }

    /// <summary>Whether rows that are written to this file are CSV.</summary>
    public static bool IsCsv(ParseResult parsed, string file) =>
        FileFormats.Of(file, FileFormats.Named(parsed.GetValue(Format))) == OutputFormat.Csv;

    private static Option<string?> OneOf(Option<string?> option)
    {
        option.TakeOneOf(["table", "json", "jsonl", "csv"]);
        return option;
    }

    private static Option<T> Everywhere<T>(Option<T> option, string description)
    {
        option.Description = description;
        option.Recursive = true;
        return option;
    }

    private static Option<string?> NoStream(Option<string?> option)
    {
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: "-" }])
            {
                result.AddError("--log-file takes a file; the log goes to standard error with --verbose.");
            }
        });
        return option;
    }
}
