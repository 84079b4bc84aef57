using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Syntax.Parsing;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher;

/// <summary>Answers queries over a graph: reads the text, gives names their meaning, plans, runs.</summary>
public static class CypherEngine
{
    /// <summary>A query that can be run.</summary>
    /// <param name="graph">The graph that it will be asked of.</param>
    /// <param name="text">The query.</param>
    /// <param name="options">What it may call and use.</param>
    /// <exception cref="Errors.CypherException">The text is no query, or one that cannot be answered.</exception>
    public static PreparedQuery Prepare(IPropertyGraph graph, string text, QueryOptions? options = null) =>
        Prepare(graph, Parser.Parse(text), options);

    internal static PreparedQuery Prepare(IPropertyGraph graph, Statement statement, QueryOptions? options = null)
    {
        var used = options ?? QueryOptions.Default;
        return new PreparedQuery(graph, Binder.Bind(statement, used.Procedures), used);
    }
}
