using System.Globalization;
using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>
/// A snapshot as queries see it, with the labels, types and properties that the push writes to a database. The nodes of
/// a label are the rows of its table, one label after another, and so are the relationships of a type; nothing is
/// copied but lists of rows that are made when first asked for. Safe for any number of threads.
/// </summary>
public sealed class EmbeddedGraph : IPropertyGraph
{
    private const int OffsetBits = 40;
    private const long OffsetMask = (1L << OffsetBits) - 1;

    private static readonly int[][] LabelLists =
        [.. EmbeddedTokens.Labels.Select(static (_, label) => new[] { label })];

    private readonly NodeRange[] _labels;
    private readonly EmbeddedRelationships[] _types;
    private readonly EmbeddedProperties[] _nodeProperties;
    private readonly EmbeddedProperties[] _relationshipProperties;
    private readonly EmbeddedIndexes _indexes;
    private readonly string _name;

    /// <summary>Shows a graph.</summary>
    public EmbeddedGraph(KnowledgeGraph graph)
    {
        Graph = graph;
        _name = graph.Info.Id.Length == 0 ? "graph" : graph.Info.Id;
        _labels = Ranges(graph);
        _types = TypesOf(graph, _labels);
        _nodeProperties = [.. GraphSchema.Nodes.Select(type =>
            new EmbeddedProperties(graph, type.Properties, type.Keys(graph), EmbeddedTokens.Keys))];
        _relationshipProperties = [.. GraphSchema.Relationships.Select(type =>
            new EmbeddedProperties(graph, type.Properties, null, EmbeddedTokens.Keys))];
        _indexes = new EmbeddedIndexes(graph);
    }

