using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Parsing;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>The variables that can be named at a place.</summary>
internal sealed class Scope(SlotCounter slots)
{
    private readonly Dictionary<string, BoundVariable> _variables = new(StringComparer.Ordinal);

    public SlotCounter Slots => slots;

    /// <summary>The variables by name.</summary>
    public IEnumerable<BoundVariable> All =>
        _variables.Values.Where(static variable => !IsHidden(variable.Name)).OrderBy(
            static variable => variable.Name, StringComparer.Ordinal);

    public bool IsEmpty => !All.Any();

    public static Scope Of(SlotCounter slots, IEnumerable<BoundVariable> variables)
    {
        var scope = new Scope(slots);
        foreach (var variable in variables)
        {
            scope.Set(variable);
        }

        return scope;
    }

    public Scope Copy() => Of(slots, _variables.Values);

    public BoundVariable? Find(string name) => _variables.GetValueOrDefault(name);

    public BoundVariable Resolve(Variable variable) => Find(variable.Name) is { } found
        ? found with { Place = variable.Place }
        : throw BindingErrors.Undefined(variable.Place, variable.Name, Guess(variable.Name));

    /// <summary>A new variable, which hides one of the same name.</summary>
    public BoundVariable Declare(Place place, string name, ArgumentKinds kinds, ArgumentKinds items = ArgumentKinds.Any)
    {
        var variable = new BoundVariable(place, name, slots.Next(), kinds) { ItemKinds = items };
        Set(variable);
        return variable;
    }

    public BoundVariable DeclareHidden(Place place, ArgumentKinds kinds) =>
        Declare(place, $"  {slots.Count}", kinds);

    public void Set(BoundVariable variable) => _variables[variable.Name] = variable;

    private static bool IsHidden(string name) => name.StartsWith("  ", StringComparison.Ordinal);

    private string? Guess(string name) => All.Select(static variable => variable.Name)
        .Select(other => (other, distance: string.Equals(name, other, StringComparison.OrdinalIgnoreCase)
            ? 0 : SpellingDistance.Between(name, other)))
        .Where(pair => pair.distance < 3 && pair.distance < Math.Max(name.Length, pair.other.Length))
        .OrderBy(static pair => pair.distance).Select(static pair => pair.other).FirstOrDefault();
}
