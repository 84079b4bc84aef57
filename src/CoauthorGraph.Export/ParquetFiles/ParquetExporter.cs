using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;
using Parquet;
using Parquet.Schema;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>Parquet files, a file a table; provenance is in the metadata of each.</summary>
internal sealed class ParquetExporter : FolderExporter
{
    /// <summary>A group is in memory before it is written, and while it is read.</summary>
    private const int GroupRows = 1 << 15;

    public override string Format => "parquet";

    public override string Description => "a folder of Parquet files, for pandas, Spark and DuckDB";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken)
    {
        foreach (var table in TableFiles.Of(network))
        {
            // The library only writes asynchronously; there is no context here that could be waited upon.
            WriteTableAsync(network, table, Path.Combine(folder, table.Name + ".parquet"), cancellationToken)
                .GetAwaiter().GetResult();
        }

        FolderReadme.Write(folder, network, "Parquet files: authors, papers, coauthorships and authorships.");
    }

    private static async Task WriteTableAsync(
        AuthorNetwork network, ExportTable table, string path, CancellationToken cancellationToken)
    {
        var fields = table.Columns.Select(FieldOf).ToArray();
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields), stream, cancellationToken: cancellationToken);
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["provenance"] = string.Join(' ', network.Provenance),
        };
        foreach (var columns in table.Batches(GroupRows, cancellationToken))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                await WriteColumnAsync(group, fields[i], columns[i], cancellationToken);
            }
        }
    }

    private static DataField FieldOf(TableColumn column) => column.Kind switch
    {
        ColumnKind.Text => new DataField(column.Name, typeof(string), isNullable: true),
        ColumnKind.Integer => new DataField(column.Name, typeof(int), isNullable: true),
        ColumnKind.Real => new DataField(column.Name, typeof(double), isNullable: false),
        _ => new DataField(column.Name, typeof(bool), isNullable: false),
    };

    private static async ValueTask WriteColumnAsync(
        ParquetRowGroupWriter group, DataField field, Array values, CancellationToken cancellationToken)
    {
        switch (values)
        {
            case string?[] texts:
                await group.WriteAsync(field, texts!);
                break;
            case int?[] numbers:
                await group.WriteAsync<int>(field, numbers.AsMemory(), cancellationToken: cancellationToken);
                break;
            case double[] reals:
                await group.WriteAsync<double>(field, reals.AsMemory(), cancellationToken: cancellationToken);
                break;
            default:
                await group.WriteAsync<bool>(field, ((bool[])values).AsMemory(), cancellationToken: cancellationToken);
                break;
        }
    }
}
