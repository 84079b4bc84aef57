using System.Text.RegularExpressions;

namespace CoauthorGraph.Neo4j.Schema;

/// <summary>A constraint or an index that we want, read from the statement that makes it.</summary>
/// <param name="Version">Number of the file it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>UNIQUE</c>, <c>RANGE</c> or <c>FULLTEXT</c>.</param>
/// <param name="Label">The label it is on.</param>
/// <param name="Properties">The properties it is on.</param>
/// <param name="Statement">The Cypher that makes it.</param>
internal sealed partial record SchemaItem(
    int Version, string Name, string Kind, string Label, IReadOnlyList<string> Properties, string Statement)
{
    /// <summary>Whether it holds the key of a label, which every write looks at.</summary>
    public bool IsKey => Kind == "UNIQUE";

    public string Definition => $"{Kind} on :{Label}({string.Join(", ", Properties)})";

    public static SchemaItem Parse(int version, string statement)
    {
        var match = Shape().Match(statement);
        if (!match.Success)
        {
            throw new FormatException($"No constraint or index that could be checked: {statement}");
        }

        var kind = match.Groups["what"].Value switch
        {
            "CONSTRAINT" => "UNIQUE",
            "FULLTEXT INDEX" => "FULLTEXT",
            _ => "RANGE",
        };
        var properties = Property().Matches(match.Groups["on"].Value).Select(static m => m.Groups["name"].Value);
        return new SchemaItem(
            version, match.Groups["name"].Value, kind, match.Groups["label"].Value, [.. properties], statement);
    }

    [GeneratedRegex(
        @"^CREATE (?<what>CONSTRAINT|INDEX|FULLTEXT INDEX) (?<name>\w+) IF NOT EXISTS FOR \(n:(?<label>\w+)\) (?<on>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\bn\.(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();
}
