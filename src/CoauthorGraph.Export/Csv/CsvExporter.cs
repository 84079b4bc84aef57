using CoauthorGraph.Core.Text;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Csv;

/// <summary>Two CSV files, nodes and edges, and a README that says where they came from.</summary>
internal sealed class CsvExporter : FolderExporter
{
    public override string Format => "csv";

    public override string Description => "a folder with nodes.csv and edges.csv";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken)
    {
        ExportTable[] tables =
            [NetworkTables.Authors(network, "nodes"), NetworkTables.Coauthorships(network, "edges")];
        foreach (var table in tables)
        {
            using var csv = TextFile.Create(Path.Combine(folder, table.Name + ".csv"));
            csv.Write(network.Request.ByteOrderMark ? CsvCell.ByteOrderMark : "");
            CsvTableWriter.Write(table, csv, cancellationToken);
        }

        FolderReadme.Write(
            folder,
            network,
            "`nodes.csv` has the authors, `edges.csv` the co-authorships by author ids. A text that a spreadsheet would"
                + " compute, as it begins with `=`, `+`, `-` or `@`, has an apostrophe before it.");
    }
}
