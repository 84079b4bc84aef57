namespace CoauthorGraph.Core.Text;

/// <summary>
/// The order of strings in columns and files: by UTF-8 bytes, which is by code point, and the order DuckDB, Arrow tools
/// and <c>LC_ALL=C sort</c> use. It differs from <see cref="StringComparer.Ordinal"/> only beyond the basic plane.
/// </summary>
public sealed class Utf8Order : IComparer<string>
{
    private Utf8Order()
    {
    }

    /// <summary>The comparer.</summary>
    public static Utf8Order Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y) => CompareStrings(x, y);

    /// <summary>Compares two strings by code point; null comes first.</summary>
    public static int CompareStrings(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        // Surrogates stand for code points above all others, though their numbers lie below those of U+E000 to U+FFFF.
        var (a, b) = (x[same], y[same]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    /// <summary>Compares a stored value with bytes.</summary>
    public static int Compare(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y) => x.SequenceCompareTo(y);
}
