using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Functions;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>What the graph and the language have: labels, types, keys, indexes, functions.</summary>
internal static class SchemaProcedures
{
    /// <summary>The procedures.</summary>
    public static IReadOnlyList<GraphProcedure> All { get; } =
    [
        Names("db.labels", "label", "The labels of the nodes", static graph => graph.Labels),
        Names(
            "db.relationshipTypes", "relationshipType", "The types of the relationships",
            static graph => graph.RelationshipTypes),
        Names("db.propertyKeys", "propertyKey", "The keys of the properties", static graph => graph.PropertyKeys),
        Indexes("SHOW INDEXES", static _ => true),
        Indexes("SHOW INDEX", static _ => true),
        Indexes("SHOW ALL INDEXES", static _ => true),
        Indexes("SHOW RANGE INDEXES", static index => index.Kind == PropertyIndexKind.Range),
        Indexes("SHOW FULLTEXT INDEXES", static index => index.Kind == PropertyIndexKind.FullText),
        Constraints("SHOW CONSTRAINTS"),
        Constraints("SHOW CONSTRAINT"),
        Constraints("SHOW ALL CONSTRAINTS"),
        Functions("SHOW FUNCTIONS"),
        Functions("SHOW ALL FUNCTIONS"),
        Functions("SHOW BUILT IN FUNCTIONS"),
        Procedures("SHOW PROCEDURES"),
        Procedures("SHOW PROCEDURE"),
    ];

    private static GraphProcedure Names(
        string name, string column, string description, Func<IPropertyGraph, IEnumerable<string>> names) => new()
        {
            Name = name,
            Description = description,
            Columns = [new ProcedureColumn(column, "STRING")],
            Run = call => names(call.Graph).Select(static one => new object?[] { one }),
        };

    private static GraphProcedure Indexes(string name, Func<PropertyIndex, bool> isShown) => new()
    {
        Name = name,
        Description = "The indexes",
        Columns =
        [
            new ProcedureColumn("name", "STRING"), new ProcedureColumn("type", "STRING"),
            new ProcedureColumn("entityType", "STRING"), new ProcedureColumn("labelsOrTypes", "LIST<STRING>"),
            new ProcedureColumn("properties", "LIST<STRING>"),
        ],
        Run = call => call.Graph.Indexes.Where(isShown).OrderBy(static index => index.Name, StringComparer.Ordinal)
            .Select(static index => new object?[]
            {
                index.Name, index.Kind == PropertyIndexKind.Range ? "RANGE" : "FULLTEXT", "NODE",
                new object?[] { index.Label }, index.Keys.ToArray(),
            }),
    };

    private static GraphProcedure Constraints(string name) => new()
    {
        Name = name,
        Description = "The constraints",
        Columns =
        [
            new ProcedureColumn("name", "STRING"), new ProcedureColumn("type", "STRING"),
            new ProcedureColumn("entityType", "STRING"), new ProcedureColumn("labelsOrTypes", "LIST<STRING>"),
            new ProcedureColumn("properties", "LIST<STRING>"),
        ],
        Run = call => call.Graph.Indexes.Where(static index => index.IsUnique)
            .OrderBy(static index => index.Name, StringComparer.Ordinal)
            .Select(static index => new object?[]
            {
                index.Name, "UNIQUENESS", "NODE", new object?[] { index.Label }, index.Keys.ToArray(),
            }),
    };

    private static GraphProcedure Functions(string name) => new()
    {
        Name = name,
        Description = "The functions",
        Columns =
        [
            new ProcedureColumn("name", "STRING"), new ProcedureColumn("signature", "STRING"),
            new ProcedureColumn("description", "STRING"),
        ],
        Run = static _ => FunctionCatalogue.All
            .Select(static one => new object?[] { one.Name, one.Signature, one.Description })
            .Concat(AggregateCatalogue.All
                .Select(static one => new object?[] { one.Name, one.Signature, one.Description }))
            .OrderBy(static row => (string?)row[0], StringComparer.Ordinal),
    };

    private static GraphProcedure Procedures(string name) => new()
    {
        Name = name,
        Description = "The procedures",
        Columns = [new ProcedureColumn("name", "STRING"), new ProcedureColumn("description", "STRING")],
        Run = static _ => GraphProcedures.All
            .Where(static one => !one.Name.StartsWith("SHOW", StringComparison.Ordinal))
            .OrderBy(static one => one.Name, StringComparer.Ordinal)
            .Select(static one => new object?[] { one.Name, one.Description }),
    };
}
