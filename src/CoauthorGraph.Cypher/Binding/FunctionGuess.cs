using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Syntax.Parsing;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Which function is meant by a name that is none.</summary>
internal static class FunctionGuess
{
    public static string Message(string name)
    {
        var near = FunctionCatalogue.All.Select(static function => function.Name)
            .Concat(AggregateCatalogue.All.Select(static function => function.Name))
            .Select(other => (other, distance: SpellingDistance.Between(
                name.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(static pair => pair.distance < 3)
            .OrderBy(static pair => pair.distance).Select(static pair => pair.other).FirstOrDefault();
        return $"There is no function {name}{(near is null ? "" : $": did you mean {near}?")}";
    }
}
