using System.CommandLine;
using System.CommandLine.Parsing;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Cli.Options;

/// <summary>The filters that every question, analysis and export takes.</summary>
internal sealed class SliceOptions
{
    private readonly Option<(int? From, int? To)> _years = new("--years")
    {
        Description = "Only papers of these years, both included; either end may be left open: 2015-2020, 2018-, -2010",
        HelpName = "A-B",
        CustomParser = ParseYears,
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly Option<string?> _topic = new("--topic")
    {
        Description = "Only papers about this topic or a narrower one (id or name)",
        HelpName = "TOPIC",
    };

    private readonly Option<string?> _institution = new("--institution")
    {
        Description = "Only papers from this institution or a part of it (id or name)",
        HelpName = "INSTITUTION",
    };

    private readonly Option<bool> _rollup = new("--rollup")
    {
        Description = "Count institutions for those that they are part of, up to the top",
    };

    private readonly Option<int?> _rollupLevel = CheckedOption.Whole("--rollup-level", 0);

    private readonly Option<int?> _minPapers = CheckedOption.Whole("--min-papers", 0);

    private readonly Option<string?> _snapshot = new("--snapshot")
    {
        Description = "An older snapshot of the graph folder",
        HelpName = "ID",
    };

    private readonly Neo4jCommandConnection _remote;

    private SliceOptions(Command command) => _remote = Neo4jCommandConnection.AddInPlaceOfFolder(
        command, "A Neo4j in place of the graph folder: pulls it into a temporary folder, then works on that");

    /// <summary>Adds the options to a command; where it tells of no institutions, they are rolled up for the filter
    /// alone.</summary>
    public static SliceOptions AddTo(Command command, bool tellsOfInstitutions = false)
    {
        var options = new SliceOptions(command);
        options._minPapers.Description = "Only authors with at least this many papers that pass the other filters";
        options._rollupLevel.Description =
            "The same, but up to a level alone: 0 is the top, 1 what is directly part of it, and so on";
        command.Add(options._years);
        command.Add(options._topic);
        command.Add(options._institution);
        command.Add(options._rollup);
        command.Add(options._rollupLevel);
        command.Add(options._minPapers);
        command.Add(options._snapshot);
        if (!tellsOfInstitutions)
        {
            command.RequireBeside(options._institution, options._rollup, options._rollupLevel);
        }

        return options;
    }

    /// <summary>What --uri names, pulled; null without it.</summary>
    public PulledFolder? Pull(CommandContext context, CancellationToken cancellationToken)
    {
        if (!_remote.IsGiven(context))
        {
            return null;
        }

        return Snapshot(context) is null
            ? PulledFolder.Of(context, _remote.Address(context), cancellationToken)
            : throw new CoauthorGraphException(
                ErrorCode.Usage, "A database holds one snapshot; leave out --snapshot, or leave out --uri.");
    }

    /// <summary>The database that is asked itself, for <paramref name="other"/>: whole, and as it is.</summary>
    public RemoteAddress Remote(CommandContext context, string other) =>
        _remote.IsGiven(context) && Snapshot(context) is null && Filter(context).IsEverything
            ? _remote.Address(context)
            : throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{other} works on a whole database: give --uri, and leave out --snapshot and the options that cut.");

    /// <summary>Refuses every option of this group: what <paramref name="other"/> names holds edges alone.</summary>
    public void RefuseBeside(CommandContext context, string other)
    {
        if (_remote.IsGiven(context) || Snapshot(context) is not null || !Filter(context).IsEverything)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{other} takes the place of a graph; leave out --uri, --snapshot and the options that cut it.");
        }
    }

    public string? Snapshot(CommandContext context) => context.Get(_snapshot);

    public SliceFilter Filter(CommandContext context)
    {
        var (from, to) = context.Get(_years);
        return new SliceFilter
        {
            FromYear = from,
            ToYear = to,
            Topic = context.Get(_topic),
            Institution = context.Get(_institution),
            MinPapers = context.Get(_minPapers) ?? 0,
            Rollup = context.Get(_rollupLevel) ?? (context.Get(_rollup) ? 0 : null),
        };
    }

    /// <summary>The options that were given, as they are typed behind another command, with a blank before
    /// them.</summary>
    public string AsTyped(CommandContext context)
    {
        var given = new List<string>();
        foreach (var option in (Option[])[
            _years, _topic, _institution, _rollup, _rollupLevel, _minPapers, _snapshot])
        {
            if (context.Arguments.GetResult(option) is { Implicit: false } result)
            {
                given.Add($" {option.Name}{string.Concat(result.Tokens.Select(static token => Typed(token.Value)))}");
            }
        }

        return string.Concat(given);
    }

    private static string Typed(string word) =>
        word.Contains(' ', StringComparison.Ordinal) ? $" \"{word}\"" : $" {word}";

    private static (int? From, int? To) ParseYears(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (YearRange.TryParse(text, out var years))
        {
            return years;
        }

        result.AddError($"--years takes A-B, A- or -B with years in order, such as 2015-2020, not '{text}'");
        return default;
    }
}
