using System.Buffers.Binary;
using CoauthorGraph.Export.Tables;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>The least and the largest value of a column as they stand in a file, by which readers leave out groups;
/// null where there is no value.</summary>
/// <param name="Least">The least value; texts in the order of their bytes.</param>
/// <param name="Largest">The largest value.</param>
/// <param name="Missing">How many rows have no value.</param>
internal sealed record ColumnBounds(byte[]? Least, byte[]? Largest, int Missing)
{
    public static ColumnBounds Of(ColumnValues values) => values.Column.Kind switch
    {
        ColumnKind.Text => OfTexts(values.Texts),
        ColumnKind.Integer => OfIntegers(values),
        ColumnKind.Real => OfReals(values.Reals),
        _ => new ColumnBounds(
            [values.Truths.Contains(false) ? (byte)0 : (byte)1], [values.Truths.Contains(true) ? (byte)1 : (byte)0], 0),
    };

    private static ColumnBounds OfTexts(TextValues texts)
    {
        var (least, largest, missing) = (-1, -1, 0);
        for (var i = 0; i < texts.Present.Length; i++)
        {
            if (!texts.Present[i])
            {
                missing++;
                continue;
            }

            var text = texts.At(i);
            least = least < 0 || text.SequenceCompareTo(texts.At(least)) < 0 ? i : least;
            largest = largest < 0 || text.SequenceCompareTo(texts.At(largest)) > 0 ? i : largest;
        }

        return least < 0
            ? new ColumnBounds(null, null, missing)
            : new ColumnBounds(texts.At(least).ToArray(), texts.At(largest).ToArray(), missing);
    }

    private static ColumnBounds OfIntegers(ColumnValues values)
    {
        int? least = null, largest = null;
        var missing = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (!values.Present[i])
            {
                missing++;
                continue;
            }

            var value = values.Integers[i];
            least = Math.Min(least ?? value, value);
            largest = Math.Max(largest ?? value, value);
        }

        return new ColumnBounds(Bytes(least), Bytes(largest), missing);

        static byte[]? Bytes(int? value)
        {
            if (value is not { } number)
            {
                return null;
            }

            var bytes = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            return bytes;
        }
    }

    private static ColumnBounds OfReals(ReadOnlySpan<double> reals)
    {
        var (least, largest) = (reals[0], reals[0]);
        foreach (var value in reals)
        {
            least = Math.Min(least, value);
            largest = Math.Max(largest, value);
        }

        return new ColumnBounds(Bytes(least), Bytes(largest), 0);

        static byte[] Bytes(double value)
        {
            var bytes = new byte[sizeof(double)];
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            return bytes;
        }
    }
}
