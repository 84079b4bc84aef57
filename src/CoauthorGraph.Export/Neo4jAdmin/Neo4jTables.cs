using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Neo4jAdmin;

/// <summary>The nodes and relationships as the schema has them, a table a label and a type; column names are import
/// headers: property, type, id space.</summary>
internal static class Neo4jTables
{
    public static ExportTable[] Nodes(KnowledgeGraph graph) => [.. GraphSchema.Nodes.Select(type =>
    {
        var keys = type.Keys(graph);
        return new ExportTable(
            type.Label,
            keys.Count,
            [
                TableColumn.Text($"{NodeType.Key}:ID({type.Label})", keys, static row => row),
                .. type.Properties.Select(property => Column(property, graph)),
            ]);
    })];

    public static ExportTable[] Relationships(AuthorNetwork network) =>
        [.. GraphSchema.Relationships.Select(type => Relationship(network, type))];

    private static ExportTable Relationship(AuthorNetwork network, RelationshipType type)
    {
        var graph = network.Graph;
        var rows = type.Rows(graph);
        var (starts, ends) = (Keys(graph, type.Start), Keys(graph, type.End));
        return new ExportTable(
            type.Name,
            rows.Count,
            [
                TableColumn.Text($":START_ID({type.Start})", starts, row => rows.Start.Span[row]),
                TableColumn.Text($":END_ID({type.End})", ends, row => rows.End.Span[row]),
                .. type.Properties.Select(property => Column(property, graph)),
            ],
            type == RelationshipTypes.Coauthored ? network.Includes : rows.Includes);
    }

    private static StringColumn Keys(KnowledgeGraph graph, string label) => GraphSchema.Label(label)!.Keys(graph);

    // No text of a list may hold what stands between them.
    private static TableColumn Column(GraphProperty property, KnowledgeGraph graph)
    {
        var (name, reader) = (property.Name + TypeOf(property.Kind), property.Of(graph));
        return property.Kind == PropertyKind.TextList
            ? TableColumn.Text(name, row => reader.Texts(row) is { } texts
                ? string.Join(CsvTableWriter.ListSeparator, texts.Select(PlainText.OneLine))
                : null)
            : TableColumn.Of(name, reader);
    }

    private static string TypeOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => "",
        PropertyKind.TextList => ":string[]",
        PropertyKind.Integer => ":int",
        PropertyKind.Real => ":double",
        _ => ":boolean",
    };
}
