using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary><c>db.schema</c>: which properties labels and types have, of which types, and what joins what.</summary>
internal static class SchemaSurvey
{
    private const int NodesBetweenPolls = 4096;

    /// <summary>The procedures.</summary>
    public static IReadOnlyList<GraphProcedure> All { get; } =
    [
        new()
        {
            Name = "db.schema.nodeTypeProperties",
            Description = "The properties of the nodes of each label, their types, and whether all have them",
            Columns =
            [
                new ProcedureColumn("nodeType", "STRING"), new ProcedureColumn("nodeLabels", "LIST<STRING>"),
                new ProcedureColumn("propertyName", "STRING"), new ProcedureColumn("propertyTypes", "LIST<STRING>"),
                new ProcedureColumn("mandatory", "BOOLEAN"),
            ],
            Run = static call => call.Graph.Labels.SelectMany((name, label) => PropertiesOf(NodesOf(call, label))
                .Select(row => (object?[])[$":`{name}`", new object?[] { name }, .. row])),
        },
        new()
        {
            Name = "db.schema.relTypeProperties",
            Description = "The properties of the relationships of each type, their types, and whether all have them",
            Columns =
            [
                new ProcedureColumn("relType", "STRING"), new ProcedureColumn("propertyName", "STRING"),
                new ProcedureColumn("propertyTypes", "LIST<STRING>"), new ProcedureColumn("mandatory", "BOOLEAN"),
            ],
            Run = static call => call.Graph.RelationshipTypes.SelectMany((name, type) =>
                PropertiesOf(RelationshipsOf(call, type)).Select(row => (object?[])[$":`{name}`", .. row])),
        },
        new()
        {
            Name = "db.schema.visualization",
            Description = "A node for each label, and a relationship for each type between labels, as maps",
            Columns = [new ProcedureColumn("nodes", "LIST<MAP>"), new ProcedureColumn("relationships", "LIST<MAP>")],
            Run = static call => [[Labels(call.Graph), Types(call.Graph)]],
        },
    ];

    // The properties of each entity, as key and value; one that has none counts too.
    private static IEnumerable<object?[]> PropertiesOf(IEnumerable<IEnumerable<(string Key, PropertyValue Value)>> all)
    {
        var found = new Dictionary<string, (long Count, SortedSet<string> Types)>(StringComparer.Ordinal);
        var entities = 0L;
        foreach (var entity in all)
        {
            entities++;
            foreach (var (key, value) in entity.Where(static one => !one.Value.IsNone))
            {
                var (count, types) = found.GetValueOrDefault(key, (0, []));
                types.Add(NameOf(value.Kind));
                found[key] = (count + 1, types);
            }
        }

        if (entities > 0 && found.Count == 0)
        {
            return [[null, null, false]];
        }

        return found.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(one => new object?[]
        {
            one.Key, one.Value.Types.Cast<object?>().ToArray(), one.Value.Count == entities,
        });
    }

    private static IEnumerable<IEnumerable<(string Key, PropertyValue Value)>> NodesOf(ProcedureCall call, int label)
    {
        var graph = call.Graph;
        var nodes = new int[NodesBetweenPolls];
        var position = 0L;
        for (int count; (count = graph.ScanNodes(label, ref position, nodes)) > 0;)
        {
            call.Cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < count; i++)
            {
                var node = nodes[i];
                yield return graph.NodeKeys(node).ToArray().Select(key =>
                    (graph.PropertyKeys[key], graph.NodeProperty(node, key)));
            }
        }
    }

    private static IEnumerable<IEnumerable<(string Key, PropertyValue Value)>> RelationshipsOf(
        ProcedureCall call, int type)
    {
        var graph = call.Graph;
        var relationships = new long[NodesBetweenPolls];
        var position = 0L;
        for (int count; (count = graph.ScanRelationships(type, ref position, relationships)) > 0;)
        {
            call.Cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < count; i++)
            {
                var relationship = relationships[i];
                yield return graph.RelationshipKeys(relationship).ToArray().Select(key =>
                    (graph.PropertyKeys[key], graph.RelationshipProperty(relationship, key)));
            }
        }
    }

    private static string NameOf(PropertyValueKind kind) => kind switch
    {
        PropertyValueKind.Truth => "Boolean",
        PropertyValueKind.Integer => "Long",
        PropertyValueKind.Real => "Double",
        PropertyValueKind.Text => "String",
        PropertyValueKind.TextList => "StringArray",
        _ => "Any",
    };

    private static object?[] Labels(IPropertyGraph graph) => [.. graph.Labels.Select(label =>
    {
        var indexes = graph.Indexes.Where(index => index.Label == label).ToList();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = label,
            ["indexes"] = indexes.Where(static one => !one.IsUnique)
                .Select(static one => (object?)string.Join(',', one.Keys)).ToArray(),
            ["constraints"] = indexes.Where(static one => one.IsUnique)
                .Select(static one => (object?)one.Name).ToArray(),
        };
    })];

    // A type stands between the labels that its relationships are known to start from and end at.
    private static object?[] Types(IPropertyGraph graph)
    {
        var labels = Enumerable.Range(0, graph.Labels.Count).ToList();
        return [.. graph.RelationshipTypes.SelectMany((name, type) => labels
            .Where(start => graph.RelationshipCount(start, type, IPropertyGraph.NoToken) > 0)
            .SelectMany(start => labels.Where(end => graph.RelationshipCount(start, type, end) > 0)
                .Select(end => new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["name"] = name,
                    ["start"] = graph.Labels[start],
                    ["end"] = graph.Labels[end],
                })))];
    }
}
