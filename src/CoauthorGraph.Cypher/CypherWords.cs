using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Syntax.Parsing;

namespace CoauthorGraph.Cypher;

/// <summary>The words of the language, for completion.</summary>
public static class CypherWords
{
    /// <summary>Keywords in capitals, then the names of functions.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Keywords.All,
        .. FunctionCatalogue.All.Select(static function => function.Name),
        .. AggregateCatalogue.All.Select(static function => function.Name),
    ];
}