    /// <summary>The graph that is shown.</summary>
    public KnowledgeGraph Graph { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels => EmbeddedTokens.Labels;

    /// <inheritdoc/>
    public IReadOnlyList<string> RelationshipTypes => EmbeddedTokens.Types;

    /// <inheritdoc/>
    public IReadOnlyList<string> PropertyKeys => EmbeddedTokens.Keys;

    /// <inheritdoc/>
    public IReadOnlyList<PropertyIndex> Indexes => _indexes.All;

    /// <inheritdoc/>
    public int NodeLimit => _labels[^1].End;

    /// <inheritdoc/>
    public long RelationshipLimit => _types[^1].First + _types[^1].Rows.Count;

    /// <inheritdoc/>
    public int LabelToken(string label) => EmbeddedTokens.Label(label);

    /// <inheritdoc/>
    public int RelationshipTypeToken(string type) => EmbeddedTokens.Type(type);

    /// <inheritdoc/>
    public int PropertyKeyToken(string key) => EmbeddedTokens.Key(key);

    /// <inheritdoc/>
    public long NodeCount(int label) => label < 0 ? NodeLimit : _labels[label].Count;

    /// <inheritdoc/>
    public long RelationshipCount(int startLabel, int type, int endLabel)
    {
        var count = 0L;
        foreach (var one in type < 0 ? _types : _types.AsSpan(type, 1))
        {
            count += IsOf(one.Starts, startLabel) && IsOf(one.Ends, endLabel) ? one.Count : 0;
        }

        return count;
    }

    /// <inheritdoc/>
    public bool TryGetRange(int label, out NodeRange range)
    {
        range = label < 0 ? new NodeRange(0, NodeLimit) : _labels[label];
        return true;
    }

    /// <inheritdoc/>
    public int ScanNodes(int label, ref long position, Span<int> nodes)
    {
        TryGetRange(label, out var range);
        var count = (int)Math.Min(range.Count - position, nodes.Length);
        for (var i = 0; i < count; i++)
        {
            nodes[i] = range.Start + (int)position + i;
        }

        position += count;
        return count;
    }

    /// <inheritdoc/>
    public int ScanRelationships(int type, ref long position, Span<long> relationships)
    {
        var (first, end) = type < 0
            ? (0, RelationshipLimit)
            : (_types[type].First, _types[type].First + _types[type].Rows.Count);
        var count = 0;
        for (; count < relationships.Length && first + position < end; position++)
        {
            if (HasRelationship(first + position))
            {
                relationships[count++] = first + position;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public bool HasNode(long node) => node >= 0 && node < NodeLimit;

    /// <inheritdoc/>
    public bool HasRelationship(long relationship) => relationship >= 0 && relationship < RelationshipLimit
        && Of(relationship, out var row).Rows.Includes(row);

    /// <inheritdoc/>
    public ReadOnlySpan<int> LabelsOf(int node) => LabelLists[LabelOf(node)];

    /// <inheritdoc/>
    public bool HasLabel(int node, int label) => (uint)label < (uint)_labels.Length && _labels[label].Contains(node);

    /// <inheritdoc/>
    public int TypeOf(long relationship)
    {
        var type = _types.Length - 1;
        while (relationship < _types[type].First)
        {
            type--;
        }

        return type;
    }

    /// <inheritdoc/>
    public int RelationshipStart(long relationship)
    {
        var type = Of(relationship, out var row);
        return type.Starts.Start + type.Rows.Start.Span[row];
    }

    /// <inheritdoc/>
    public int RelationshipEnd(long relationship)
    {
        var type = Of(relationship, out var row);
        return type.Ends.Start + type.Rows.End.Span[row];
    }

    /// <inheritdoc/>
    public ReadOnlySpan<int> NodeKeys(int node) => _nodeProperties[LabelOf(node)].Tokens;

    /// <inheritdoc/>
    public ReadOnlySpan<int> RelationshipKeys(long relationship) =>
        _relationshipProperties[TypeOf(relationship)].Tokens;

    /// <inheritdoc/>
    public PropertyValue NodeProperty(int node, int key)
    {
        var label = LabelOf(node);
        return _nodeProperties[label].Value(node - _labels[label].Start, key);
    }

    /// <inheritdoc/>
    public PropertyValue RelationshipProperty(long relationship, int key)
    {
        var type = TypeOf(relationship);
        return _relationshipProperties[type].Value((int)(relationship - _types[type].First), key);
    }

    /// <inheritdoc/>
    public long Degree(int node, RelationshipDirection direction, int type)
    {
        var degree = 0L;
        foreach (var one in type < 0 ? _types : _types.AsSpan(type, 1))
        {
            degree += Degree(node, direction, one);
        }

        return degree;
    }

    /// <inheritdoc/>
    public int Expand(
        int node, RelationshipDirection direction, int type, ref long position, Span<AdjacentNode> steps)
    {
        var (first, end) = type < 0 ? (0, _types.Length) : (type, type + 1);
        var part = (int)(position >> OffsetBits);
        var from = (int)(position & OffsetMask);
        var count = 0;
        while (count < steps.Length && first + (part / 2) < end)
        {
            var filled = Fill(_types[first + (part / 2)], node, direction, part % 2 == 0, from, steps[count..]);
            count += filled.Kept;
            (part, from) = filled.IsDone ? (part + 1, 0) : (part, from + filled.Read);
        }

        position = ((long)part << OffsetBits) | (uint)from;
        return count;
    }

    /// <inheritdoc/>
    public bool TryGetAdjacency(int type, RelationshipDirection direction, out AdjacencyColumns columns)
    {
        columns = type < 0 ? null! : _types[type].Columns(direction)!;
        return columns is not null;
    }

    /// <inheritdoc/>
    public bool HasIndex(int label, int key) => label >= 0 && key >= 0
        && _indexes.Find(Labels[label], PropertyKeys[key]) is not null;

    /// <inheritdoc/>
    public bool IsUnique(int label, int key) =>
        label >= 0 && key >= 0 && string.Equals(PropertyKeys[key], NodeType.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public ReadOnlyMemory<int> Seek(int label, int key, PropertyValue value)
    {
        var find = _indexes.Find(Labels[label], PropertyKeys[key])
            ?? throw new InvalidOperationException($"There is no index of {Labels[label]} by {PropertyKeys[key]}");
        var rows = find(value);
        var nodes = new int[rows.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = _labels[label].Start + rows[i];
        }

        return nodes;
    }

    /// <inheritdoc/>
    public string NodeElementId(int node) => string.Create(CultureInfo.InvariantCulture, $"4:{_name}:{node}");

    /// <inheritdoc/>
    public string RelationshipElementId(long relationship) =>
        string.Create(CultureInfo.InvariantCulture, $"5:{_name}:{relationship}");

    /// <inheritdoc/>
    public bool TryFindNode(string elementId, out int node)
    {
        var isOurs = TryParse(elementId, "4", out var number) && HasNode(number);
        node = isOurs ? (int)number : 0;
        return isOurs;
    }

    /// <inheritdoc/>
    public bool TryFindRelationship(string elementId, out long relationship) =>
        TryParse(elementId, "5", out relationship) && HasRelationship(relationship);

    private static NodeRange[] Ranges(KnowledgeGraph graph)
    {
        var ranges = new NodeRange[GraphSchema.Nodes.Count];
        var start = 0;
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new NodeRange(start, GraphSchema.Nodes[i].Keys(graph).Count);
            start = checked(start + ranges[i].Count);
        }

        return ranges;
    }

    private static EmbeddedRelationships[] TypesOf(KnowledgeGraph graph, NodeRange[] labels)
    {
        var types = new EmbeddedRelationships[GraphSchema.Relationships.Count];
        var first = 0L;
        for (var i = 0; i < types.Length; i++)
        {
            var type = GraphSchema.Relationships[i];
            var rows = type.Rows(graph);
            var starts = labels[EmbeddedTokens.Label(type.Start)];
            types[i] = type.IsSymmetric
                ? new SymmetricRelationships(type, rows, starts, first, graph.Coauthorships)
                : new RowRelationships(type, rows, starts, labels[EmbeddedTokens.Label(type.End)], first);
            first += rows.Count;
        }

        return types;
    }

    private static long Degree(int node, RelationshipDirection direction, EmbeddedRelationships type)
    {
        if (type is SymmetricRelationships symmetric && direction == RelationshipDirection.Both)
        {
            return type.Starts.Contains(node) ? symmetric.Degree(node - type.Starts.Start) : 0;
        }

        var leaving = direction != RelationshipDirection.Incoming && type.Starts.Contains(node)
            ? type.OutDegree(node - type.Starts.Start)
            : 0;
        var entering = direction != RelationshipDirection.Outgoing && type.Ends.Contains(node)
            ? type.InDegree(node - type.Ends.Start)
            : 0;
        var twice = direction == RelationshipDirection.Both && type.Starts.Contains(node)
            ? type.Loops(node - type.Starts.Start)
            : 0;
        return leaving + entering - twice;
    }

    // One list of one type; in the second list of both directions those from the node to itself are passed over.
    private static (int Kept, int Read, bool IsDone) Fill(
        EmbeddedRelationships type, int node, RelationshipDirection direction, bool isOut, int from,
        Span<AdjacentNode> steps)
    {
        var isBoth = direction == RelationshipDirection.Both;
        if (type is SymmetricRelationships symmetric && isBoth)
        {
            var all = isOut && type.Starts.Contains(node)
                ? symmetric.FillBoth(node - type.Starts.Start, from, steps)
                : 0;
            return (all, all, all < steps.Length);
        }

        var nodes = isOut ? type.Starts : type.Ends;
        if (!nodes.Contains(node)
            || (!isBoth && isOut != (direction == RelationshipDirection.Outgoing)))
        {
            return (0, 0, true);
        }

        var read = isOut
            ? type.FillOut(node - nodes.Start, from, steps)
            : type.FillIn(node - nodes.Start, from, steps);
        return (isBoth && !isOut && type.MayLoop ? WithoutLoops(node, steps[..read]) : read, read, read < steps.Length);
    }

    private static int WithoutLoops(int node, Span<AdjacentNode> steps)
    {
        var kept = 0;
        foreach (var step in steps)
        {
            steps[kept] = step;
            kept += step.Node == node ? 0 : 1;
        }

        return kept;
    }

    private bool IsOf(NodeRange nodes, int label) => label < 0 || _labels[label] == nodes;

    private int LabelOf(int node)
    {
        var label = 0;
        while (node >= _labels[label].End)
        {
            label++;
        }

        return label;
    }

    private EmbeddedRelationships Of(long relationship, out int row)
    {
        var type = _types[TypeOf(relationship)];
        row = (int)(relationship - type.First);
        return type;
    }

    private bool TryParse(string elementId, string kind, out long number)
    {
        number = 0;
        return elementId.Split(':') is [var first, var name, var digits] && first == kind && name == _name
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
