using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Graphs;

/// <summary>A small graph that scenarios make and change, behind the port that the engine reads. It is plain on
/// purpose: every answer is a walk over lists.</summary>
internal sealed class ScenarioGraph : IPropertyGraph
{
    private readonly List<string> _labels = [];
    private readonly List<string> _types = [];
    private readonly List<string> _keys = [];
    private readonly List<ScenarioNode?> _nodes = [];
    private readonly List<ScenarioRelationship?> _relationships = [];

    public IReadOnlyList<string> Labels => _labels;

    public IReadOnlyList<string> RelationshipTypes => _types;

    public IReadOnlyList<string> PropertyKeys => _keys;

    public IReadOnlyList<PropertyIndex> Indexes => [];

    public int NodeLimit => _nodes.Count;

    public long RelationshipLimit => _relationships.Count;

    public int LabelToken(string label) => _labels.IndexOf(label);

    public int RelationshipTypeToken(string type) => _types.IndexOf(type);

    public int PropertyKeyToken(string key) => _keys.IndexOf(key);

    public int AddNode(IEnumerable<string> labels)
    {
        _nodes.Add(new ScenarioNode([.. labels.Select(label => Token(_labels, label)).Distinct().Order()], []));
        return _nodes.Count - 1;
    }

    public long AddRelationship(int start, string type, int end)
    {
        _relationships.Add(new ScenarioRelationship(Token(_types, type), start, end, []));
        return _relationships.Count - 1;
    }

    public void AddLabel(int node, string label)
    {
        var token = Token(_labels, label);
        _nodes[node] = _nodes[node]! with { Labels = [.. _nodes[node]!.Labels.Append(token).Distinct().Order()] };
    }

    public void RemoveLabel(int node, string label) =>
        _nodes[node] = _nodes[node]! with { Labels = [.. _nodes[node]!.Labels.Where(at => at != LabelToken(label))] };

    public void Set(CypherValue entity, string key, CypherValue value)
    {
        var properties = entity.IsNode
            ? _nodes[entity.AsNode()]!.Properties
            : _relationships[(int)entity.AsRelationship()]!.Properties;
        var token = Token(_keys, key);
        properties.Remove(token);
        if (!value.IsNull)
        {
            properties[token] = value;
        }
    }

    public void Clear(CypherValue entity)
    {
        if (entity.IsNode)
        {
            _nodes[entity.AsNode()]!.Properties.Clear();
        }
        else
        {
            _relationships[(int)entity.AsRelationship()]!.Properties.Clear();
        }
    }

    public void Delete(CypherValue entity)
    {
        if (entity.IsNode)
        {
            _nodes[entity.AsNode()] = null;
            for (var i = 0; i < _relationships.Count; i++)
            {
                var relationship = _relationships[i];
                if (relationship is not null
                    && (relationship.Start == entity.AsNode() || relationship.End == entity.AsNode()))
                {
                    _relationships[i] = null;
                }
            }
        }
        else
        {
            _relationships[(int)entity.AsRelationship()] = null;
        }
    }

    public long NodeCount(int label) => All(label).Count();

    public long RelationshipCount(int startLabel, int type, int endLabel) => AllRelationships(type).Count(at =>
        (startLabel < 0 || HasLabel(_relationships[(int)at]!.Start, startLabel))
        && (endLabel < 0 || HasLabel(_relationships[(int)at]!.End, endLabel)));

    public bool TryGetRange(int label, out NodeRange range)
    {
        var nodes = All(label).ToList();
        range = nodes.Count == 0 ? default : new NodeRange(nodes[0], nodes.Count);
        return nodes.Count > 0 && nodes[^1] == nodes[0] + nodes.Count - 1;
    }

    public int ScanNodes(int label, ref long position, Span<int> nodes) => Fill(All(label), ref position, nodes);

    public int ScanRelationships(int type, ref long position, Span<long> relationships) =>
        Fill(AllRelationships(type), ref position, relationships);

    public bool HasNode(long node) => node >= 0 && node < _nodes.Count && _nodes[(int)node] is not null;

