using System.Text.RegularExpressions;
using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>A procedure that a scenario makes up: a table of what it gives for which arguments.</summary>
internal static partial class ScenarioProcedure
{
    public static GraphProcedure Of(ScenarioStep step)
    {
        var match = Signature().Match(step.Text);
        var parameters = Columns(match.Groups["in"].Value);
        var columns = Columns(match.Groups["out"].Value);
        var table = step.Table is { Length: > 0 } rows ? rows[1..] : [];
        return new GraphProcedure
        {
            Name = match.Groups["name"].Value,
            Description = "A table.",
            Parameters = [.. parameters.Select(static one => new ProcedureParameter(one.Name, one.Type))],
            Columns = [.. columns.Select(static one => new ProcedureColumn(one.Name, one.Type))],
            Run = call => table
                .Where(row => call.Arguments.Select((argument, i) => Matches(row[i], argument)).All(static same => same))
                .Select(row => row[parameters.Count..].Select(Value).ToArray()),
        };
    }

    private static List<(string Name, string Type)> Columns(string text) =>
        [.. Column().Matches(text).Select(static match => (match.Groups["name"].Value, match.Groups["type"].Value))];

    private static bool Matches(string cell, object? argument) => Value(cell) switch
    {
        long whole => argument is long same ? same == whole : argument is double real && real == whole,
        double real => argument is double same ? same == real : argument is long whole && whole == real,
        var other => Equals(other, argument),
    };

    private static object? Value(string cell) => cell switch
    {
        "null" => null,
        "true" => true,
        "false" => false,
        _ when cell.StartsWith('\'') => cell[1..^1],
        _ when long.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var whole) => whole,
        _ => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"procedure (?<name>[\w.]+)\((?<in>[^)]*)\) :: \((?<out>[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?<name>\w+) :: (?<type>\w+\??)", RegexOptions.ExplicitCapture)]
    private static partial Regex Column();
}
