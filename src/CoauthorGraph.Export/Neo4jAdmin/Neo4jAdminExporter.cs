using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Neo4jAdmin;

/// <summary>
/// The whole graph for <c>neo4j-admin database import full</c>: a header file and a data file for each label and each
/// relationship type, and a README with the command.
/// </summary>
internal sealed class Neo4jAdminExporter : FolderExporter
{
    public override string Format => "neo4j-admin";

    public override string Description => "a folder for Neo4j's bulk import, with the command in its README";

    protected override void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken)
    {
        var nodes = Neo4jTables.Nodes(network.Graph);
        var relationships = Neo4jTables.Relationships(network);
        foreach (var table in nodes.Concat(relationships))
        {
            using (var header = TextFile.Create(Path.Combine(folder, table.Name + "-header.csv")))
            {
                CsvTableWriter.WriteHeader(table, header);
            }

            using var data = TextFile.Create(Path.Combine(folder, table.Name + ".csv"));
            CsvTableWriter.WriteRows(table, data, cancellationToken);
        }

        FolderReadme.Write(folder, network, Command(nodes, relationships));
    }

    private static string Command(IEnumerable<ExportTable> nodes, IEnumerable<ExportTable> relationships)
    {
        var lines = new List<string> { "neo4j-admin database import full neo4j" };
        lines.AddRange(nodes.Select(static table =>
            $"  --nodes={table.Name}={table.Name}-header.csv,{table.Name}.csv"));
        lines.AddRange(relationships.Select(static table =>
            $"  --relationships={table.Name}={table.Name}-header.csv,{table.Name}.csv"));
        lines.Add("  --array-delimiter=U+001F --overwrite-destination");
        return "Stop the database, then run this inside this folder; it replaces the database `neo4j`:\n\n```sh\n"
            + string.Join(" \\\n", lines)
            + "\n```\n\nCo-authorships are stored once; match them without a direction: `(a)-[:COAUTHORED]-(b)`.\n"
            + "Make the constraints and indexes afterwards: the import does not.";
    }
}
