using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Questions.Analysis;
using CoauthorGraph.Questions.Communities.History;

namespace CoauthorGraph.Cli.Options;

/// <summary>The options of <c>analyze</c> that the algorithms take.</summary>
internal sealed class AnalyzeOptions
{
    private const int MostGraphs = 1_000_000;
    private const int MostPaths = 1_000_000;
    private const int MostRounds = 1_000_000;
    private const int MostYears = 9999;
    private const double Finest = 1e-6;
    private static readonly NumberRange<double> Positive = new(0, double.MaxValue, IsAbove: true);
    private static readonly NumberRange<double> Share = new(0, 1, IsAbove: true);

    private readonly Option<ulong> _seed = CheckedOption.Number(
        "--seed", new NumberRange<ulong>(0, ulong.MaxValue), standard: 42UL);

    private readonly Option<bool> _weighted = new("--weighted");
    private readonly Option<string?> _definition = new("--definition") { HelpName = "onnela|barrat" };
    private readonly Option<bool> _normalized = new("--normalized");
    private readonly Option<double> _resolution = CheckedOption.Number("--resolution", Positive, standard: 1);
    private readonly Option<double> _damping = CheckedOption.Number(
        "--damping", new NumberRange<double>(0, 1), standard: 0.85);

    private readonly Option<double> _tolerance = CheckedOption.Number("--tolerance", Positive, standard: 1e-6);
    private readonly Option<int?> _iterations = CheckedOption.Whole("--iterations", 1, MostRounds);
    private readonly Option<double> _epsilon = CheckedOption.Number(
        "--epsilon", new NumberRange<double>(Finest, 1), standard: 0.01);

    private readonly Option<double> _delta = CheckedOption.Number("--delta", Share, standard: 0.1);
    private readonly FileOption _communities = new("--communities", FileUse.Read) { HelpName = "F" };
    private readonly Option<string?> _from = new("--from") { HelpName = "A" };
    private readonly Option<string?> _to = new("--to") { HelpName = "B" };
    private readonly FileOption _pairs = new("--pairs", FileUse.Read) { HelpName = "F" };
    private readonly Option<int?> _k = CheckedOption.Whole("--k", 1, MostPaths);
    private readonly Option<string?> _topics = new("--topics") { HelpName = "A,B" };
    private readonly Option<int?> _randomGraphs = CheckedOption.Whole("--random-graphs", 0, MostGraphs);
    private readonly Option<int?> _sources = CheckedOption.Whole("--sources", 1);
    private readonly Option<int> _window = CheckedOption.Number(
        "--window", new NumberRange<int>(1, MostYears), standard: 1);

    private readonly Option<int> _step = CheckedOption.Number(
        "--step", new NumberRange<int>(1, MostYears), standard: 1);

    private readonly Option<bool> _cumulative = new("--cumulative");
    private readonly Option<int> _minSize = CheckedOption.Number(
        "--min-size", new NumberRange<int>(1, int.MaxValue), standard: 3);

    private readonly Option<int> _maxSize = CheckedOption.Number(
        "--max-size", new NumberRange<int>(1, int.MaxValue), standard: 100);

    private readonly Option<double> _maxConductance = CheckedOption.Number("--max-conductance", Share, standard: 0.1);
    private readonly Option<double> _inclusion = CheckedOption.Number("--inclusion", Share, standard: 0.5);

    public static AnalyzeOptions AddTo(Command command)
    {
        var options = new AnalyzeOptions();
        options._seed.Description = "Decides whatever is drawn";
        options._definition.TakeOneOf(["onnela", "barrat"]);
        foreach (var option in (Option[])
            [options._seed, options._weighted, options._definition, options._normalized, options._resolution,
                options._damping,
                options._tolerance, options._iterations, options._epsilon, options._delta, options._communities,
                options._from, options._to, options._pairs, options._k, options._topics, options._randomGraphs,
                options._sources, options._window, options._step, options._cumulative, options._minSize,
                options._maxSize, options._maxConductance, options._inclusion])
        {
            command.Add(option);
        }

        command.RequireBeside(options._weighted, options._definition);
        return options;
    }

    /// <summary>Which algorithm takes what.</summary>
    public void DeclareUse(AlgorithmUse use)
    {
        use.Of(
            _weighted, "edges count by their weights; a length is one over the weight", "degree", "pagerank",
            "betweenness", "closeness", "harmonic", "eigenvector", "katz", "hits", "louvain", "leiden",
            "label-propagation", "modularity", "paths", "backbone", "closed-groups", "community-history",
            "assortativity", "diameter-approx", "clustering");
        use.Of(
            _definition,
            "with --weighted, that of Onnela et al. 2005 (default) or of Barrat et al. 2004",
            "clustering");
        use.Of(
            _normalized, "divided by the number of pairs of other nodes", "betweenness", "betweenness-approx");
        use.Of(
            _resolution, "more makes smaller communities", "louvain", "leiden", "label-propagation", "modularity",
            "closed-groups", "community-history");
        use.Of(_damping, "probability to follow an edge", "pagerank");
        use.Of(_tolerance, "stops at a sum of changes below this", "pagerank");
        use.Of(
            _iterations, "rounds of pagerank at most (default 1000), runs of leiden (default 2)", "pagerank", "leiden",
            "community-history");
        use.Of(_epsilon, "error of the normalised value", "betweenness-approx");
        use.Of(_delta, "probability of a greater error", "betweenness-approx");
        use.Of(
            _communities, "lines node,community that are measured, or where it starts", "modularity", "louvain",
            "leiden");
        use.Of(_from, "one end", "paths");
        use.Of(_to, "the other end", "paths");
        use.Of(_pairs, "one path for each line of two ids, with the times that they took", "paths");
        use.Of(_k, "how many, shortest first (default 1)", "paths");
        use.Of(_topics, "the two topics, by id or name", "topic-bridges");
        use.Of(_randomGraphs, "graphs of the same degrees beside it (default 5)", "rich-club", "small-world");
        use.Of(
            _sources, "nodes whose distances are taken (default: 1024 of small-world, all of betweenness)",
            "small-world", "betweenness");
        use.Of(_window, "years looked at together", "community-history");
        use.Of(_step, "years from one window to the next", "community-history");
        use.Of(_cumulative, "every window begins with the first year", "community-history");
        use.Of(_minSize, "fewest members", "community-history", "closed-groups");
        use.Of(_maxSize, "most members", "closed-groups");
        use.Of(_maxConductance, "share of joint work with others at most", "closed-groups");
        use.Of(_inclusion, "share of members in common that makes one of two", "community-history");
        use.NotOnServer(_communities, _pairs, _sources);
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
        ByStrength = context.Get(_definition) == "barrat",
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
        K = context.Get(_k) ?? 1,
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
}
