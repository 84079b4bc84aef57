using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>
/// A 64-bit hash of values as the database keeps them: the same for a row here and the row read back, whatever the
/// machine. Not meant against forgery.
/// </summary>
internal static class ContentHash
{
    private const ulong Start = 0x9AE16A3B2F90404FUL;
    private const ulong Prime = 0x100000001B3UL;

    /// <summary>The hash of a row; the order of its values counts.</summary>
    public static ulong Of(ReadOnlySpan<object?> values)
    {
        var hash = Start;
        foreach (var value in values)
        {
            hash = Add(hash, value);
        }

        return hash;
    }

    /// <summary>A hash with one more value.</summary>
    public static ulong Add(ulong hash, object? value) => value switch
    {
        null => Mix(hash, 1),
        bool truth => Mix(hash, truth ? 2UL : 3UL),
        int number => Mix(Mix(hash, 4), (ulong)(long)number),
        long number => Mix(Mix(hash, 4), (ulong)number),
        double number => Mix(Mix(hash, 5), BitConverter.DoubleToUInt64Bits(number)),
        string text => Mix(Mix(hash, 6), OfText(text)),
        IEnumerable list => AddList(hash, list),
        _ => Mix(Mix(hash, 7), OfText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
    };

    private static ulong Mix(ulong hash, ulong value) => StableHash.Mix(hash ^ value) + hash;

    private static ulong AddList(ulong hash, IEnumerable list)
    {
        hash = Mix(hash, 8);
        foreach (var item in list)
        {
            hash = Add(hash, item);
        }

        return Mix(hash, 9);
    }

    private static ulong OfText(string text)
    {
        var hash = Start;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(text.AsSpan()))
        {
            hash = (hash ^ unit) * Prime;
        }

        return StableHash.Mix(hash ^ (ulong)text.Length);
    }
}
