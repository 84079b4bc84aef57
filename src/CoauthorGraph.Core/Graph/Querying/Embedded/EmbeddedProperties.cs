using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>The properties of one label or type by the tokens of their keys.</summary>
internal sealed class EmbeddedProperties
{
    private readonly PropertyReader?[] _readers;

    public EmbeddedProperties(
        KnowledgeGraph graph, IReadOnlyList<GraphProperty> properties, StringColumn? ids, IReadOnlyList<string> keys)
    {
        _readers = new PropertyReader?[keys.Count];
        var tokens = new List<int>();
        if (ids is not null)
        {
            var id = TokenOf(keys, NodeType.Key);
            _readers[id] = PropertyReader.Of((int row) => ids[row]);
            tokens.Add(id);
        }

        foreach (var property in properties)
        {
            var token = TokenOf(keys, property.Name);
            _readers[token] = property.Of(graph);
            tokens.Add(token);
        }

        tokens.Sort();
        Tokens = [.. tokens];
    }

    /// <summary>The tokens of the keys that there are, ascending.</summary>
    public int[] Tokens { get; }

    /// <summary>The value of a row; none where there is no such key.</summary>
    public PropertyValue Value(int row, int key)
    {
        if ((uint)key >= (uint)_readers.Length || _readers[key] is not { } reader)
        {
            return default;
        }

        return reader.Kind switch
        {
            PropertyKind.Text => PropertyValue.Of(reader.Text(row)),
            PropertyKind.TextList => PropertyValue.Of(reader.Texts(row)),
            PropertyKind.Integer => reader.Integer(row) is { } whole ? PropertyValue.Of((long)whole) : default,
            PropertyKind.Real => reader.Number(row) is { } number ? PropertyValue.Of(number) : default,
            _ => reader.Truth(row) is { } truth ? PropertyValue.Of(truth) : default,
        };
    }

    private static int TokenOf(IReadOnlyList<string> keys, string name)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (string.Equals(keys[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"{name} is no key", nameof(name));
    }
}
