namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>The relationships of one type.</summary>
public sealed class RelationshipType
{
    private readonly Func<KnowledgeGraph, RelationshipRows> _rows;

    internal RelationshipType(
        string name, string start, string end, Func<KnowledgeGraph, RelationshipRows> rows,
        params GraphProperty[] properties)
    {
        Name = name;
        Start = start;
        End = end;
        Properties = properties;
        _rows = rows;
    }

    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <summary>Label of the nodes that they start from.</summary>
    public string Start { get; }

    /// <summary>Label of the nodes that they end at.</summary>
    public string End { get; }

    /// <summary>Whether each is stored once and read both ways.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>The property that tells apart relationships with the same ends; null where there is one at
    /// most.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>The properties.</summary>
    public IReadOnlyList<GraphProperty> Properties { get; }

    /// <summary>The rows of a graph; the properties' readers take them.</summary>
    public RelationshipRows Rows(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return _rows(graph);
    }

    /// <summary>A property by its name, or null.</summary>
    public GraphProperty? Find(string name) =>
        Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));
}
