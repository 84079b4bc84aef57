namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>The nodes of one label. A node is a row of its table.</summary>
public sealed class NodeType
{
    private readonly Func<KnowledgeGraph, StringColumn> _keys;

    internal NodeType(
        string label, string table, Func<KnowledgeGraph, StringColumn> keys, params GraphProperty[] properties)
    {
        Label = label;
        Table = table;
        Properties = properties;
        _keys = keys;
    }

    /// <summary>The property by which a node is known: unique, never missing, in the order of its UTF-8
    /// bytes.</summary>
    public const string Key = "id";

    /// <summary>The label.</summary>
    public string Label { get; }

    /// <summary>The table that the nodes are the rows of, as the names of its columns begin.</summary>
    public string Table { get; }

    /// <summary>The properties beside the key.</summary>
    public IReadOnlyList<GraphProperty> Properties { get; }

    /// <summary>The keys of the nodes of a graph; as many as there are nodes.</summary>
    public StringColumn Keys(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return _keys(graph);
    }

    /// <summary>A property by its name, or null; not the key.</summary>
    public GraphProperty? Find(string name) =>
        Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));
}
