using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>Parquet files, a file a table; provenance is in the metadata of each.</summary>
internal sealed class ParquetExporter : FolderExporter
{
    /// <summary>The columns of a group are in memory before it is written.</summary>
    private const int GroupRows = 1 << 15;

    public override string Format => "parquet";

    public override string Description => "a folder of Parquet files, for pandas, Spark and DuckDB";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken)
    {
        foreach (var table in TableFiles.Of(network))
        {
            var path = Path.Combine(folder, table.Name + ".parquet");
            using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            var file = new ParquetFile(stream, table.Columns);
            foreach (var columns in table.Batches(GroupRows, cancellationToken))
            {
                file.WriteGroup(columns);
                network.Graph.Evict();
            }

            file.Complete(
                "CoauthorGraph version " + network.Request.Provenance.ProgramVersion,
                string.Join(' ', network.Provenance));
        }

        FolderReadme.Write(folder, network, "Parquet files: authors, papers, coauthorships and authorships.");
    }
}
