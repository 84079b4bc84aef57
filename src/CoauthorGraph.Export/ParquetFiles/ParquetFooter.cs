using System.Buffers;
using CoauthorGraph.Export.Tables;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>The footer of a Parquet file: its columns, its groups and where it came from. Numbers are those of the
/// format's Thrift definition.</summary>
internal sealed class ParquetFooter(IReadOnlyList<TableColumn> columns)
{
    public const int Plain = 0;
    public const int RunLength = 3;

    private const int Snappy = 1;
    private const int Required = 0;
    private const int Optional = 1;
    private const int Utf8 = 0;

    private readonly List<(int Rows, ParquetChunk[] Chunks)> _groups = [];

    public void AddGroup(int rows, ParquetChunk[] chunks) => _groups.Add((rows, chunks));

    public void Write(IBufferWriter<byte> output, string creator, string provenance)
    {
        var thrift = new ThriftWriter(output);
        thrift.BeginStruct();
        thrift.Number(1, 1);
        WriteSchema(thrift);
        thrift.Number(3, _groups.Sum(static group => (long)group.Rows));
        thrift.BeginList(4, _groups.Count, ThriftWriter.Struct);
        foreach (var (rows, chunks) in _groups)
        {
            WriteGroup(thrift, rows, chunks);
        }

        thrift.BeginList(5, 1, ThriftWriter.Struct);
        thrift.BeginStruct();
        thrift.Text(1, "provenance");
        thrift.Text(2, provenance);
        thrift.EndStruct();
        thrift.Text(6, creator);
        WriteOrders(thrift);
        thrift.EndStruct();
    }

    private void WriteSchema(ThriftWriter thrift)
    {
        thrift.BeginList(2, columns.Count + 1, ThriftWriter.Struct);
        thrift.BeginStruct();
        thrift.Text(4, "root");
        thrift.Number(5, columns.Count);
        thrift.EndStruct();
        foreach (var column in columns)
        {
            thrift.BeginStruct();
            thrift.Number(1, TypeOf(column.Kind));
            thrift.Number(3, column.IsNullable ? Optional : Required);
            thrift.Text(4, column.Name);
            if (column.Kind == ColumnKind.Text)
            {
                thrift.Number(6, Utf8);
                thrift.BeginStruct(10);
                thrift.BeginStruct(1);
                thrift.EndStruct();
                thrift.EndStruct();
            }

            thrift.EndStruct();
        }
    }

    private void WriteGroup(ThriftWriter thrift, int rows, ParquetChunk[] chunks)
    {
        thrift.BeginStruct();
        thrift.BeginList(1, chunks.Length, ThriftWriter.Struct);
        for (var i = 0; i < chunks.Length; i++)
        {
            WriteChunk(thrift, columns[i], rows, chunks[i]);
        }

        thrift.Number(2, chunks.Sum(static chunk => chunk.Uncompressed));
        thrift.Number(3, (long)rows);
        thrift.Number(5, chunks[0].Start);
        thrift.Number(6, chunks.Sum(static chunk => chunk.Compressed));
        thrift.EndStruct();
    }

    private static void WriteChunk(ThriftWriter thrift, TableColumn column, int rows, ParquetChunk chunk)
    {
        thrift.BeginStruct();
        thrift.Number(2, chunk.Start);
        thrift.BeginStruct(3);
        thrift.Number(1, TypeOf(column.Kind));
        thrift.BeginList(2, 2, ThriftWriter.Integer);
        thrift.Element(Plain);
        thrift.Element(RunLength);
        thrift.BeginList(3, 1, ThriftWriter.Binary);
        thrift.Element(column.Name);
        thrift.Number(4, Snappy);
        thrift.Number(5, (long)rows);
        thrift.Number(6, chunk.Uncompressed);
        thrift.Number(7, chunk.Compressed);
        thrift.Number(9, chunk.Start);
        thrift.BeginStruct(12);
        thrift.Number(3, (long)chunk.Bounds.Missing);
        if (chunk.Bounds is { Largest: { } largest, Least: { } least })
        {
            thrift.Bytes(5, largest);
            thrift.Bytes(6, least);
        }

        thrift.EndStruct();
        thrift.EndStruct();
        thrift.EndStruct();
    }

    /// <summary>Without it readers do not trust the bounds of texts.</summary>
    private void WriteOrders(ThriftWriter thrift)
    {
        thrift.BeginList(7, columns.Count, ThriftWriter.Struct);
        foreach (var _ in columns)
        {
            thrift.BeginStruct();
            thrift.BeginStruct(1);
            thrift.EndStruct();
            thrift.EndStruct();
        }
    }

    private static int TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 6,
        ColumnKind.Integer => 1,
        ColumnKind.Real => 5,
        _ => 0,
    };
}