    public bool HasRelationship(long relationship) =>
        relationship >= 0 && relationship < _relationships.Count && _relationships[(int)relationship] is not null;

    public ReadOnlySpan<int> LabelsOf(int node) => _nodes[node]!.Labels;

    public bool HasLabel(int node, int label) => _nodes[node]!.Labels.Contains(label);

    public int TypeOf(long relationship) => _relationships[(int)relationship]!.Type;

    public int RelationshipStart(long relationship) => _relationships[(int)relationship]!.Start;

    public int RelationshipEnd(long relationship) => _relationships[(int)relationship]!.End;

    public ReadOnlySpan<int> NodeKeys(int node) => _nodes[node]!.Properties.Keys.ToArray();

    public ReadOnlySpan<int> RelationshipKeys(long relationship) =>
        _relationships[(int)relationship]!.Properties.Keys.ToArray();

    public PropertyValue NodeProperty(int node, int key) =>
        GraphProperties.ToProperty(_nodes[node]!.Properties.GetValueOrDefault(key));

    public PropertyValue RelationshipProperty(long relationship, int key) =>
        GraphProperties.ToProperty(_relationships[(int)relationship]!.Properties.GetValueOrDefault(key));

    public long Degree(int node, RelationshipDirection direction, int type) => Steps(node, direction, type).Count();

    public int Expand(
        int node, RelationshipDirection direction, int type, ref long position, Span<AdjacentNode> steps) =>
        Fill(Steps(node, direction, type), ref position, steps);

    public bool TryGetAdjacency(int type, RelationshipDirection direction, out AdjacencyColumns columns)
    {
        columns = null!;
        return false;
    }

    public bool HasIndex(int label, int key) => false;

    public bool IsUnique(int label, int key) => false;

    public ReadOnlyMemory<int> Seek(int label, int key, PropertyValue value) =>
        throw new InvalidOperationException("There are no indexes");

    public string NodeElementId(int node) => FormattableString.Invariant($"n{node}");

    public string RelationshipElementId(long relationship) => FormattableString.Invariant($"r{relationship}");

    public bool TryFindNode(string elementId, out int node) =>
        int.TryParse(elementId.AsSpan().TrimStart('n'), out node) && elementId.StartsWith('n') && HasNode(node);

    public bool TryFindRelationship(string elementId, out long relationship) =>
        long.TryParse(elementId.AsSpan().TrimStart('r'), out relationship) && elementId.StartsWith('r')
        && HasRelationship(relationship);

    private static int Token(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }

        return names.IndexOf(name);
    }

    // Buffers are filled a few at a time, so that whoever reads them must go on.
    private static int Fill<T>(IEnumerable<T> all, ref long position, Span<T> buffer)
    {
        var count = 0;
        foreach (var one in all.Skip((int)position).Take(buffer.Length))
        {
            buffer[count++] = one;
        }

        position += count;
        return count;
    }

    private IEnumerable<int> All(int label) => Enumerable.Range(0, _nodes.Count)
        .Where(node => _nodes[node] is { } known && (label < 0 || known.Labels.Contains(label)));

    private IEnumerable<long> AllRelationships(int type) => Enumerable.Range(0, _relationships.Count)
        .Where(at => _relationships[at] is { } known && (type < 0 || known.Type == type)).Select(static at => (long)at);

    private IEnumerable<AdjacentNode> Steps(int node, RelationshipDirection direction, int type)
    {
        foreach (var at in AllRelationships(type))
        {
            var relationship = _relationships[(int)at]!;
            if (relationship.Start == node && direction != RelationshipDirection.Incoming)
            {
                yield return new AdjacentNode(at, relationship.End);
            }
            else if (relationship.End == node && direction != RelationshipDirection.Outgoing)
            {
                yield return new AdjacentNode(at, relationship.Start);
            }
        }
    }

    private sealed record ScenarioNode(int[] Labels, Dictionary<int, CypherValue> Properties);

    private sealed record ScenarioRelationship(
        int Type, int Start, int End, Dictionary<int, CypherValue> Properties);
}
