using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Queries;

/// <summary>A query of <c>cypher/queries</c> with what its header says.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Title">What it answers.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Cypher">Its text.</param>
public sealed record NamedQuery(
    string Name,
    string Title,
    IReadOnlyList<QueryParameter> Parameters,
    IReadOnlyList<QueryColumn> Columns,
    string Cypher)
{
    /// <summary>The statement with the parameters given as text; the others have their defaults.</summary>
    /// <exception cref="CoauthorGraphException">A parameter is unknown, missing, or not of its type.</exception>
    public Neo4jStatement With(IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Keys.FirstOrDefault(name => Parameters.All(p => p.Name != name)) is { } unknown)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"The query '{Name}' has no parameter '{unknown}'; it has: {string.Join(", ", Parameters.Select(static p => p.Name))}.");
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in Parameters)
        {
            values[parameter.Name] = given.TryGetValue(parameter.Name, out var text)
                ? ParameterText.Parse(text, parameter.Type) ?? throw new CoauthorGraphException(
                    ErrorCode.Usage,
                    $"The parameter '{parameter.Name}' of '{Name}' takes {ParameterText.Describe(parameter.Type)}, not '{text}'.")
                : parameter.Default ?? throw new CoauthorGraphException(
                    ErrorCode.Usage,
                    $"The query '{Name}' needs --param {parameter.Name}=…: {parameter.Meaning}.");
        }

        return new Neo4jStatement(Cypher) { Parameters = values, Access = Neo4jAccess.Read, Repeatable = true };
    }
}
