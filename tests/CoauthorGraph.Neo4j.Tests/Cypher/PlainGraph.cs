using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>A graph without indexes, sorted columns and counts by which labels are known: what is left is to walk.</summary>
internal sealed class PlainGraph(IPropertyGraph graph) : IPropertyGraph
{
    public IReadOnlyList<string> Labels => graph.Labels;

    public IReadOnlyList<string> RelationshipTypes => graph.RelationshipTypes;

    public IReadOnlyList<string> PropertyKeys => graph.PropertyKeys;

    public IReadOnlyList<PropertyIndex> Indexes => [];

    public int NodeLimit => graph.NodeLimit;

    public long RelationshipLimit => graph.RelationshipLimit;

    public int LabelToken(string label) => graph.LabelToken(label);

    public int RelationshipTypeToken(string type) => graph.RelationshipTypeToken(type);

    public int PropertyKeyToken(string key) => graph.PropertyKeyToken(key);

    public long NodeCount(int label) => graph.NodeCount(label);

    // One too many where a label is named, so that no label follows from a type.
    public long RelationshipCount(int startLabel, int type, int endLabel) =>
        graph.RelationshipCount(startLabel, type, endLabel) + (startLabel >= 0 || endLabel >= 0 ? 1 : 0);

    public bool TryGetRange(int label, out NodeRange range)
    {
        range = default;
        return false;
    }

    public int ScanNodes(int label, ref long position, Span<int> nodes) =>
        graph.ScanNodes(label, ref position, nodes);

    public int ScanRelationships(int type, ref long position, Span<long> relationships) =>
        graph.ScanRelationships(type, ref position, relationships);

    public bool HasNode(long node) => graph.HasNode(node);

    public bool HasRelationship(long relationship) => graph.HasRelationship(relationship);

    public ReadOnlySpan<int> LabelsOf(int node) => graph.LabelsOf(node);

    public bool HasLabel(int node, int label) => graph.HasLabel(node, label);

    public int TypeOf(long relationship) => graph.TypeOf(relationship);

    public int RelationshipStart(long relationship) => graph.RelationshipStart(relationship);

    public int RelationshipEnd(long relationship) => graph.RelationshipEnd(relationship);

    public ReadOnlySpan<int> NodeKeys(int node) => graph.NodeKeys(node);

    public ReadOnlySpan<int> RelationshipKeys(long relationship) => graph.RelationshipKeys(relationship);

    public PropertyValue NodeProperty(int node, int key) => graph.NodeProperty(node, key);

    public PropertyValue RelationshipProperty(long relationship, int key) =>
        graph.RelationshipProperty(relationship, key);

    // Counted by walking, not by offsets.
    public long Degree(int node, RelationshipDirection direction, int type)
    {
        var (position, degree) = (0L, 0L);
        var steps = new AdjacentNode[4];
        int count;
        do
        {
            count = graph.Expand(node, direction, type, ref position, steps);
            degree += count;
        }
        while (count == steps.Length);
        return degree;
    }

    public int Expand(
        int node, RelationshipDirection direction, int type, ref long position, Span<AdjacentNode> steps) =>
        graph.Expand(node, direction, type, ref position, steps);

    public bool TryGetAdjacency(int type, RelationshipDirection direction, out AdjacencyColumns columns)
    {
        columns = null!;
        return false;
    }

    public bool HasIndex(int label, int key) => false;

    public bool IsUnique(int label, int key) => false;

    public ReadOnlyMemory<int> Seek(int label, int key, PropertyValue value) =>
        throw new InvalidOperationException("There is no index");

    public string NodeElementId(int node) => graph.NodeElementId(node);

    public string RelationshipElementId(long relationship) => graph.RelationshipElementId(relationship);

    public bool TryFindNode(string elementId, out int node) => graph.TryFindNode(elementId, out node);

    public bool TryFindRelationship(string elementId, out long relationship) =>
        graph.TryFindRelationship(elementId, out relationship);
}
