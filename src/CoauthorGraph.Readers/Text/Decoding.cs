using System.Text;
using System.Text.Unicode;

namespace CoauthorGraph.Readers.Text;

/// <summary>Decodes bytes that should be UTF-8 and sometimes are an older encoding.</summary>
internal static class Decoding
{
    // What Windows-1252 has where Latin-1 has control characters; 0 where it has nothing.
    private const string Windows1252 =
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The text of UTF-8 bytes; bytes that are none are taken as Windows-1252, the superset of ISO 8859-1 that
    /// such files really have.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Western(bytes);

    /// <summary>The text of bytes in Windows-1252.</summary>
    public static string Western(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value is >= 0x80 and < 0xA0 && Windows1252[value - 0x80] is > '\0' and var sign
                ? sign : (char)value);
        }

        return text.ToString();
    }
}
