using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Questions.Analysis;
using CoauthorGraph.Questions.Communities.History;

namespace CoauthorGraph.Cli.Options;

/// <summary>The options of <c>analyze</c> that the algorithms take.</summary>
internal sealed class AnalyzeOptions
{
    private readonly Option<ulong> _seed = Of("--seed", "N", 42UL, "Decides whatever is drawn (default 42)");
    private readonly Option<bool> _weighted = new("--weighted")
    {
        Description = "Edges count by their weights; a length is one over the weight",
    };

    private readonly Option<bool> _normalized = new("--normalized")
    {
        Description = "betweenness: divided by the number of pairs of other nodes",
    };

    private readonly Option<double> _resolution =
        Of("--resolution", "R", 1.0, "louvain, leiden, modularity: more makes smaller communities (default 1)");

    private readonly Option<double> _damping =
        Of("--damping", "P", 0.85, "pagerank: probability to follow an edge (default 0.85)");

    private readonly Option<double> _tolerance =
        Of("--tolerance", "T", 1e-6, "pagerank: stops at a sum of changes below this (default 1e-6)");

    private readonly Option<int?> _iterations = Of<int?>(
        "--iterations", "N", null, "pagerank: rounds at most (default 1000); leiden: runs (default 2)");

    private readonly Option<double> _epsilon =
        Of("--epsilon", "E", 0.01, "betweenness-approx: error of the normalised value (default 0.01)");

    private readonly Option<double> _delta =
        Of("--delta", "D", 0.1, "betweenness-approx: probability of a greater error (default 0.1)");

    private readonly Option<string?> _communities = Of<string?>(
        "--communities", "F", null, "modularity: lines node,community; louvain, leiden: where they start");

    private readonly Option<string?> _from = Of<string?>("--from", "A", null, "paths: one end");
    private readonly Option<string?> _to = Of<string?>("--to", "B", null, "paths: the other end");
    private readonly Option<string?> _pairs = Of<string?>(
        "--pairs", "F", null, "paths: one path for each line of two ids, with the times that they took");

    private readonly Option<int> _k = Of("--k", "N", 1, "paths: how many (default 1)");

    private readonly Option<int?> _randomGraphs = Of<int?>(
        "--random-graphs", "N", null, "rich-club, small-world: graphs of the same degrees beside it (default 5)");

    private readonly Option<int?> _sources = Of<int?>(
        "--sources", "N", null,
        "small-world: nodes whose distances are taken (default 1024); betweenness: nodes to start from (all)");

    private readonly Option<string?> _topics =
        Of<string?>("--topics", "A,B", null, "topic-bridges: the two topics, by id or name");

    private readonly Option<int> _window =
        Of("--window", "N", 1, "community-history: years looked at together (default 1)");

    private readonly Option<int> _step =
        Of("--step", "N", 1, "community-history: years from one window to the next (default 1)");

    private readonly Option<bool> _cumulative = new("--cumulative")
    {
        Description = "community-history: every window begins with the first year",
    };

    private readonly Option<int> _minSize =
        Of("--min-size", "N", 3, "community-history, closed-groups: fewest members (default 3)");

    private readonly Option<int> _maxSize = Of("--max-size", "N", 100, "closed-groups: most members (default 100)");

    private readonly Option<double> _maxConductance = Of(
        "--max-conductance", "P", 0.1, "closed-groups: share of joint work with others at most (default 0.1)");

    private readonly Option<double> _inclusion = Of(
        "--inclusion", "P", 0.5, "community-history: share of members in common that makes one of two (default 0.5)");

    public static AnalyzeOptions AddTo(Command command)
    {
        var options = new AnalyzeOptions();
        command.Add(options._seed);
        command.Add(options._weighted);
        command.Add(options._normalized);
        command.Add(options._resolution);
        command.Add(options._damping);
        command.Add(options._tolerance);
        command.Add(options._iterations);
        command.Add(options._epsilon);
        command.Add(options._delta);
        command.Add(options._communities);
        command.Add(options._from);
        command.Add(options._to);
        command.Add(options._pairs);
        command.Add(options._k);
        command.Add(options._topics);
        command.Add(options._randomGraphs);
        command.Add(options._sources);
        command.Add(options._window);
        command.Add(options._step);
        command.Add(options._cumulative);
        command.Add(options._minSize);
        command.Add(options._maxSize);
        command.Add(options._maxConductance);
        command.Add(options._inclusion);
        RequirePositive(options._resolution);
        RequireShare(options._epsilon);
        RequireShare(options._delta);
        RequireAtLeast(options._randomGraphs, 0);
        RequireAtLeast(options._sources, 1);
        RequireAtLeast(options._window, 1);
        RequireAtLeast(options._step, 1);
        RequireAtLeast(options._minSize, 1);
        RequireAtLeast(options._maxSize, 1);
        RequireShare(options._maxConductance);
        RequireShare(options._inclusion);
        return options;
    }

    /// <summary>Whether weights are asked for.</summary>
    public bool Weighted(CommandContext context) => context.Get(_weighted);

    public AnalysisOptions Of(CommandContext context, int top, CancellationToken cancellationToken) => new()
    {
        Threads = context.Threads,
        Progress = context.Progress,
        CancellationToken = cancellationToken,
        Seed = context.Get(_seed),
        Weighted = context.Get(_weighted),
        Normalized = context.Get(_normalized),
        Resolution = context.Get(_resolution),
        Damping = context.Get(_damping),
        Tolerance = context.Get(_tolerance),
        Iterations = context.Get(_iterations),
        Epsilon = context.Get(_epsilon),
        Delta = context.Get(_delta),
        Top = top,
        Communities = context.Get(_communities) is { } path ? () => InputText.Open(context, path) : null,
        From = context.Get(_from),
        To = context.Get(_to),
        Pairs = context.Get(_pairs) is { } pairs ? () => InputText.Open(context, pairs) : null,
        K = Math.Max(1, context.Get(_k)),
        Topics = context.Get(_topics)?.Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        RandomGraphs = context.Get(_randomGraphs),
        Sources = context.Get(_sources),
        FewestMembers = Math.Max(2, context.Get(_minSize)),
        MostMembers = context.Get(_maxSize),
        MaxConductance = context.Get(_maxConductance),
        History = new HistorySettings
        {
            Window = context.Get(_window),
            Step = context.Get(_step),
            Cumulative = context.Get(_cumulative),
            MinSize = context.Get(_minSize),
            Inclusion = context.Get(_inclusion),
        },
    };

    private static Option<T> Of<T>(string name, string value, T standard, string description) => new(name)
    {
        Description = description,
        HelpName = value,
        DefaultValueFactory = _ => standard,
    };

    private static void RequirePositive(Option<double> option) => option.Validators.Add(result =>
    {
        if (!(result.GetValueOrDefault<double>() > 0))
        {
            result.AddError($"{option.Name} must be more than 0");
        }
    });

    private static void RequireShare(Option<double> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<double>() is not (> 0 and <= 1))
        {
            result.AddError($"{option.Name} must be more than 0 and at most 1");
        }
    });

    private static void RequireAtLeast<T>(Option<T> option, int least) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<T>() is int value && value < least)
        {
            result.AddError($"{option.Name} must be at least {least}");
        }
    });
}
