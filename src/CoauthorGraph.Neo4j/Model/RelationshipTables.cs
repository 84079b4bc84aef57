using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>The relationships of a graph, a table a type, as the schema has them.</summary>
internal static class RelationshipTables
{
    public static RelationshipTable[] Of(KnowledgeGraph graph) =>
        [.. GraphSchema.Relationships.Select(type => Of(graph, type))];

    private static RelationshipTable Of(KnowledgeGraph graph, RelationshipType type)
    {
        var rows = type.Rows(graph);
        var included = rows.Included();
        var values = PropertyValues.Of(type.Properties, graph);
        string[] names = [.. type.Properties.Select(static property => property.Name)];
        return new RelationshipTable(
            type.Name, type.Start, type.End, Gather(rows.Start, included), Gather(rows.End, included), names,
            row => values.OfRow(included[row]))
        {
            KeyProperty = Array.IndexOf(names, type.KeyProperty),
            Summable = [.. Enumerable.Range(0, names.Length)
                .Where(i => type.Properties[i].Kind == PropertyKind.Integer)],
        };
    }

    private static int[] Gather(ReadOnlyMemory<int> column, int[] rows)
    {
        var values = new int[rows.Length];
        var from = column.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = from[rows[i]];
        }

        return values;
    }
}
