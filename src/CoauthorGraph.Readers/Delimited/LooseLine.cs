using System.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>
/// Cuts lines whose quotes inside quoted fields are not doubled: <c>"Conf on "Tolls" now","2007"</c>. A quote ends a
/// field only before a delimiter or the end of the line.
/// </summary>
internal static class LooseLine
{
    /// <summary>Cuts a line into fields.</summary>
    /// <param name="line">The line, which may be several joined.</param>
    /// <param name="delimiter">What parts the fields.</param>
    /// <param name="innerCloses">Whether a quote that closes an inner one does not end the field, even before a
    /// delimiter.</param>
    /// <param name="fields">The fields, as far as they go.</param>
    public static DelimitedLine.Ending Split(string line, char delimiter, bool innerCloses, List<string> fields)
    {
        fields.Clear();
        for (var at = 0; ; at++)
        {
            var start = at;
            while (start < line.Length && line[start] == ' ')
            {
                start++;
            }

            if (start < line.Length && line[start] == '"')
            {
                if (!Quoted(line, start + 1, delimiter, innerCloses, fields, out at))
                {
                    return DelimitedLine.Ending.InQuotes;
                }
            }
            else
            {
                var end = line.IndexOf(delimiter, at);
                end = end < 0 ? line.Length : end;
                fields.Add(line[at..end]);
                at = end;
            }

            if (at >= line.Length)
            {
                return DelimitedLine.Ending.Whole;
            }
        }
    }

    private static bool Quoted(
        string line, int at, char delimiter, bool innerCloses, List<string> fields, out int after)
    {
        var value = new StringBuilder();
        var isInner = false;
        for (; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                value.Append(line[at]);
                continue;
            }

            var next = at + 1;
            var isDoubled = next < line.Length && line[next] == '"';
            if (isDoubled && !(isInner && EndsField(line, next + 1, delimiter)))
            {
                value.Append('"');
                at = next;
                continue;
            }

            if (!isDoubled && EndsField(line, next, delimiter) && !(isInner && innerCloses))
            {
                while (next < line.Length && line[next] == ' ')
                {
                    next++;
                }

                fields.Add(value.ToString());
                after = next;
                return true;
            }

            value.Append('"');
            isInner = !isInner;
        }

        after = line.Length;
        return false;
    }

    private static bool EndsField(string line, int at, char delimiter)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at >= line.Length || line[at] == delimiter;
    }
}
