using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;

namespace CoauthorGraph.Export.ArrowFiles;

/// <summary>
/// Arrow IPC files (Feather version 2), a file a table; provenance is in the metadata of each schema.
/// </summary>
internal sealed class ArrowExporter : FolderExporter
{
    private const int BatchRows = 1 << 16;

    public override string Format => "arrow";

    public override string Description => "a folder of Arrow IPC files, for pandas, polars and DuckDB";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken)
    {
        foreach (var table in TableFiles.Of(network))
        {
            WriteTable(network, table, Path.Combine(folder, table.Name + ".arrow"), cancellationToken);
        }

        FolderReadme.Write(folder, network, "Arrow IPC files: authors, papers, coauthorships and authorships.");
    }

    private static void WriteTable(
        AuthorNetwork network, ExportTable table, string path, CancellationToken cancellationToken)
    {
        var schema = SchemaOf(table, string.Join(' ', network.Provenance));
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        using var writer = new ArrowFileWriter(stream, schema);
        writer.WriteStart();
        foreach (var rows in table.Pieces(BatchRows, cancellationToken))
        {
            using var batch = new RecordBatch(schema, table.Columns.Select(column => Array(column, rows)), rows.Length);
            writer.WriteRecordBatch(batch);
        }

        writer.WriteEnd();
    }

    private static Schema SchemaOf(ExportTable table, string provenance)
    {
        var schema = new Schema.Builder().Metadata("provenance", provenance);
        foreach (var column in table.Columns)
        {
            var nullable = column.Kind is ColumnKind.Text or ColumnKind.Integer;
            schema.Field(new Field(column.Name, TypeOf(column.Kind), nullable));
        }

        return schema.Build();
    }

    private static IArrowType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => StringType.Default,
        ColumnKind.Integer => Int32Type.Default,
        ColumnKind.Real => DoubleType.Default,
        _ => BooleanType.Default,
    };

    private static IArrowArray Array(TableColumn column, int[] rows) => column.Kind switch
    {
        ColumnKind.Text => Texts(column, rows),
        ColumnKind.Integer => Integers(column, rows),
        ColumnKind.Real => Reals(column, rows),
        _ => Truths(column, rows),
    };

    private static StringArray Texts(TableColumn column, int[] rows)
    {
        var builder = new StringArray.Builder();
        foreach (var row in rows)
        {
            if (column.TextAt(row) is { } text)
            {
                builder.Append(text);
            }
            else
            {
                builder.AppendNull();
            }
        }

        return builder.Build();
    }

    private static Int32Array Integers(TableColumn column, int[] rows)
    {
        var builder = new Int32Array.Builder().Reserve(rows.Length);
        foreach (var row in rows)
        {
            builder.Append(column.IntegerAt(row));
        }

        return builder.Build();
    }

    private static DoubleArray Reals(TableColumn column, int[] rows)
    {
        var builder = new DoubleArray.Builder().Reserve(rows.Length);
        foreach (var row in rows)
        {
            builder.Append(column.RealAt(row));
        }

        return builder.Build();
    }

    private static BooleanArray Truths(TableColumn column, int[] rows)
    {
        var builder = new BooleanArray.Builder().Reserve(rows.Length);
        foreach (var row in rows)
        {
            builder.Append(column.TruthAt(row) ?? false);
        }

        return builder.Build();
    }
}
