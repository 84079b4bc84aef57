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

    /// <summary>As <see cref="Of"/>, of what is known to be text, damaged perhaps; no more lines than given.</summary>
    public static List<string> OfText(ReadOnlySpan<byte> head, int most = Most)
    {
        var lines = new List<string>();
        while (head.Length > 0 && lines.Count < most)
        {
            var end = head.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? head : head[..end];
            head = end < 0 ? [] : head[(end + 1)..];
            var text = line.IsEmpty ? "" : System.Text.Encoding.UTF8.GetString(line).Trim('\uFEFF');
            if (!string.IsNullOrWhiteSpace(text))
            {
                lines.Add(text);
            }
        }

        return lines;
    }
}
