using System.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>The start of an XML file: what detection looks at.</summary>
internal readonly ref struct XmlHead
{
    private readonly ReadOnlySpan<byte> _head;

    private XmlHead(ReadOnlySpan<byte> head, string root)
    {
        _head = head;
        Root = root;
    }

    /// <summary>Name of the root element without prefix; empty when the head is no XML.</summary>
    public string Root { get; }

    /// <summary>Looks for the root element behind declaration, document type and comments; a few lines that are no XML
    /// may come before them.</summary>
    public static XmlHead Of(ReadOnlySpan<byte> head)
    {
        const int FarthestStart = 256;
        var rest = head;
        while (rest.IndexOf((byte)'<') is >= 0 and var at)
        {
            if (rest.Length == head.Length && at > FarthestStart)
            {
                break;
            }

            rest = rest[at..];
            if (rest.Length < 2)
            {
                break;
            }

            if (char.IsAsciiLetter((char)rest[1]))
            {
                return new XmlHead(head, Encoding.UTF8.GetString(XmlNames.Local(rest[1..])));
            }

            var end = rest.StartsWith("<!--"u8) ? rest.IndexOf("-->"u8)
                : rest.StartsWith("<!"u8) ? EndOfDeclaration(rest)
                : rest.StartsWith("<?"u8) ? rest.IndexOf((byte)'>') : -1;
            if (end < 0)
            {
                break;
            }

            rest = rest[(end + 1)..];
        }

        return new XmlHead(head, "");
    }

    /// <summary>Whether the head has these bytes anywhere.</summary>
    public bool Mentions(ReadOnlySpan<byte> text) => _head.IndexOf(text) >= 0;

    private static int EndOfDeclaration(ReadOnlySpan<byte> text)
    {
        var subset = text.IndexOf((byte)'[');
        var end = text.IndexOf((byte)'>');
        if (subset >= 0 && subset < end)
        {
            var close = text.IndexOf("]>"u8);
            return close < 0 ? -1 : close + 1;
        }

        return end;
    }
}
