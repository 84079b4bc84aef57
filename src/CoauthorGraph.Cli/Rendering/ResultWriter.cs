using System.Text.Json;
using CoauthorGraph.Pipeline.Answers;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// Writes results to standard output in the format asked for. A result is a record; its public properties, in camelCase
/// and in their order, are the fields. A missing value is left out of JSON and empty in CSV and tables. JSON says of
/// each object what it rests on.
/// </summary>
internal sealed class ResultWriter(Terminal terminal, OutputFormat format, bool byteOrderMark)
{
    private string? _originText;

    /// <summary>Whether a person reads the result.</summary>
    public bool IsTable => format == OutputFormat.Table;

    /// <summary>Whether it goes into a spreadsheet.</summary>
    public bool IsCsv => format == OutputFormat.Csv;

    /// <summary>What the results rest on, said in JSON; null for results of no graph.</summary>
    public AnswerOrigin? Origin { get; set; }

    /// <summary>Writes rows: an array, one object a line, CSV, or a table with an optional title.</summary>
    public void WriteRows<T>(
        IEnumerable<T> rows, string? title = null, string? whenEmpty = null, RowChoice? choice = null)
    {
        var output = terminal.Output;
        switch (format)
        {
            case OutputFormat.Json:
                AnswerJson.WriteArray(output, rows, Origin, choice?.Columns);
                break;
            case OutputFormat.Jsonl:
                foreach (var row in rows)
                {
                    output.WriteLine(Line(row, choice));
                }

                break;
            case OutputFormat.Csv:
                CsvRows.Write(output, rows, AnswerJson.Options, byteOrderMark, choice);
                break;
            default:
                TableRows.Write(terminal, rows, AnswerJson.Options, title, whenEmpty, choice);
                break;
        }
    }

    /// <summary>Writes one object; where a person reads it, <paramref name="show"/> draws it instead when
    /// given.</summary>
    public void WriteObject<T>(T value, Action<T>? show = null)
    {
        var output = terminal.Output;
        switch (format)
        {
            case OutputFormat.Json:
                AnswerJson.WriteObject(output, value, Origin);
                break;
            case OutputFormat.Jsonl:
                output.WriteLine(Line(value, null));
                break;
            case OutputFormat.Csv:
                CsvRows.Write(output, [value], AnswerJson.Options, byteOrderMark);
                break;
            default:
                if (show is null)
                {
                    TableRows.WriteFields(terminal, value, AnswerJson.Options);
                }
                else
                {
                    show(value);
                }

                break;
        }
    }

    // Lines are many: the origin is put behind the last field without a tree of the others.
    private string Line<T>(T row, RowChoice? choice)
    {
        if (choice?.Columns is not null)
        {
            return AnswerJson.Node(row, Origin, choice.Columns)!.ToJsonString(AnswerJson.Options);
        }

        var line = JsonSerializer.Serialize(row, AnswerJson.Options);
        return Origin is null || line is not ['{', .., '}']
            ? line
            : $"{line[..^1]}{(line.Length > 2 ? "," : "")}\"{AnswerJson.OriginField}\":{OriginText()}}}";
    }

    private string OriginText() => _originText ??= JsonSerializer.Serialize(Origin, AnswerJson.Options);
}
