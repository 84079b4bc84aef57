using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;
using Parquet;
using Parquet.Schema;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>Parquet files, a file a table; provenance is in the metadata of each.</summary>
internal sealed class ParquetExporter : FolderExporter
{
    private const int GroupRows = 1 << 17;

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
        foreach (var rows in table.Pieces(GroupRows, cancellationToken))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                await WriteColumnAsync(group, fields[i], table.Columns[i], rows, cancellationToken);
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
        ParquetRowGroupWriter group,
        DataField field,
        TableColumn column,
        int[] rows,
        CancellationToken cancellationToken)
    {
        switch (column.Kind)
        {
            case ColumnKind.Text:
                await group.WriteAsync(field, Array.ConvertAll(rows, row => column.TextAt(row)!));
                break;
            case ColumnKind.Integer:
                ReadOnlyMemory<int?> numbers = Array.ConvertAll(rows, row => column.IntegerAt(row));
                await group.WriteAsync(field, numbers, cancellationToken: cancellationToken);
                break;
            case ColumnKind.Real:
                ReadOnlyMemory<double> reals = Array.ConvertAll(rows, row => column.RealAt(row));
                await group.WriteAsync(field, reals, cancellationToken: cancellationToken);
                break;
            default:
                ReadOnlyMemory<bool> truths = Array.ConvertAll(rows, row => column.TruthAt(row) ?? false);
                await group.WriteAsync(field, truths, cancellationToken: cancellationToken);
                break;
        }
    }
}
