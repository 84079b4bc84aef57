using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Answers;

namespace CoauthorGraph.Cli.Options;

/// <summary>What every list takes: how many rows, which columns of them, and in which order.</summary>
internal sealed class ListOptions
{
    private const string Ascending = ":asc";
    private const string Descending = ":desc";
    private const int OfATable = 20;

    private readonly Option<string?> _columns = ColumnsOption();

    private readonly Option<string?> _sort = new("--sort")
    {
        Description = "Order by a field: numbers from the greatest, words from A, unless it ends in :asc or :desc",
        HelpName = "FIELD",
    };

    private readonly Option<int?> _top;
    private readonly int? _standard;
    private readonly string _what;

    private ListOptions(int? standard, string what)
    {
        _standard = standard;
        _what = what;
        _top = CheckedOption.Whole("--top", 1);
        var usual = standard?.ToString(CultureInfo.InvariantCulture) ?? $"{OfATable} in a table, else all";
        _top.Description = $"How many {what} to show (default: {usual})";
    }

    /// <summary>The option by which columns are chosen, for a list with an order of its own.</summary>
    public static Option<string?> ColumnsOption() => new("--columns")
    {
        Description = "Only these fields, in this order, by the names that --format json shows: name,papers",
        HelpName = "A,B",
    };

    /// <summary>What that option chose.</summary>
    /// <exception cref="CoauthorGraphException">A name is no field of the rows.</exception>
    public static RowChoice Choice<T>(CommandContext context, Option<string?> columns)
    {
        var chosen = context.Get(columns)?
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in chosen ?? [])
        {
            Require(Names<T>(), name, columns.Name);
        }

        return new RowChoice(chosen);
    }

    /// <summary>Adds the options; <paramref name="standard"/> is how many rows are shown without --top, null for all
    /// but in a table, which a person reads.</summary>
    public static ListOptions AddTo(Command command, int? standard, string what)
    {
        var options = new ListOptions(standard, what);
        command.Add(options._top);
        command.Add(options._columns);
        command.Add(options._sort);
        return options;
    }

    /// <summary>How many rows to show.</summary>
    public int Top(CommandContext context) =>
        context.Get(_top) ?? _standard ?? (context.Results.IsTable ? OfATable : int.MaxValue);

    /// <summary>Refuses names that are no fields of the rows; to be called before anything is done.</summary>
    /// <exception cref="CoauthorGraphException">One is none.</exception>
    public void Require<T>(CommandContext context)
    {
        _ = Choice<T>(context, _columns);
        if (context.Get(_sort) is { } sort)
        {
            Require(Names<T>(), FieldOf(sort), _sort.Name);
        }
    }

    /// <summary>Whether columns were chosen.</summary>
    public bool Chooses(CommandContext context) => context.Get(_columns) is not null;

    /// <summary>The rows that were asked for, in the order that was asked for.</summary>
    public IEnumerable<T> Ordered<T>(CommandContext context, IEnumerable<T> rows) =>
        (context.Get(_sort) is { } sort ? Sorted(rows, sort) : rows).Take(Top(context));

    /// <summary>Writes them; that there are more is said where nobody asked for so few.</summary>
    public void Write<T>(CommandContext context, IEnumerable<T> rows, string? title = null, string? whenEmpty = null)
    {
        context.Results.WriteRows(Ordered(context, rows), title, whenEmpty, Choice<T>(context, _columns));
        RemarkOnMore(context, rows);
    }

    /// <summary>Says that rows are not shown, where nobody asked for so few.</summary>
    public void RemarkOnMore<T>(CommandContext context, IEnumerable<T> rows)
    {
        var top = Top(context);
        if (context.Get(_top) is not null)
        {
            return;
        }

        if (rows.TryGetNonEnumeratedCount(out var count))
        {
            if (count > top)
            {
                context.RemarkAside(string.Create(
                    CultureInfo.InvariantCulture, $"{top:N0} of {count:N0} {_what}; --top N shows more."));
            }
        }
        else if (rows.Skip(top).Any())
        {
            context.RemarkAside(string.Create(
                CultureInfo.InvariantCulture, $"The first {top:N0} {_what}; --top N shows more."));
        }
    }

    private static List<string> Names<T>() =>
        [.. ResultFields.Of<T>(AnswerJson.Options).Select(static field => field.Name)];

    private static void Require(List<string> names, string name, string option)
    {
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{option} takes names of fields, {string.Join(", ", names)}, not '{name}'{Choices.Near(name, names)}");
        }
    }

    private static string FieldOf(string sort) => sort.EndsWith(Ascending, StringComparison.Ordinal)
        ? sort[..^Ascending.Length]
        : sort.EndsWith(Descending, StringComparison.Ordinal) ? sort[..^Descending.Length] : sort;

    // Rows without a value come last, whichever way; rows that are alike stay in their order.
    private static IEnumerable<T> Sorted<T>(IEnumerable<T> rows, string sort)
    {
        var name = FieldOf(sort);
        var field = ResultFields.Of<T>(AnswerJson.Options, [name])[0];
        var falls = sort.EndsWith(Descending, StringComparison.Ordinal)
            || (!sort.EndsWith(Ascending, StringComparison.Ordinal) && IsNumber(field));
        var known = rows.Select(row => (Row: row, Key: Key(field.Get!(row!)))).ToLookup(static one =>
            one.Key is not null);
        var ordered = falls
            ? known[true].OrderByDescending(static one => one.Key, ByValue)
            : known[true].OrderBy(static one => one.Key, ByValue);
        return ordered.Concat(known[false]).Select(static one => one.Row);
    }

    private static Comparer<object?> ByValue { get; } = Comparer<object?>.Create(static (one, other) =>
        one is double number && other is double second
            ? number.CompareTo(second)
            : StringComparer.OrdinalIgnoreCase.Compare(one as string, other as string));

    private static object? Key(object? value) => value switch
    {
        null => null,
        var number when ResultFields.IsNumber(number) => Convert.ToDouble(number, CultureInfo.InvariantCulture),
        _ => ResultFields.Text(value, AnswerJson.Options, CultureInfo.InvariantCulture),
    };

    private static bool IsNumber(JsonPropertyInfo field) =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType)
            is >= TypeCode.SByte and <= TypeCode.Decimal;
}
