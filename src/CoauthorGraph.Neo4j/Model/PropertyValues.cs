using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>The properties of one graph's rows as they are sent.</summary>
internal sealed class PropertyValues
{
    private readonly PropertyReader[] _readers;

    private PropertyValues(PropertyReader[] readers) => _readers = readers;

    public static PropertyValues Of(IReadOnlyList<GraphProperty> properties, KnowledgeGraph graph) =>
        new([.. properties.Select(property => property.Of(graph))]);

    public object?[] OfRow(int row)
    {
        var values = new object?[_readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _readers[i].Value(row);
        }

        return values;
    }
}
