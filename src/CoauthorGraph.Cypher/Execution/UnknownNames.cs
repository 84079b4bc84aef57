using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Syntax.Parsing;

namespace CoauthorGraph.Cypher.Execution;

/// <summary>Labels, types and property keys that a query names and the graph has not got: no error, but seldom
/// meant.</summary>
internal sealed class UnknownNames(IPropertyGraph graph)
{
    private const int MostSlips = 2;
    private readonly List<string> _sentences = [];

    /// <summary>What to tell of them, each once.</summary>
    public IReadOnlyList<string> Sentences => _sentences;

    public void AddLabel(string name) => Add("label", name, graph.Labels);

    public void AddType(string name) => Add("relationship type", name, graph.RelationshipTypes);

    public void AddKey(string name) => Add("property", name, graph.PropertyKeys);

    private void Add(string what, string name, IReadOnlyList<string> known)
    {
        var near = known.Select(other => (Name: other, Slips: SpellingDistance.Between(
                name.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(other => other.Slips <= Math.Min(MostSlips, name.Length / 2))
            .OrderBy(static other => other.Slips).Select(static other => other.Name).FirstOrDefault();
        var sentence = $"The graph has no {what} {name}{(near is null ? "" : $": did you mean {near}?")}";
        if (!_sentences.Contains(sentence))
        {
            _sentences.Add(sentence);
        }
    }
}
