namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>The value of a property, without a box for numbers and truths. The default is none.</summary>
public readonly struct PropertyValue
{
    private readonly object? _reference;
    private readonly long _bits;

    private PropertyValue(PropertyValueKind kind, object? reference, long bits = 0)
    {
        Kind = kind;
        _reference = reference;
        _bits = bits;
    }

    /// <summary>What it is.</summary>
    public PropertyValueKind Kind { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Kind == PropertyValueKind.None;

    /// <summary>Whether it is so.</summary>
    public bool AsTruth => _bits != 0;

    /// <summary>The whole number.</summary>
    public long AsInteger => _bits;

    /// <summary>The number.</summary>
    public double AsReal => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The text.</summary>
    public string AsText => (string)_reference!;

    /// <summary>The texts.</summary>
    public string[] AsTexts => (string[])_reference!;

    /// <summary>What the engine gave.</summary>
    public object AsOther => _reference!;

    /// <summary>Yes or no.</summary>
    public static PropertyValue Of(bool value) => new(PropertyValueKind.Truth, null, value ? 1 : 0);

    /// <summary>A whole number.</summary>
    public static PropertyValue Of(long value) => new(PropertyValueKind.Integer, null, value);

    /// <summary>A number.</summary>
    public static PropertyValue Of(double value) =>
        new(PropertyValueKind.Real, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Text, or none.</summary>
    public static PropertyValue Of(string? value) => value is null ? default : new(PropertyValueKind.Text, value);

    /// <summary>A list of texts, or none.</summary>
    public static PropertyValue Of(string[]? value) =>
        value is null ? default : new(PropertyValueKind.TextList, value);

    /// <summary>A value of the engine's own.</summary>
    public static PropertyValue Other(object value) => new(PropertyValueKind.Other, value);
}
