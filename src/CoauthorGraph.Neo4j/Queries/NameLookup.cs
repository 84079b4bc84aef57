using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Queries;

/// <summary>
/// Finds what the name in a parameter stands for, before a named query is run: namesakes are listed and never mixed,
/// and a name that nothing has is said.
/// </summary>
public static class NameLookup
{
    private const int MostCandidates = 100;

    /// <summary>The parameters of a query that name something.</summary>
    public static IEnumerable<QueryParameter> Of(NamedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Parameters.Where(static parameter => Label(parameter.Type) is not null);
    }

    /// <summary>What asks for all that a name can mean.</summary>
    public static Neo4jStatement Statement(QueryParameter parameter, string name)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var (named, about) = parameter.Type switch
        {
            "author" => ("n.name = $name", "n.name, n.papers, n.firstYear, n.lastYear ORDER BY n.papers DESC, n.id"),
            "paper" => ("n.title = $name", "n.title, null AS papers, n.year AS first, n.year AS last ORDER BY n.id"),
            _ => (
                "toLower(n.name) = toLower($name)",
                "n.name, null AS papers, null AS first, null AS last ORDER BY n.id"),
        };
        return Neo4jStatement.Read(
            $"MATCH (n:{Label(parameter.Type)}) WHERE n.id = $name OR {named} RETURN n.id, {about} LIMIT {MostCandidates}",
            ("name", name));
    }

    /// <summary>The one id that is meant.</summary>
    /// <exception cref="CoauthorGraphException">Nothing has the name, or several do.</exception>
    public static string Choose(QueryParameter parameter, string name, IReadOnlyList<object?[]> found)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(found);
        if (found.Any(row => row[0] as string == name))
        {
            return name;
        }

        return found switch
        {
            [var one] => (string)one[0]!,
            [] => throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"There is no {parameter.Type} with the id or the name '{name}'; {Advice(parameter)}."),
            _ => throw new CoauthorGraphException(
                ErrorCode.NotFound, $"'{name}' can mean {Count(found)} {parameter.Type}s; say which by its id:")
            {
                Candidates = [.. found.Select(Describe)],
            },
        };
    }

    private static string Count(IReadOnlyList<object?[]> found) =>
        found.Count == MostCandidates ? $"{MostCandidates} and more" : $"{found.Count}";

    private static string Advice(QueryParameter parameter) => parameter.Type switch
    {
        "author" => "'--named find-author -p name=…' looks for words of names",
        "paper" => "'--named find-papers -p words=…' looks for words of titles",
        "topic" => "'coauthor topics' lists all",
        _ => "'coauthor institutions' lists all",
    };

    private static string Describe(object?[] row)
    {
        var papers = row[2] is null ? "" : $", {row[2]} {(row[2] is 1L ? "paper" : "papers")}";
        var years = row[3] is null ? "" : Equals(row[3], row[4]) ? $" in {row[3]}" : $" from {row[3]} to {row[4]}";
        return $"{row[0]}  {row[1]}{papers}{years}";
    }

    private static string? Label(string type) => type switch
    {
        "author" => "Author",
        "topic" => "Topic",
        "institution" => "Institution",
        "paper" => "Paper",
        _ => null,
    };
}
