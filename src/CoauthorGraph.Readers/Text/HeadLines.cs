namespace CoauthorGraph.Readers.Text;

/// <summary>The first lines of a text file: what detection looks at.</summary>
internal static class HeadLines
{
    private const int Most = 200;
    private const int BinaryLength = 256;

    /// <summary>The lines that are not blank, up to 200; none when it begins like a binary file, with NULs. The last
    /// may be cut.</summary>
    public static List<string> Of(ReadOnlySpan<byte> head) =>
        head[..Math.Min(head.Length, BinaryLength)].Contains((byte)0) ? [] : OfText(head);

    /// <summary>As <see cref="Of"/>, of what is known to be text, damaged perhaps.</summary>
    public static List<string> OfText(ReadOnlySpan<byte> head)
    {
        var lines = new List<string>();
        foreach (var line in System.Text.Encoding.UTF8.GetString(head).AsSpan().EnumerateLines())
        {
            var text = line.Trim('\uFEFF');
            if (!text.IsWhiteSpace())
            {
                lines.Add(text.ToString());
            }

            if (lines.Count == Most)
            {
                break;
            }
        }

        return lines;
    }
}
