using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;
using CoauthorGraph.Export.Text;

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
        foreach (var columns in table.Batches(BatchRows, cancellationToken))
        {
            using var batch = new RecordBatch(schema, columns.Select(Column), columns[0].Count);
            writer.WriteRecordBatch(batch);
            network.Graph.Evict();
        }

        writer.WriteEnd();
    }

    private static Schema SchemaOf(ExportTable table, string provenance)
    {
        var schema = new Schema.Builder().Metadata("provenance", provenance);
        foreach (var column in table.Columns)
        {
            schema.Field(new Field(column.Name, TypeOf(column.Kind), column.IsNullable));
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

    private static IArrowArray Column(ColumnValues values) => values.Column.Kind switch
    {
        ColumnKind.Text => new StringArray(
            values.Count, OffsetsOf(values.Texts.Ends), BufferOf(values.Texts.Bytes), PresenceOf(values),
            values.Present.Count(false)),
        ColumnKind.Integer => new Int32Array(
            BufferOf(MemoryMarshal.AsBytes(values.Integers)), PresenceOf(values), values.Count,
            values.Present.Count(false), 0),
        ColumnKind.Real => new DoubleArray(
            BufferOf(MemoryMarshal.AsBytes(values.Reals)), ArrowBuffer.Empty, values.Count, 0, 0),
        _ => new BooleanArray(
            new ArrowBuffer(PackedBits.Of(values.Truths)), ArrowBuffer.Empty, values.Count, 0, 0),
    };

    private static ArrowBuffer OffsetsOf(ReadOnlySpan<int> ends)
    {
        var offsets = new byte[(ends.Length + 1) * sizeof(int)];
        MemoryMarshal.AsBytes(ends).CopyTo(offsets.AsSpan(sizeof(int)));
        return new ArrowBuffer(offsets);
    }

    private static ArrowBuffer PresenceOf(ColumnValues values) =>
        values.Present.Contains(false) ? new ArrowBuffer(PackedBits.Of(values.Present)) : ArrowBuffer.Empty;

    // The values are used again for the next piece.
    private static ArrowBuffer BufferOf(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());
}
