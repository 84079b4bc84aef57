using System.CommandLine;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
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

    public static readonly Option<int?> Threads = AtLeastOne(new("--threads")
    {
        Description = "Threads to use (default: one a processor); results do not depend on it",
        HelpName = "N",
        Recursive = true,
    });

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

    public static readonly Option<string?> LogFile = Writable(new("--log-file")
    {
        Description = "Also write the log to this file, one JSON object a line",
        HelpName = "F",
        Recursive = true,
    });

    public static void AddTo(RootCommand root)
    {
        root.Add(Graph);
        root.Add(Format);
        root.Add(Threads);
        root.Add(Quiet);
        root.Add(Verbose);
        root.Add(LogFile);
    }

    // The log does not say by itself that it cannot be written.
    private static Option<string?> Writable(Option<string?> option)
    {
        option.Validators.Add(static result =>
        {
            try
            {
                OutputPlace.ForFile(result.GetValueOrDefault<string?>() ?? "").RequireAppendable();
            }
            catch (CoauthorGraphException failure)
            {
                result.AddError(failure.Message);
            }
        });
        return option;
    }

    private static Option<string?> OneOf(Option<string?> option)
    {
        option.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        return option;
    }

    private static Option<int?> AtLeastOne(Option<int?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--threads must be 1 or more");
            }
        });
        return option;
    }
}
