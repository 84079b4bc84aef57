namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>
/// A graph of nodes with labels and relationships with a type, both with properties, as queries see it. Nodes and
/// relationships have dense numbers; labels, types and property keys are numbered too (tokens). Reads may come from any
/// number of threads.
/// </summary>
public interface IPropertyGraph
{
    /// <summary>Stands for any label, any type; also what a name gives that is none.</summary>
    const int NoToken = -1;

    /// <summary>The labels by their tokens.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>The relationship types by their tokens.</summary>
    IReadOnlyList<string> RelationshipTypes { get; }

    /// <summary>The property keys by their tokens.</summary>
    IReadOnlyList<string> PropertyKeys { get; }

    /// <summary>The indexes.</summary>
    IReadOnlyList<PropertyIndex> Indexes { get; }

    /// <summary>One past the greatest number of a node.</summary>
    int NodeLimit { get; }

    /// <summary>One past the greatest number of a relationship.</summary>
    long RelationshipLimit { get; }

    /// <summary>The token of a label, or <see cref="NoToken"/>.</summary>
    int LabelToken(string label);

    /// <summary>The token of a relationship type, or <see cref="NoToken"/>.</summary>
    int RelationshipTypeToken(string type);

    /// <summary>The token of a property key, or <see cref="NoToken"/>.</summary>
    int PropertyKeyToken(string key);

    /// <summary>Number of nodes with a label, or of all with <see cref="NoToken"/>.</summary>
    long NodeCount(int label);

    /// <summary>Number of relationships of a type between nodes with labels; <see cref="NoToken"/> takes any. Exact
    /// where one of the labels at most is given.</summary>
    long RelationshipCount(int startLabel, int type, int endLabel);

    /// <summary>The nodes with a label, or all with <see cref="NoToken"/>, where they follow one another.</summary>
    bool TryGetRange(int label, out NodeRange range);

    /// <summary>Fills a buffer with the next nodes that have a label, or with any for <see cref="NoToken"/>.</summary>
    /// <param name="label">The label's token.</param>
    /// <param name="position">Where to go on; 0 to begin.</param>
    /// <param name="nodes">What is filled.</param>
    /// <returns>How many; 0 at the end.</returns>
    int ScanNodes(int label, ref long position, Span<int> nodes);

    /// <summary>Fills a buffer with the next relationships of a type, or with any for <see cref="NoToken"/>.</summary>
    /// <param name="type">The type's token.</param>
    /// <param name="position">Where to go on; 0 to begin.</param>
    /// <param name="relationships">What is filled.</param>
    /// <returns>How many; 0 at the end.</returns>
    int ScanRelationships(int type, ref long position, Span<long> relationships);

    /// <summary>Whether there is a node of a number.</summary>
    bool HasNode(long node);

    /// <summary>Whether there is a relationship of a number.</summary>
    bool HasRelationship(long relationship);

    /// <summary>The tokens of a node's labels.</summary>
    ReadOnlySpan<int> LabelsOf(int node);

    /// <summary>Whether a node has a label.</summary>
    bool HasLabel(int node, int label);

    /// <summary>The token of a relationship's type.</summary>
    int TypeOf(long relationship);

    /// <summary>The node that a relationship starts from.</summary>
    int RelationshipStart(long relationship);

    /// <summary>The node that a relationship ends at.</summary>
    int RelationshipEnd(long relationship);

    /// <summary>The tokens of the properties that a node may have; some may be none.</summary>
    ReadOnlySpan<int> NodeKeys(int node);

    /// <summary>The tokens of the properties that a relationship may have; some may be none.</summary>
    ReadOnlySpan<int> RelationshipKeys(long relationship);

    /// <summary>A property of a node; none where it has not got it.</summary>
    PropertyValue NodeProperty(int node, int key);

    /// <summary>A property of a relationship; none where it has not got it.</summary>
    PropertyValue RelationshipProperty(long relationship, int key);

    /// <summary>Number of a node's relationships of a type, or of all with <see cref="NoToken"/>; one from the node to
    /// itself counts once, whatever the direction.</summary>
    long Degree(int node, RelationshipDirection direction, int type);

    /// <summary>Fills a buffer with the next steps from a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direction">How relationships are followed.</param>
    /// <param name="type">Their type; <see cref="NoToken"/> takes any.</param>
    /// <param name="position">Where to go on; 0 to begin.</param>
    /// <param name="steps">What is filled.</param>
    /// <returns>How many; less than the buffer holds only at the end.</returns>
    int Expand(int node, RelationshipDirection direction, int type, ref long position, Span<AdjacentNode> steps);

    /// <summary>The relationships of a type in a direction as columns, where the graph has them.</summary>
    bool TryGetAdjacency(int type, RelationshipDirection direction, out AdjacencyColumns columns);

    /// <summary>Whether <see cref="Seek"/> finds nodes of a label by a property without reading all of them.</summary>
    bool HasIndex(int label, int key);

    /// <summary>Whether every node of a label has a value of a property that no other has.</summary>
    bool IsUnique(int label, int key);

    /// <summary>The nodes of a label whose property has a value, ascending. There must be an index.</summary>
    ReadOnlyMemory<int> Seek(int label, int key, PropertyValue value);

    /// <summary>A node's name across the whole database, for <c>elementId()</c>.</summary>
    string NodeElementId(int node);

    /// <summary>A relationship's name across the whole database.</summary>
    string RelationshipElementId(long relationship);

    /// <summary>The node of an element id.</summary>
    bool TryFindNode(string elementId, out int node);

    /// <summary>The relationship of an element id.</summary>
    bool TryFindRelationship(string elementId, out long relationship);
}
