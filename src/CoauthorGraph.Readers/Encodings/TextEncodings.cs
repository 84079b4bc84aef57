using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>Text encodings by the names that people, programs and files have for them.</summary>
public static class TextEncodings
{
    /// <summary>The western encoding that files have in truth that say ISO 8859-1, or nothing.</summary>
    internal static Encoding Western { get; } = Page(1252);

    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["utf8"] = 65001,
        ["utf8sig"] = 65001,
        ["utf8bom"] = 65001,
        ["unicodeutf8"] = 65001,
        ["ascii"] = 65001,
        ["usascii"] = 65001,
        ["utf16"] = 1200,
        ["utf16le"] = 1200,
        ["unicode"] = 1200,
        ["utf16be"] = 1201,
        ["utf32"] = 12000,
        ["utf32le"] = 12000,
        ["utf32be"] = 12001,
        ["latin1"] = 1252,
        ["iso88591"] = 1252,
        ["88591"] = 1252,
        ["ansi"] = 1252,
        ["ansinew"] = 1252,
        ["western"] = 1252,
        ["westernisolatin1"] = 1252,
        ["westernwindowslatin1"] = 1252,
        ["latin2"] = 28592,
        ["latin3"] = 28593,
        ["latin4"] = 28594,
        ["latin5"] = 1254,
        ["latin7"] = 28603,
        ["latin9"] = 28605,
        ["cyrillic"] = 28595,
        ["greek"] = 28597,
        ["gb2312"] = 54936,
        ["gbk"] = 54936,
        ["gb"] = 54936,
        ["gb18030"] = 54936,
        ["cp936"] = 54936,
        ["ms936"] = 54936,
        ["936"] = 54936,
        ["euccn"] = 54936,
        ["big5"] = 950,
        ["big5hkscs"] = 950,
        ["ms950"] = 950,
        ["shiftjis"] = 932,
        ["sjis"] = 932,
        ["ms932"] = 932,
        ["windows31j"] = 932,
        ["japaneseshiftjis"] = 932,
        ["eucjp"] = 51932,
        ["iso2022jp"] = 50220,
        ["euckr"] = 949,
        ["uhc"] = 949,
        ["ms949"] = 949,
        ["ksc5601"] = 949,
        ["ksc56011987"] = 949,
        ["koi8r"] = 20866,
        ["koi8u"] = 21866,
        ["macroman"] = 10000,
        ["macintosh"] = 10000,
        ["mac"] = 10000,
        ["westernmacosroman"] = 10000,
        ["applemac"] = 10000,
        ["macce"] = 10029,
        ["maccentraleurope"] = 10029,
        ["maccyrillic"] = 10007,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The encoding of a name such as <c>utf-8</c>, <c>windows-1252</c>, <c>Cp1250</c>, <c>ISO8859_2</c>,
    /// <c>latin1</c>, <c>gbk</c>, <c>big5</c>, <c>Shift_JIS</c>, <c>euc-kr</c>, <c>koi8-r</c>; null when it is not
    /// known. What is no text in it becomes U+FFFD.</summary>
    public static Encoding? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (key.StartsWith('x') && key.Length > 1)
        {
            key = key[1..];
        }

        foreach (var ending in (ReadOnlySpan<string>)["unix", "dos", "mac"])
        {
            // An editor's way of ending lines, as in "latin-1-unix".
            key = name.EndsWith("-" + ending, StringComparison.OrdinalIgnoreCase) ? key[..^ending.Length] : key;
        }

        if (Names.TryGetValue(key, out var page))
        {
            return Page(page);
        }

        foreach (var prefix in (ReadOnlySpan<string>)["windows", "win", "cp", "ibm", "codepage", "iso8859", "8859", ""])
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(
                key.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return Known(prefix.EndsWith("8859", StringComparison.Ordinal) ? 28590 + number : number);
            }
        }

        return null;
    }

    /// <summary>The encoding of a code page's number.</summary>
    internal static Encoding Page(int number) => Known(number)
        ?? throw new ArgumentOutOfRangeException(nameof(number), number, "No such code page.");

    private static Encoding? Known(int number)
    {
        try
        {
            // The provider's own fallback is a character of the encoding; U+FFFD can be told from text.
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    number, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
                ?? Encoding.GetEncoding(number);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
