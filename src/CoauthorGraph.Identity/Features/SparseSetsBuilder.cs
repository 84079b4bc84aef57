using System.Buffers;
using System.Runtime.InteropServices;

namespace CoauthorGraph.Identity.Features;

/// <summary>Gathers rows for <see cref="SparseSets"/> and <see cref="PackedSets"/>; items of a row may repeat and come
/// in any order. Not safe for several threads.</summary>
internal sealed class SparseSetsBuilder
{
    private readonly List<int[]> _offsets = [];
    private readonly List<byte[]> _bytes = [];
    private readonly List<int> _partOffsets = [0];
    private readonly ArrayBufferWriter<byte> _partBytes = new();

    /// <summary>Builds rows in parallel, a part at a time.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="start">Makes what fills the rows of one thread: it puts the items of a row into a list.</param>
    /// <param name="parallel">Threads.</param>
    public static SparseSetsBuilder Fill(int rows, Func<Action<int, List<int>>> start, ParallelOptions parallel)
    {
        var parts = new SparseSetsBuilder[(rows + PackedSets.PartRows - 1) / PackedSets.PartRows];
        Parallel.For(0, parts.Length, parallel, start, (part, _, fill) =>
        {
            var items = new List<int>();
            var builder = new SparseSetsBuilder();
            var end = Math.Min(rows, (part + 1) * PackedSets.PartRows);
            for (var row = part * PackedSets.PartRows; row < end; row++)
            {
                fill(row, items);
                builder.AddRow(items);
            }

            builder.EndPart();
            parts[part] = builder;
            return fill;
        }, static _ => { });
        var whole = new SparseSetsBuilder();
        foreach (var part in parts)
        {
            whole._offsets.AddRange(part._offsets);
            whole._bytes.AddRange(part._bytes);
        }

        return whole;
    }

    /// <summary>Adds the next row; the list is sorted and cleared.</summary>
    public void AddRow(List<int> items)
    {
        items.Sort();
        var span = CollectionsMarshal.AsSpan(items);
        var distinct = 0;
        foreach (var item in span)
        {
            if (distinct == 0 || item != span[distinct - 1])
            {
                span[distinct++] = item;
            }
        }

        PackedSet.Write(span[..distinct], _partBytes);
        items.Clear();
        _partOffsets.Add(_partBytes.WrittenCount);
        if (_partOffsets.Count > PackedSets.PartRows)
        {
            EndPart();
        }
    }

    /// <summary>The sets.</summary>
    /// <param name="itemCount">Number of items.</param>
    /// <param name="background">See <see cref="SparseSets"/>.</param>
    /// <param name="setOf">For each row of the result the row that was added here; null when they are the same.</param>
    public SparseSets Build(int itemCount, double background, int[]? setOf = null)
    {
        return new SparseSets(BuildSets(), setOf, itemCount, background);
    }

    /// <summary>The sets without weights, by rows that were added.</summary>
    public PackedSets BuildSets()
    {
        EndPart();
        return new PackedSets([.. _offsets], [.. _bytes]);
    }

    private void EndPart()
    {
        if (_partOffsets.Count > 1)
        {
            _offsets.Add([.. _partOffsets]);
            _bytes.Add(_partBytes.WrittenSpan.ToArray());
            _partOffsets.RemoveRange(1, _partOffsets.Count - 1);
            _partBytes.ResetWrittenCount();
        }
    }
}
