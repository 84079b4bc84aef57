using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Copies of a record only the fields that a format reads, because passing over a value costs a fraction of what
/// making a document of it costs. Not for several threads at once.
/// </summary>
/// <param name="fields">Names of the fields at the top of a record.</param>
internal sealed class JsonPruning(IEnumerable<string> fields)
{
    private readonly byte[][][] _byLength = fields.Select(Encoding.UTF8.GetBytes).GroupBy(static name => name.Length)
        .Aggregate(new byte[64][][], static (all, group) =>
        {
            all[group.Key] = [.. group];
            return all;
        });

    private readonly ArrayBufferWriter<byte> _kept = new(1 << 14);
    private readonly FastTwin _twin = new();

    /// <summary>The record with the wanted fields only, until the next is asked for; the record itself where it has to
    /// be seen whole.</summary>
    public ReadOnlyMemory<byte> Prune(ReadOnlyMemory<byte> record)
    {
        if (!_twin.IsFast)
        {
            return record;
        }

        try
        {
            Copy(record.Span);
            return _kept.WrittenMemory;
        }
        catch (JsonException)
        {
            _twin.Refused();
            return record;
        }
    }

    private void Copy(ReadOnlySpan<byte> record)
    {
        _kept.ResetWrittenCount();
        var json = new JsonScanner(record);
        json.Object();
        var separator = "{"u8;
        while (json.Field(out var name))
        {
            json.Peek();
            var start = json.Position;
            json.Skip();
            if (IsWanted(name))
            {
                _kept.Write(separator);
                _kept.Write("\""u8);
                _kept.Write(name);
                _kept.Write("\":"u8);
                _kept.Write(record[start..json.Position]);
                separator = ","u8;
            }
        }

        json.End();
        _kept.Write(separator[0] == '{' ? "{}"u8 : "}"u8);
    }

    private bool IsWanted(ReadOnlySpan<byte> name)
    {
        var candidates = name.Length < _byLength.Length ? _byLength[name.Length] : null;
        foreach (var candidate in candidates ?? [])
        {
            if (name.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
