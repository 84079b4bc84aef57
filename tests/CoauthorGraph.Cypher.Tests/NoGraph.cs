using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Tests;

/// <summary>A graph without anything, for expressions.</summary>
internal sealed class NoGraph : IPropertyGraph
{
    public static NoGraph Instance { get; } = new();

    public IReadOnlyList<string> Labels => [];

    public IReadOnlyList<string> RelationshipTypes => [];

    public IReadOnlyList<string> PropertyKeys => [];

    public IReadOnlyList<PropertyIndex> Indexes => [];

    public int NodeLimit => 0;

    public long RelationshipLimit => 0;

    public int LabelToken(string label) => IPropertyGraph.NoToken;

    public int RelationshipTypeToken(string type) => IPropertyGraph.NoToken;

    public int PropertyKeyToken(string key) => IPropertyGraph.NoToken;

    public long NodeCount(int label) => 0;

    public long RelationshipCount(int startLabel, int type, int endLabel) => 0;

    public bool TryGetRange(int label, out NodeRange range)
    {
        range = default;
        return true;
    }

    public int ScanNodes(int label, ref long position, Span<int> nodes) => 0;

    public int ScanRelationships(int type, ref long position, Span<long> relationships) => 0;

    public bool HasNode(long node) => false;

    public bool HasRelationship(long relationship) => false;

    public ReadOnlySpan<int> LabelsOf(int node) => throw Nothing();

    public bool HasLabel(int node, int label) => throw Nothing();

    public int TypeOf(long relationship) => throw Nothing();

    public int RelationshipStart(long relationship) => throw Nothing();

    public int RelationshipEnd(long relationship) => throw Nothing();

    public ReadOnlySpan<int> NodeKeys(int node) => throw Nothing();

    public ReadOnlySpan<int> RelationshipKeys(long relationship) => throw Nothing();

    public PropertyValue NodeProperty(int node, int key) => throw Nothing();

    public PropertyValue RelationshipProperty(long relationship, int key) => throw Nothing();

    public long Degree(int node, RelationshipDirection direction, int type) => throw Nothing();

    public int Expand(
        int node, RelationshipDirection direction, int type, ref long position, Span<AdjacentNode> steps) => throw Nothing();

    public bool TryGetAdjacency(int type, RelationshipDirection direction, out AdjacencyColumns columns)
    {
        columns = null!;
        return false;
    }

    public bool HasIndex(int label, int key) => false;

    public bool IsUnique(int label, int key) => false;

    public ReadOnlyMemory<int> Seek(int label, int key, PropertyValue value) => throw Nothing();

    public string NodeElementId(int node) => throw Nothing();

    public string RelationshipElementId(long relationship) => throw Nothing();

    public bool TryFindNode(string elementId, out int node)
    {
        node = 0;
        return false;
    }

    public bool TryFindRelationship(string elementId, out long relationship)
    {
        relationship = 0;
        return false;
    }

    private static InvalidOperationException Nothing() => new("There is nothing in this graph");
}
