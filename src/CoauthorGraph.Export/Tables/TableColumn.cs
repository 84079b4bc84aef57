using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>A column of a table to be written: a name, a kind, and where the value of a row is read.</summary>
internal sealed class TableColumn
{
    private TableColumn(string name, ColumnKind kind)
    {
        Name = name;
        Kind = kind;
    }

    public string Name { get; }

    public ColumnKind Kind { get; }

    /// <summary>Whether a row may have no value.</summary>
    public bool IsNullable => Kind is ColumnKind.Text or ColumnKind.Integer;

    /// <summary>For <see cref="ColumnKind.Text"/>.</summary>
    public Func<int, string?> TextAt { get; private init; } = static _ => null;

    /// <summary>For <see cref="ColumnKind.Text"/>: adds the same text as UTF-8, or that there is none.</summary>
    public Action<int, TextValues> AddText { get; private init; } = static (_, values) => values.AddMissing();

    /// <summary>For <see cref="ColumnKind.Integer"/>.</summary>
    public Func<int, int?> IntegerAt { get; private init; } = static _ => null;

    /// <summary>For <see cref="ColumnKind.Real"/>.</summary>
    public Func<int, double> RealAt { get; private init; } = static _ => 0;

    /// <summary>For <see cref="ColumnKind.Truth"/>.</summary>
    public Func<int, bool?> TruthAt { get; private init; } = static _ => null;

    /// <summary>A property of the schema.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="property">The property.</param>
    public static TableColumn Of(string name, PropertyReader property) =>
        property.Kind switch
        {
            PropertyKind.Text when property.Column is { } column =>
                Text(name, column, static row => row, property.EmptyIsMissing),
            PropertyKind.Text => Text(name, property.Text),
            PropertyKind.TextList => Text(
                name, row => property.Texts(row) is { } texts ? JoinedList.Of(texts) : null),
            PropertyKind.Integer => Integer(name, property.Integer),
            PropertyKind.Real => Real(name, row => property.Number(row) ?? 0),
            _ => Truth(name, property.Truth),
        };

    public static TableColumn Text(string name, Func<int, string?> at) => new(name, ColumnKind.Text)
    {
        TextAt = at,
        AddText = (row, values) => values.Add(at(row)),
    };

    /// <summary>Texts of a column, for each row of the table one or, where its row is -1, none.</summary>
    public static TableColumn Text(
        string name, StringColumn column, Func<int, int> rowOf, bool emptyIsMissing = false) =>
        new(name, ColumnKind.Text)
        {
            TextAt = row => rowOf(row) is >= 0 and var at && !(emptyIsMissing && column.GetUtf8(at).IsEmpty)
                ? column[at]
                : null,
            AddText = (row, values) =>
            {
                if (rowOf(row) is >= 0 and var at && !(emptyIsMissing && column.GetUtf8(at).IsEmpty))
                {
                    values.Add(column.GetUtf8(at));
                }
                else
                {
                    values.AddMissing();
                }
            },
        };

    /// <summary>Lists of texts of a column as one text each.</summary>
    public static TableColumn Joined(string name, StringColumn column, Func<int, List<int>> rowsOf) =>
        new(name, ColumnKind.Text)
        {
            TextAt = row => JoinedList.Of(rowsOf(row).ConvertAll(at => column[at]).ToArray()),
            AddText = (row, values) => values.AddJoined(column, CollectionsMarshal.AsSpan(rowsOf(row))),
        };

    public static TableColumn Integer(string name, Func<int, int?> at) =>
        new(name, ColumnKind.Integer) { IntegerAt = at };

    public static TableColumn Real(string name, Func<int, double> at) => new(name, ColumnKind.Real) { RealAt = at };

    public static TableColumn Truth(string name, Func<int, bool?> at) => new(name, ColumnKind.Truth) { TruthAt = at };
}
