using System.Globalization;

namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>
/// A property of one graph, bound to its columns: the value of a row by the method of its kind, without a box; null
/// where there is none. Safe for any number of threads.
/// </summary>
public sealed class PropertyReader
{
    private readonly Func<int, string?>? _text;
    private readonly Func<int, string[]?>? _texts;
    private readonly Func<int, int?>? _integer;
    private readonly Func<int, float?>? _real;
    private readonly Func<int, bool?>? _truth;

    private PropertyReader(
        PropertyKind kind, Func<int, string?>? text = null, Func<int, string[]?>? texts = null,
        Func<int, int?>? integer = null, Func<int, float?>? real = null, Func<int, bool?>? truth = null)
    {
        Kind = kind;
        _text = text;
        _texts = texts;
        _integer = integer;
        _real = real;
        _truth = truth;
    }

    /// <summary>What the values are, and so which method gives them.</summary>
    public PropertyKind Kind { get; }

    /// <summary>The column whose rows are the texts as they are, for who wants UTF-8 and no strings; null where the
    /// texts are made.</summary>
    public StringColumn? Column { get; private init; }

    /// <summary>Whether an empty row of <see cref="Column"/> is a missing value.</summary>
    public bool EmptyIsMissing { get; private init; }

    /// <summary>The text of a row.</summary>
    public string? Text(int row) => _text!(row);

    /// <summary>The texts of a row, one at least.</summary>
    public string[]? Texts(int row) => _texts!(row);

    /// <summary>The whole number of a row.</summary>
    public int? Integer(int row) => _integer!(row);

    /// <summary>The number of a row.</summary>
    public float? Real(int row) => _real!(row);

    /// <summary>The number of a row as the double that prints as the float does: 0.1, not 0.10000000149.</summary>
    public double? Number(int row) => Real(row) is { } real ? Widened(real) : null;

    /// <summary>Whether it is so in a row.</summary>
    public bool? Truth(int row) => _truth!(row);

    /// <summary>The value of a row as a string, a list of strings, an int, a double or a bool.</summary>
    public object? Value(int row) => Kind switch
    {
        PropertyKind.Text => Text(row),
        PropertyKind.TextList => Texts(row),
        PropertyKind.Integer => Integer(row),
        PropertyKind.Real => Number(row),
        _ => Truth(row),
    };

    internal static PropertyReader Of(Func<int, string?> text) => new(PropertyKind.Text, text: text);

    internal static PropertyReader Of(StringColumn column, bool emptyIsMissing) =>
        new(PropertyKind.Text, text: emptyIsMissing ? column.GetOrNull : row => column[row])
        {
            Column = column,
            EmptyIsMissing = emptyIsMissing,
        };

    internal static PropertyReader Of(Func<int, string[]?> texts) => new(PropertyKind.TextList, texts: texts);

    internal static PropertyReader Of(Func<int, int?> integer) => new(PropertyKind.Integer, integer: integer);

    internal static PropertyReader Of(Func<int, float?> real) => new(PropertyKind.Real, real: real);

    internal static PropertyReader Of(Func<int, bool?> truth) => new(PropertyKind.Truth, truth: truth);

    private static double Widened(float value)
    {
        // Eighths below a thousand print as they are; most weights and confidences are some.
        if (MathF.Abs(value) < 1024 && value * 8 == MathF.Truncate(value * 8))
        {
            return value;
        }

        Span<byte> digits = stackalloc byte[32];
        return value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture)
            ? double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture)
            : value;
    }
}
