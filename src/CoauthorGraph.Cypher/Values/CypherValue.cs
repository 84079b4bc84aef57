using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>
/// A value of a query in 16 bytes: a reference that is the payload or says the kind, and 64 bits. Numbers, truths,
/// days, times, nodes and relationships need no object of their own. The default is null.
/// </summary>
public readonly struct CypherValue
{
    private readonly object? _reference;
    private readonly long _bits;

    private CypherValue(object? reference, long bits = 0)
    {
        _reference = reference;
        _bits = bits;
    }

    /// <summary>No value.</summary>
    public static CypherValue Null => default;

    /// <summary>True.</summary>
    public static CypherValue True => new(CypherTag.Boolean, 1);

    /// <summary>False.</summary>
    public static CypherValue False => new(CypherTag.Boolean);

    /// <summary>What it is.</summary>
    public CypherKind Kind => _reference switch
    {
        null => CypherKind.Null,
        CypherTag tag => tag.Kind,
        string => CypherKind.String,
        CypherList => CypherKind.List,
        CypherMap => CypherKind.Map,
        CypherPath => CypherKind.Path,
        CypherLocalDateTime => CypherKind.LocalDateTime,
        CypherDateTime => CypherKind.DateTime,
        CypherDuration => CypherKind.Duration,
        CypherPoint => CypherKind.Point,
        _ => _bits < 0 ? CypherKind.Relationship : CypherKind.Node,
    };

    /// <summary>Whether it is no value.</summary>
    public bool IsNull => _reference is null;

    /// <summary>Whether it is true, and neither false nor no value nor another kind.</summary>
    public bool IsTrue => ReferenceEquals(_reference, CypherTag.Boolean) && _bits != 0;

    /// <summary>Whether it is false.</summary>
    public bool IsFalse => ReferenceEquals(_reference, CypherTag.Boolean) && _bits == 0;

    /// <summary>Whether it is true or false.</summary>
    public bool IsBoolean => ReferenceEquals(_reference, CypherTag.Boolean);

    /// <summary>Whether it is a whole number.</summary>
    public bool IsInteger => ReferenceEquals(_reference, CypherTag.Integer);

    /// <summary>Whether it is a number with a fraction.</summary>
    public bool IsFloat => ReferenceEquals(_reference, CypherTag.Float);

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => IsInteger || IsFloat;

    /// <summary>Whether it is text.</summary>
    public bool IsString => _reference is string;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => _reference is CypherList;

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => _reference is CypherMap;

    /// <summary>Whether it is a node.</summary>
    public bool IsNode => _bits >= 0 && _reference is IPropertyGraph;

    /// <summary>Whether it is a relationship.</summary>
    public bool IsRelationship => _bits < 0 && _reference is IPropertyGraph;

    /// <summary>Whether it is a node of a graph, which costs less to see than what kind it is.</summary>
    public bool IsNodeOf(IPropertyGraph graph) => _bits >= 0 && ReferenceEquals(_reference, graph);

    /// <summary>Whether it is a relationship of a graph.</summary>
    public bool IsRelationshipOf(IPropertyGraph graph) => _bits < 0 && ReferenceEquals(_reference, graph);

    /// <summary>True or false.</summary>
    public static CypherValue Boolean(bool value) => new(CypherTag.Boolean, value ? 1 : 0);

    /// <summary>A truth of three values.</summary>
    public static CypherValue Boolean(bool? value) => value is { } known ? Boolean(known) : default;

    /// <summary>A whole number.</summary>
    public static CypherValue Integer(long value) => new(CypherTag.Integer, value);

    /// <summary>A number.</summary>
    public static CypherValue Float(double value) => new(CypherTag.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Text; null is no value.</summary>
    public static CypherValue String(string? value) => new(value);

    /// <summary>A list.</summary>
    public static CypherValue List(CypherList value) => new(value);

    /// <summary>A list of values that are not changed any more.</summary>
    public static CypherValue List(params CypherValue[] items) => new(new CypherList(items));

    /// <summary>A map.</summary>
    public static CypherValue Map(CypherMap value) => new(value);

    /// <summary>A node by its number in a graph.</summary>
    public static CypherValue Node(IPropertyGraph graph, int node) => new(graph, node);

    /// <summary>A relationship by its number in a graph.</summary>
    public static CypherValue Relationship(IPropertyGraph graph, long relationship) => new(graph, ~relationship);

    /// <summary>A path.</summary>
    public static CypherValue Path(CypherPath value) => new(value);

    /// <summary>A day.</summary>
    public static CypherValue Date(CypherDate value) => new(CypherTag.Date, value.EpochDay);

    /// <summary>A time of day.</summary>
    public static CypherValue LocalTime(CypherLocalTime value) => new(CypherTag.LocalTime, value.Nanoseconds);

    /// <summary>A time of day with an offset.</summary>
    public static CypherValue Time(CypherTime value) => new(CypherTag.Time, value.Packed);

    /// <summary>A moment by a local clock.</summary>
    public static CypherValue LocalDateTime(CypherLocalDateTime value) => new(value);

    /// <summary>A moment by the clock of a zone.</summary>
    public static CypherValue DateTime(CypherDateTime value) => new(value);

    /// <summary>A duration.</summary>
    public static CypherValue Duration(CypherDuration value) => new(value);

    /// <summary>A place.</summary>
    public static CypherValue Point(CypherPoint value) => new(value);

    /// <summary>The truth. The kind must be right, here and in what follows.</summary>
    public bool AsBoolean() => _bits != 0;

    /// <summary>The whole number.</summary>
    public long AsInteger() => _bits;

    /// <summary>The number with a fraction.</summary>
    public double AsFloat() => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The number, be it whole or not.</summary>
    public double AsNumber() => IsInteger ? _bits : BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The text.</summary>
    public string AsString() => Unsafe.As<string>(_reference)!;

    /// <summary>The list.</summary>
    public CypherList AsList() => (CypherList)_reference!;

    /// <summary>The map.</summary>
    public CypherMap AsMap() => (CypherMap)_reference!;

    /// <summary>The number of the node in its graph.</summary>
    public int AsNode() => (int)_bits;

    /// <summary>The number of the relationship in its graph.</summary>
    public long AsRelationship() => ~_bits;

    /// <summary>The graph of a node or of a relationship.</summary>
    public IPropertyGraph AsGraph() => (IPropertyGraph)_reference!;

    /// <summary>The path.</summary>
    public CypherPath AsPath() => (CypherPath)_reference!;

    /// <summary>The day.</summary>
    public CypherDate AsDate() => new(_bits);

    /// <summary>The time of day.</summary>
    public CypherLocalTime AsLocalTime() => new(_bits);

    /// <summary>The time of day with its offset.</summary>
    public CypherTime AsTime() => CypherTime.FromPacked(_bits);

    /// <summary>The moment by a local clock.</summary>
    public CypherLocalDateTime AsLocalDateTime() => (CypherLocalDateTime)_reference!;

    /// <summary>The moment by the clock of a zone.</summary>
    public CypherDateTime AsDateTime() => (CypherDateTime)_reference!;

    /// <summary>The duration.</summary>
    public CypherDuration AsDuration() => (CypherDuration)_reference!;

    /// <summary>The place.</summary>
    public CypherPoint AsPoint() => (CypherPoint)_reference!;

    /// <summary>Whether both are the same number, truth, day, time, node or relationship, or the same object: equal for
    /// certain; others may be equal too.</summary>
    public bool IsSame(CypherValue other) => _bits == other._bits && ReferenceEquals(_reference, other._reference);

    /// <inheritdoc/>
    public override string ToString() => CypherText.Of(this);
}
