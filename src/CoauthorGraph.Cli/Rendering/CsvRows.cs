using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Rows as RFC 4180 CSV with a header line; lines end in a line feed, and no text is a formula.</summary>
internal static class CsvRows
{
    public static void Write<T>(
        TextWriter output, IEnumerable<T> rows, JsonSerializerOptions options, bool byteOrderMark)
    {
        output.Write(byteOrderMark ? CsvCell.ByteOrderMark : "");
        var fields = ResultFields.Of<T>(options);
        output.Write(string.Join(',', fields.Select(static field => field.Name)));
        output.Write('\n');
        foreach (var row in rows)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (i > 0)
                {
                    output.Write(',');
                }

                output.Write(Cell(fields[i].Get!(row!), options));
            }

            output.Write('\n');
        }
    }

    private static string Cell(object? value, JsonSerializerOptions options)
    {
        var text = ResultFields.Text(value, options, CultureInfo.InvariantCulture);
        return ResultFields.IsNumber(value) ? text : CsvCell.ForPeople(text);
    }
}
