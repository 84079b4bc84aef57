using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// One column as an Arrow IPC file (https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format): numbers as
/// one record batch, strings as one batch for each chunk of <see cref="StringColumn.ChunkRows"/> rows, without
/// compression, so that a mapped file is the column.
/// </summary>
internal static class ColumnFile
{
    public const string Extension = ".arrow";

    private const string ChunksKey = "chunks";

    public static void WriteNumbers<T>(Stream stream, string name, ReadOnlyMemory<T> values)
        where T : unmanaged
    {
        var bytes = BytesOf<T>.Over(values);
        var data = new ArrayData(TypeOf<T>(), values.Length, 0, 0, [ArrowBuffer.Empty, new ArrowBuffer(bytes)]);
        Write(stream, name, data.DataType, [data]);
    }

    public static void WriteStrings(Stream stream, string name, StringColumn column)
    {
        var chunks = new List<ArrayData>();
        for (var chunk = 0; chunk < column.ChunkCount; chunk++)
        {
            var offsets = BytesOf<int>.Over(column.ChunkOffsets(chunk));
            chunks.Add(new ArrayData(
                StringType.Default,
                column.ChunkOffsets(chunk).Length - 1,
                0,
                0,
                [ArrowBuffer.Empty, new ArrowBuffer(offsets), new ArrowBuffer(column.ChunkBytes(chunk))]));
        }

        Write(stream, name, StringType.Default, chunks);
    }

    public static ReadOnlyMemory<T> ReadNumbers<T>(MappedColumn column, string name)
        where T : unmanaged
    {
        using var reader = new ArrowStreamReader(Messages(column.Bytes, name));
        if (ChunksOf(reader, name) != 1)
        {
            throw new InvalidDataException($"column {name} is in parts");
        }

        var batch = reader.ReadNextRecordBatch();
        var data = batch.Column(0).Data;
        return data.DataType.TypeId == TypeOf<T>().TypeId
            ? column.Guard<T>(data.Buffers[1].Memory[..checked(data.Length * Marshal.SizeOf(Underlying<T>()))])
            : throw new InvalidDataException($"column {name} holds {data.DataType.Name}");
    }

    public static StringColumn ReadStrings(MappedColumn column, string name)
    {
        using var reader = new ArrowStreamReader(Messages(column.Bytes, name));
        var offsets = new List<ReadOnlyMemory<int>>();
        var bytes = new List<ReadOnlyMemory<byte>>();
        var count = 0;
        for (var chunk = ChunksOf(reader, name); chunk > 0; chunk--)
        {
            var batch = reader.ReadNextRecordBatch();
            var data = batch.Column(0).Data;
            if (data.DataType.TypeId != ArrowTypeId.String)
            {
                throw new InvalidDataException($"column {name} holds {data.DataType.Name}");
            }

            if (chunk > 1 ? data.Length != StringColumn.ChunkRows : data.Length is 0 or > StringColumn.ChunkRows)
            {
                throw new InvalidDataException($"column {name} has a part of {data.Length} rows");
            }

            offsets.Add(column.Guard<int>(data.Buffers[1].Memory)[..(data.Length + 1)]);
            bytes.Add(column.Guard<byte>(data.Buffers[2].Memory));
            count = checked(count + data.Length);
        }

        return new StringColumn(count, [.. offsets], [.. bytes]);
    }

    // The reader over memory does not see the end of the stream by itself.
    private static int ChunksOf(ArrowStreamReader reader, string name)
    {
        var found = reader.Schema.GetFieldByIndex(0).Name;
        if (found != name)
        {
            throw new InvalidDataException($"the file of column {name} holds column {found}");
        }

        return reader.Schema.Metadata is { } metadata && metadata.TryGetValue(ChunksKey, out var text)
            && int.TryParse(text, CultureInfo.InvariantCulture, out var chunks)
                ? chunks
                : throw new InvalidDataException($"column {name} does not say how many parts it has");
    }

    // A file is the stream of messages between a magic number and a footer, whose length stands before the last magic.
    private static ReadOnlyMemory<byte> Messages(ReadOnlyMemory<byte> mapped, string name)
    {
        var bytes = mapped.Span;
        if (bytes.Length < 18 || !bytes.StartsWith("ARROW1\0\0"u8) || !bytes.EndsWith("ARROW1"u8))
        {
            throw new InvalidDataException($"column {name} is no Arrow file");
        }

        var footer = BinaryPrimitives.ReadInt32LittleEndian(bytes[^10..^6]);
        var end = bytes.Length - 10 - footer;
        return footer > 0 && end > 8 ? mapped[8..end] : throw new InvalidDataException($"column {name} is cut");
    }

    private static void Write(Stream stream, string name, IArrowType type, IReadOnlyList<ArrayData> chunks)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ChunksKey] = chunks.Count.ToString(CultureInfo.InvariantCulture),
        };
        var schema = new Schema([new Field(name, type, nullable: false)], metadata);
        using var writer = new ArrowFileWriter(stream, schema, leaveOpen: true);
        writer.WriteStart();
        foreach (var chunk in chunks)
        {
            using var batch = new RecordBatch(schema, [ArrowArrayFactory.BuildArray(chunk)], chunk.Length);
            writer.WriteRecordBatch(batch);
        }

        if (chunks.Count == 0)
        {
            // Only a batch makes the writer put the schema at the start of the file.
            var nothing = new ArrayData(type, 0, 0, 0,
                [ArrowBuffer.Empty, new ArrowBuffer(new byte[4]), ArrowBuffer.Empty]);
            using var batch = new RecordBatch(schema, [ArrowArrayFactory.BuildArray(nothing)], 0);
            writer.WriteRecordBatch(batch);
        }

        writer.WriteEnd();
    }

    private static Type Underlying<T>() => typeof(T).IsEnum ? Enum.GetUnderlyingType(typeof(T)) : typeof(T);

    private static IArrowType TypeOf<T>() => Type.GetTypeCode(Underlying<T>()) switch
    {
        TypeCode.Int32 => Int32Type.Default,
        TypeCode.Single => FloatType.Default,
        TypeCode.Byte => UInt8Type.Default,
        _ => throw new NotSupportedException($"no column of {typeof(T)}"),
    };
}
