using System.Buffers;
using System.Buffers.Binary;
using CoauthorGraph.Export.Tables;
using Snappier;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>
/// Writes one Parquet file: groups of rows, a chunk for each column, its values plainly encoded in pages of about a
/// mebibyte that Snappy compresses, then the footer. UTF-8 goes from the graph into the page as it is.
/// </summary>
internal sealed class ParquetFile
{
    private const int PageBytes = 1 << 20;

    private readonly Stream _stream;
    private readonly ParquetFooter _footer;
    private readonly ArrayBufferWriter<byte> _page = new();
    private readonly ArrayBufferWriter<byte> _header = new();
    private byte[] _compressed = [];
    private long _position;

    public ParquetFile(Stream stream, IReadOnlyList<TableColumn> columns)
    {
        _stream = stream;
        _footer = new ParquetFooter(columns);
        Write("PAR1"u8);
    }

    public void WriteGroup(IReadOnlyList<ColumnValues> columns)
    {
        var chunks = new ParquetChunk[columns.Count];
        for (var i = 0; i < chunks.Length; i++)
        {
            chunks[i] = WriteChunk(columns[i]);
        }

        _footer.AddGroup(columns[0].Count, chunks);
    }

    /// <summary>Writes the footer; nothing may follow.</summary>
    public void Complete(string creator, string provenance)
    {
        _header.ResetWrittenCount();
        _footer.Write(_header, creator, provenance);
        var length = _header.WrittenCount;
        Write(_header.WrittenSpan);
        Span<byte> end = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(end, length);
        Write(end);
        Write("PAR1"u8);
    }

    private ParquetChunk WriteChunk(ColumnValues values)
    {
        var (start, uncompressed) = (_position, 0L);
        for (var from = 0; from < values.Count;)
        {
            var to = PageEncoder.EndOfPage(values, from, PageBytes);
            _page.ResetWrittenCount();
            PageEncoder.Write(_page, values, from, to);
            uncompressed += WritePage(to - from);
            from = to;
        }

        return new ParquetChunk(start, uncompressed, _position - start, ColumnBounds.Of(values));
    }

    /// <summary>Writes the page and gives its bytes before compression, header included.</summary>
    private int WritePage(int rows)
    {
        var most = Snappy.GetMaxCompressedLength(_page.WrittenCount);
        if (_compressed.Length < most)
        {
            _compressed = new byte[most];
        }

        var length = Snappy.Compress(_page.WrittenSpan, _compressed);
        _header.ResetWrittenCount();
        WriteHeader(new ThriftWriter(_header), rows, _page.WrittenCount, length);
        Write(_header.WrittenSpan);
        Write(_compressed.AsSpan(0, length));
        return _header.WrittenCount + _page.WrittenCount;
    }

    private static void WriteHeader(ThriftWriter thrift, int rows, int uncompressed, int compressed)
    {
        thrift.BeginStruct();
        thrift.Number(1, 0); // A page of data.
        thrift.Number(2, uncompressed);
        thrift.Number(3, compressed);
        thrift.BeginStruct(5);
        thrift.Number(1, rows);
        thrift.Number(2, ParquetFooter.Plain);
        thrift.Number(3, ParquetFooter.RunLength);
        thrift.Number(4, ParquetFooter.RunLength);
        thrift.EndStruct();
        thrift.EndStruct();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _position += bytes.Length;
    }
}
