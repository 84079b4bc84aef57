using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Values;

/// <summary>The properties of nodes and relationships as values.</summary>
public static class GraphProperties
{
    /// <summary>A property's value.</summary>
    public static CypherValue Of(PropertyValue value) => value.Kind switch
    {
        PropertyValueKind.None => default,
        PropertyValueKind.Truth => CypherValue.Boolean(value.AsTruth),
        PropertyValueKind.Integer => CypherValue.Integer(value.AsInteger),
        PropertyValueKind.Real => CypherValue.Float(value.AsReal),
        PropertyValueKind.Text => CypherValue.String(value.AsText),
        PropertyValueKind.TextList => Texts(value.AsTexts),
        _ => (CypherValue)value.AsOther,
    };

    /// <summary>A value as graphs know it, for look-ups.</summary>
    public static PropertyValue ToProperty(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => default,
        CypherKind.Boolean => PropertyValue.Of(value.AsBoolean()),
        CypherKind.Integer => PropertyValue.Of(value.AsInteger()),
        CypherKind.Float => PropertyValue.Of(value.AsFloat()),
        CypherKind.String => PropertyValue.Of(value.AsString()),
        _ => PropertyValue.Other(value),
    };

    /// <summary>All properties of a node or of a relationship; a map as it is.</summary>
    public static CypherMap OfAny(CypherValue value) => value.Kind switch
    {
        CypherKind.Node => OfNode(value.AsGraph(), value.AsNode()),
        CypherKind.Relationship => OfRelationship(value.AsGraph(), value.AsRelationship()),
        _ => value.AsMap(),
    };

    /// <summary>All properties of a node.</summary>
    public static CypherMap OfNode(IPropertyGraph graph, int node)
    {
        var keys = graph.NodeKeys(node);
        var entries = new List<KeyValuePair<string, CypherValue>>(keys.Length);
        foreach (var key in keys)
        {
            Add(entries, graph.PropertyKeys[key], graph.NodeProperty(node, key));
        }

        return new CypherMap(entries);
    }

    /// <summary>All properties of a relationship.</summary>
    public static CypherMap OfRelationship(IPropertyGraph graph, long relationship)
    {
        var keys = graph.RelationshipKeys(relationship);
        var entries = new List<KeyValuePair<string, CypherValue>>(keys.Length);
        foreach (var key in keys)
        {
            Add(entries, graph.PropertyKeys[key], graph.RelationshipProperty(relationship, key));
        }

        return new CypherMap(entries);
    }

    private static void Add(List<KeyValuePair<string, CypherValue>> entries, string key, PropertyValue value)
    {
        if (!value.IsNone)
        {
            entries.Add(KeyValuePair.Create(key, Of(value)));
        }
    }

    private static CypherValue Texts(string[] texts)
    {
        var items = new CypherValue[texts.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = CypherValue.String(texts[i]);
        }

        return CypherValue.List(items);
    }
}
