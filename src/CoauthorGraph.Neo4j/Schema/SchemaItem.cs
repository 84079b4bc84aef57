using System.Text.RegularExpressions;

namespace CoauthorGraph.Neo4j.Schema;

/// <summary>A constraint or an index that we want, read from the statement that makes it.</summary>
/// <param name="Version">Number of the file it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>UNIQUE</c>, <c>RANGE</c> or <c>FULLTEXT</c>.</param>
/// <param name="Label">The label or type it is on.</param>
/// <param name="OfRelationships">Whether it is on a type of relationships.</param>
/// <param name="Properties">The properties it is on.</param>
/// <param name="Analyzer">What cuts texts into words, for <c>FULLTEXT</c>; else null.</param>
/// <param name="Statement">The Cypher that makes it.</param>
internal sealed partial record SchemaItem(
    int Version, string Name, string Kind, string Label, bool OfRelationships, IReadOnlyList<string> Properties,
    string? Analyzer, string Statement)
{
    private const string StandardAnalyzer = "standard-no-stop-words";

    /// <summary>Whether it holds the key of a label, which every write looks at.</summary>
    public bool IsKey => Kind == "UNIQUE";

    public string Definition => Define(Kind, OfRelationships, Label, Properties, Analyzer);

    /// <summary>A definition in words, by which what is there is compared with what should be.</summary>
    public static string Define(
        string kind, bool ofRelationships, string label, IEnumerable<string> properties, string? analyzer) =>
        $"{kind} on {(ofRelationships ? "relationship " : "")}:{label}({string.Join(", ", properties)})"
            + (analyzer is null ? "" : $" with {analyzer}");

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
            version, match.Groups["name"].Value, kind, match.Groups["label"].Value, match.Groups["edge"].Success,
            [.. properties],
            kind != "FULLTEXT" ? null
                : match.Groups["analyzer"] is { Success: true } analyzer ? analyzer.Value : StandardAnalyzer,
            statement);
    }

    [GeneratedRegex(
        @"^CREATE (?<what>CONSTRAINT|INDEX|FULLTEXT INDEX) (?<name>\w+) IF NOT EXISTS "
            + @"FOR \((n:|(?<edge>\)-\[n:))(?<label>\w+)(\)|\]-\(\)) (?<on>.+?)(\s+OPTIONS .*'(?<analyzer>[\w-]+)'.*)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\bn\.(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();
}
