using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Cli.Rendering.Tables;
using Humanizer;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Named values for a person, a line each: names in grey, values wrapped at words beside them.</summary>
internal sealed class Figures
{
    private const int Between = 2;
    private static readonly Style Quiet = new(Color.Grey);
    private readonly List<(string Heading, string Text)> _lines = [];

    /// <summary>Adds a text; nothing where there is none.</summary>
    public Figures Add(string heading, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _lines.Add((heading, text));
        }

        return this;
    }

    /// <summary>Adds the value of a field of a result.</summary>
    public void Add(string field, object value, JsonSerializerOptions options) => _lines.Add(value switch
    {
        long or int when field.EndsWith("Bytes", StringComparison.Ordinal) =>
            (FieldColumns.Heading(field[..^5]) + " memory", Size(Convert.ToInt64(value, CultureInfo.InvariantCulture))),
        double seconds when field == "seconds" => ("Time", Duration(seconds)),
        double seconds when field.EndsWith("Seconds", StringComparison.Ordinal) =>
            ("Time to " + FieldColumns.Heading(field[..^7]).ToLowerInvariant(), Duration(seconds)),
        _ => (FieldColumns.Heading(field), Text(field, value, options)),
    });

    public void Show(Terminal terminal)
    {
        if (_lines.Count == 0)
        {
            return;
        }

        var width = _lines.Max(static line => ResultColumn.WidthOf(line.Heading)) + Between;
        var text = new Paragraph();
        foreach (var (heading, content) in _lines)
        {
            var lines = WordWrap.Lines(content, terminal.IsWide ? int.MaxValue : Math.Max(1, terminal.Width - width));
            for (var i = 0; i < lines.Count; i++)
            {
                var name = i == 0 ? heading : "";
                text.Append(name + new string(' ', width - ResultColumn.WidthOf(name)), Quiet).Append(lines[i] + "\n");
            }
        }

        TableRows.Show(terminal, text);
    }

    /// <summary>A size as people say it: <c>72 MB</c>.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["bytes", "kB", "MB", "GB", "TB"];
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 1000 && unit < units.Length - 1; unit++)
        {
            size /= 1000;
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"{(size < 10 && unit > 0 ? $"{size:0.#}" : $"{size:0}")} {units[unit]}");
    }

    /// <summary>A time as people say it: <c>0.63 s</c>, <c>2 minutes, 5 seconds</c>.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 0.001 => "less than 1 ms",
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        _ => TimeSpan.FromSeconds(Math.Round(seconds)).Humanize(2, CultureInfo.InvariantCulture),
    };

    private static string Text(string field, object value, JsonSerializerOptions options) => value switch
    {
        int whole when FieldColumns.IsYear(field) => whole.ToString(CultureInfo.InvariantCulture),
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
        double or float => Digits.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        true => "yes",
        false => "no",
        _ => ResultFields.Text(value, options, CultureInfo.InvariantCulture),
    };
}
