using System.CommandLine;
using CoauthorGraph.Cli.Arguments;

namespace CoauthorGraph.Cli.Options;

/// <summary>Which options an algorithm of <c>analyze</c> takes: said in the help, and held to.</summary>
internal sealed class AlgorithmUse
{
    private const int MostNamed = 4;
    private readonly List<(Option Option, string[] Algorithms)> _takenBy = [];
    private readonly List<(Option Option, string[] Algorithms)> _notTakenBy = [];
    private readonly List<Option> _notOnServer = [];

    public AlgorithmUse(Command command, Argument<string> algorithm, Option<string> engine) =>
        command.Validators.Add(result =>
        {
            if (result.TextOf(algorithm) is not { } name)
            {
                return;
            }

            foreach (var (option, algorithms) in _takenBy)
            {
                if (result.Gives(option) && !algorithms.Contains(name, StringComparer.Ordinal))
                {
                    result.AddError($"{option.Name} is used by {string.Join(", ", algorithms)}, not by {name}.");
                }
            }

            foreach (var (option, algorithms) in _notTakenBy)
            {
                if (result.Gives(option) && algorithms.Contains(name, StringComparer.Ordinal))
                {
                    result.AddError($"{name} gives no value of every node; leave out {option.Name}.");
                }
            }

            foreach (var option in _notOnServer)
            {
                if (result.TextOf(engine) == "gds" && result.Gives(option))
                {
                    result.AddError($"--engine gds works on a whole database; leave out {option.Name}.");
                }
            }
        });

    /// <summary>An option that these algorithms take.</summary>
    public void Of(Option option, string description, params string[] algorithms)
    {
        _takenBy.Add((option, algorithms));
        option.Description = algorithms.Length <= MostNamed
            ? $"{string.Join(", ", algorithms)}: {description}"
            : char.ToUpperInvariant(description[0]) + description[1..];
    }

    /// <summary>The values of what an algorithm takes, by the names of the options; files by theirs.</summary>
    public IReadOnlyDictionary<string, object>? Parameters(ParseResult parsed, string algorithm)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (option, algorithms) in _takenBy)
        {
            if (algorithms.Contains(algorithm, StringComparer.Ordinal)
                && parsed.GetResult(option)?.GetValueOrDefault<object>() is { } value)
            {
                var words = option.Name.TrimStart('-').Split('-');
                values[words[0] + string.Concat(words.Skip(1).Select(static word =>
                    char.ToUpperInvariant(word[0]) + word[1..]))] = value;
            }
            else if (option is Option<bool> && algorithms.Contains(algorithm, StringComparer.Ordinal))
            {
                values[option.Name.TrimStart('-')] = false;
            }
        }

        return values.Count == 0 ? null : values;
    }

    /// <summary>An option that all algorithms but these take.</summary>
    public void NotOf(Option option, params string[] algorithms) => _notTakenBy.Add((option, algorithms));

    /// <summary>Options that have no meaning where the server computes.</summary>
    public void NotOnServer(params Option[] options) => _notOnServer.AddRange(options);
}
