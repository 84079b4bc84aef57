using System.Buffers.Binary;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Records;

/// <summary>
/// Brings records into the order of paper id, format and id. The database's own sort of rows as long as these fails
/// where they do not fit into the memory it was allowed; here the keys are sorted, and what is long waits in a file
/// of its own. 40 bytes a record and its key are held.
/// </summary>
internal sealed class OrderedRecords : IDisposable
{
    private const int BufferBytes = 1 << 20;
    private readonly GraphFolderLayout _layout;
    private readonly FileStream _file;
    private readonly StringColumnBuilder _keys = new();
    private readonly ColumnBuilder<long> _starts = new(0);

    public OrderedRecords(GraphFolderLayout layout)
    {
        _layout = layout;
        _file = Guarded(() =>
        {
            // What a killed process left, or somebody put there: a link is not to be written through.
            File.Delete(layout.SpilledRecords);
            return new FileStream(
                layout.SpilledRecords,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.ReadWrite,
                    BufferSize = BufferBytes,
                    Options = FileOptions.DeleteOnClose,
                });
        });
    }

    /// <summary>Adds a record with its JSON as UTF-8, which <see cref="AddFound"/> completes.</summary>
    public void Add(string paperId, string format, string id, Stream json)
    {
        // No string holds the separator, and nothing comes before it.
        _keys.Add($"{paperId}\0{format}\0{id}");
        Append(json);
    }

    /// <summary>Adds what was found in the record that was added last; null for nothing.</summary>
    public void AddFound(Stream? json) => Append(json);

    /// <summary>All records in order, each with what is made of its key, in which a zero follows the paper id and the
    /// format; nothing may be added afterwards.</summary>
    public IEnumerable<(T Key, RecordText Text)> InOrder<T>(Func<ReadOnlySpan<byte>, T> key)
    {
        Guarded(() =>
        {
            _file.Flush();
            return true;
        });
        var keys = _keys.Build();
        var starts = _starts.Build();
        foreach (var row in Order(keys))
        {
            var (from, middle, end) = (starts[2 * row], starts[(2 * row) + 1], starts[(2 * row) + 2]);
            var text = new byte[end - from];
            if (RandomAccess.Read(_file.SafeFileHandle, text, from) != text.Length)
            {
                throw new InvalidDataException($"'{_layout.SpilledRecords}' was cut while it was in use.");
            }

            var json = text.AsMemory(0, (int)(middle - from));
            yield return (key(keys.GetUtf8(row)), new RecordText(json, text.AsMemory(json.Length)));
        }
    }

    // What waits in its buffer is written when it is closed, and a full disk is full then too.
    public void Dispose() => Guarded(() =>
    {
        _file.Dispose();
        return true;
    });

    private void Append(Stream? json)
    {
        Guarded(() =>
        {
            json?.CopyTo(_file);
            return true;
        });
        _starts.Add(_file.Position);
    }

    // By the eight bytes after what all keys begin with, which fit a register; those alike there by all bytes.
    private static int[] Order(StringColumn keys)
    {
        var rows = new int[keys.Count];
        var heads = new ulong[rows.Length];
        var common = CommonPrefix(keys);
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        for (var row = 0; row < rows.Length; row++)
        {
            var rest = keys.GetUtf8(row)[common..];
            head.Clear();
            rest[..Math.Min(rest.Length, head.Length)].CopyTo(head);
            rows[row] = row;
            heads[row] = BinaryPrimitives.ReadUInt64BigEndian(head);
        }

        heads.AsSpan().Sort(rows.AsSpan());
        for (var from = 0; from < rows.Length;)
        {
            var end = from + 1;
            while (end < rows.Length && heads[end] == heads[from])
            {
                end++;
            }

            rows.AsSpan(from, end - from).Sort(
                (a, b) => keys.GetUtf8(a).SequenceCompareTo(keys.GetUtf8(b)));
            from = end;
        }

        return rows;
    }

    private static int CommonPrefix(StringColumn keys)
    {
        if (keys.Count == 0)
        {
            return 0;
        }

        var first = keys.GetUtf8(0);
        var common = first.Length;
        for (var row = 1; row < keys.Count; row++)
        {
            common = first[..common].CommonPrefixLength(keys.GetUtf8(row));
        }

        return common;
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(_layout, failure);
        }
    }
}
