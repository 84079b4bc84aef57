using System.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>Cuts lines of delimited text into fields (RFC 4180: quotes around fields, doubled inside).</summary>
internal static class DelimitedLine
{
    /// <summary>How a line ended.</summary>
    internal enum Ending
    {
        Whole,
        InQuotes,
        Malformed,
    }

    /// <summary>Cuts a line, which may be several joined by line feeds.</summary>
    public static Ending Split(string line, char delimiter, List<string> fields)
    {
        fields.Clear();
        for (var at = 0; ;)
        {
            // White space before a quoted field occurs; it means nothing.
            var start = at;
            while (start < line.Length && line[start] == ' ')
            {
                start++;
            }

            if (start < line.Length && line[start] == '"')
            {
                var ending = Quoted(line, start + 1, fields, out at);
                if (ending != Ending.Whole)
                {
                    return ending;
                }

                while (at < line.Length && line[at] == ' ')
                {
                    at++;
                }

                if (at < line.Length && line[at] != delimiter)
                {
                    return Ending.Malformed;
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
                return Ending.Whole;
            }

            at++;
            if (at == line.Length)
            {
                fields.Add("");
                return Ending.Whole;
            }
        }
    }

    private static Ending Quoted(string line, int at, List<string> fields, out int after)
    {
        var end = line.IndexOf('"', at);
        if (end >= 0 && (end + 1 == line.Length || line[end + 1] != '"'))
        {
            fields.Add(line[at..end]);
            after = end + 1;
            return Ending.Whole;
        }

        var value = new StringBuilder();
        while (true)
        {
            var quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                after = line.Length;
                return Ending.InQuotes;
            }

            value.Append(line, at, quote - at);
            if (quote + 1 < line.Length && line[quote + 1] == '"')
            {
                value.Append('"');
                at = quote + 2;
                continue;
            }

            fields.Add(value.ToString());
            after = quote + 1;
            return Ending.Whole;
        }
    }
}
