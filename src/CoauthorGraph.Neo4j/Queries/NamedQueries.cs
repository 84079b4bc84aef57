using System.Text.RegularExpressions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Neo4j.Queries;

/// <summary>The analysts' queries that come with the program, from <c>cypher/queries</c>.</summary>
public static partial class NamedQueries
{
    private const int MostSuggestions = 8;
    private const string Prefix = "queries/";
    private const string Suffix = ".cypher";

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<NamedQuery> All { get; } = [.. Load()];

    /// <summary>One by its name.</summary>
    /// <exception cref="CoauthorGraphException">There is none.</exception>
    public static NamedQuery Find(string name) =>
        All.FirstOrDefault(query => query.Name == name) ?? throw new CoauthorGraphException(
            ErrorCode.NotFound, $"There is no query named '{name}'; 'coauthor query --list' shows them"
                + (Near(name) is { Count: > 0 } ? ". Did you mean:" : "."))
        {
            Candidates = [.. Near(name).Select(static query => $"{query.Name}: {query.Title}")],
        };

    private static List<NamedQuery> Near(string name) =>
    [
        .. All.Where(query => query.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Concat(NearestNames.Find(name, All.Select(static query => query.Name), MostSuggestions)
                .Select(static at => All[at]))
            .Distinct().Take(MostSuggestions),
    ];

    /// <summary>Reads a query and its header.</summary>
    /// <exception cref="FormatException">The header lacks its title, or a line of it is not understood.</exception>
    internal static NamedQuery Parse(string name, string text)
    {
        string? title = null;
        var parameters = new List<QueryParameter>();
        var columns = new List<QueryColumn>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        foreach (var line in lines.TakeWhile(static line => line.StartsWith("//", StringComparison.Ordinal)))
        {
            var match = HeaderLine().Match(line);
            if (!match.Success)
            {
                throw new FormatException($"{name}: this line of the header is not understood: {line}");
            }

            var (subject, meaning) = (match.Groups["subject"].Value, match.Groups["meaning"].Value);
            switch (match.Groups["kind"].Value)
            {
                case "title":
                    title = meaning;
                    break;
                case "param":
                    var type = match.Groups["type"].Value;
                    var standard = match.Groups["default"] is { Success: true } given
                        ? ParameterText.Parse(given.Value, type)
                        : null;
                    parameters.Add(new QueryParameter(subject, type, standard, meaning));
                    break;
                default:
                    columns.Add(new QueryColumn(subject, meaning));
                    break;
            }
        }

        var cypher = string.Join('\n', lines.SkipWhile(static line => line.StartsWith("//", StringComparison.Ordinal)));
        return new NamedQuery(
            name, title ?? throw new FormatException($"{name}: the header has no title"), parameters, columns,
            cypher.Trim().TrimEnd(';'));
    }

    private static IEnumerable<NamedQuery> Load()
    {
        var assembly = typeof(NamedQueries).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return Parse(resource[Prefix.Length..^Suffix.Length], reader.ReadToEnd());
        }
    }

    [GeneratedRegex(
        @"^// (?<kind>title|param|column)( (?<subject>\w+)( (?<type>string|words|author|topic|institution|paper|integer|float|boolean|strings)( = (?<default>[^:]*))?)?)?: (?<meaning>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex HeaderLine();
}
