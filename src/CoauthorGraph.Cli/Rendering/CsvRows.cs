using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Rows as RFC 4180 CSV with a header line; lines end in a line feed, and no text is a formula.</summary>
internal static class CsvRows
{
    /// <summary>Writes the rows.</summary>
    /// <exception cref="CoauthorGraphException">A row holds what no cell can: then nothing of it is
    /// written.</exception>
    public static void Write<T>(
        TextWriter output, IEnumerable<T> rows, JsonSerializerOptions options, bool byteOrderMark,
        RowChoice? choice = null)
    {
        var fields = ResultFields.Of<T>(options, choice?.Columns);
        var head = (byteOrderMark ? CsvCell.ByteOrderMark : "") + string.Join(',', fields.Select(static field =>
            field.Name));
        foreach (var row in rows)
        {
            var values = new string[fields.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Cell(fields[i].Name, fields[i].Get!(row!), options);
            }

            WriteHead(output, ref head);
            output.Write(string.Join(',', values));
            output.Write('\n');
        }

        WriteHead(output, ref head);
    }

    private static void WriteHead(TextWriter output, ref string head)
    {
        if (head.Length > 0)
        {
            output.Write(head);
            output.Write('\n');
            head = "";
        }
    }

    private static string Cell(string field, object? value, JsonSerializerOptions options)
    {
        if (ResultFields.IsNested(value))
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"This answer is no table, for its '{field}' has fields of its own; take --format json or jsonl.");
        }

        var text = ResultFields.Text(value, options, CultureInfo.InvariantCulture);
        return ResultFields.IsNumber(value) ? text : CsvCell.ForPeople(text);
    }
}
