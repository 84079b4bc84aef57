using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Queries;

namespace CoauthorGraph.Pipeline.Remote;

/// <summary>A query of <c>cypher/queries</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it answers.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Columns">Names of its columns.</param>
public sealed record NamedQueryRow(
    string Name, string Title, IReadOnlyList<QueryParameter> Parameters, IReadOnlyList<string> Columns)
{
    /// <summary>All of them, by name.</summary>
    public static IEnumerable<NamedQueryRow> All => NamedQueries.All.Select(static query => new NamedQueryRow(
        query.Name, query.Title, query.Parameters, [.. query.Columns.Select(static column => column.Name)]));
}
