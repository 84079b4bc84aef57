using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Rows as RFC 4180 CSV with a header line; lines end in a line feed.</summary>
internal static class CsvRows
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");

    public static void Write<T>(TextWriter output, IEnumerable<T> rows, JsonSerializerOptions options)
    {
        var fields = ResultFields.Of<T>(options);
        output.Write(string.Join(',', fields.Select(static field => Cell(field.Name))));
        output.Write('\n');
        foreach (var row in rows)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (i > 0)
                {
                    output.Write(',');
                }

                output.Write(Cell(ResultFields.Text(fields[i].Get!(row!), options, CultureInfo.InvariantCulture)));
            }

            output.Write('\n');
        }
    }

    /// <summary>A value as one cell, quoted where it must be.</summary>
    public static string Cell(string value) => value.AsSpan().ContainsAny(NeedQuotes)
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
