using System.Text;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>What a file says of its encoding in its first lines: an XML declaration, JabRef's
/// <c>% Encoding: …</c>, an editor's <c>-*- coding: … -*-</c>, BibDesk's <c>Saved with string encoding …</c>.</summary>
internal static partial class DeclaredEncoding
{
    private const int FarthestXml = 256;
    private const int FarthestComment = 2048;

    /// <summary>The name that is declared, or null.</summary>
    public static string? Name(ReadOnlySpan<byte> head)
    {
        var start = head.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("<?xml"u8))
        {
            var end = start[..Math.Min(FarthestXml, start.Length)].IndexOf((byte)'>');
            var xml = end < 0 ? null : Xml().Match(Encoding.Latin1.GetString(start[..end]));
            return xml is { Success: true } ? xml.Groups["name"].Value : null;
        }

        // Only comments declare; a record may be about encodings.
        start = start[..Math.Min(FarthestComment, start.Length)];
        if (start.IsEmpty || start[0] is not ((byte)'%' or (byte)'@' or (byte)'#'))
        {
            return null;
        }

        var comment = Comment().Match(Encoding.Latin1.GetString(start));
        return comment.Success ? comment.Groups["name"].Value.Trim() : null;
    }

    [GeneratedRegex("""\sencoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Xml();

    [GeneratedRegex(
        @"^[%#][^\n\r]*?((?<![a-z])(en)?coding\s*[:=]\s*(?<name>[A-Za-z0-9._-]+)"
            + @"|saved with string encoding (?<name>[^\n\r]+))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline
            | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();
}
