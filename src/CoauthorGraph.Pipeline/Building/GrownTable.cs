using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Grows a table row by row, of items or of rows of such a table. For each column of the table's own list is said once
/// what it takes of an item; those of which nothing is said are given when the table is made.
/// </summary>
/// <typeparam name="TTable">The table.</typeparam>
/// <typeparam name="TItem">What becomes a row.</typeparam>
internal sealed class GrownTable<TTable, TItem>(IChunkStore chunks)
{
    private readonly Dictionary<string, GrownColumn<TTable, TItem>> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _given = new(StringComparer.Ordinal);
    private GrownColumn<TTable, TItem>[] _inOrder = [];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>A column of texts.</summary>
    public GrownTable<TTable, TItem> Strings(string name, Func<TItem, string?> of) =>
        With(name, new GrownStrings<TTable, TItem>(of, chunks));

    /// <summary>A column of lists of texts.</summary>
    public GrownTable<TTable, TItem> StringLists(string name, Func<TItem, IEnumerable<string>> of) =>
        With(name, new GrownStringLists<TTable, TItem>(of, chunks));

    /// <summary>A column of values.</summary>
    public GrownTable<TTable, TItem> Numbers<T>(string name, Func<TItem, T> of)
        where T : unmanaged => With(name, new GrownNumbers<TTable, TItem, T>(of));

    /// <summary>Gives a column that is not made of items.</summary>
    public GrownTable<TTable, TItem> Given(string name, object column)
    {
        _given.Add(name, column);
        return this;
    }

    /// <summary>Adds a row.</summary>
    public void Add(TItem item)
    {
        foreach (var column in _inOrder)
        {
            column.Add(item);
        }

        Count++;
    }

    /// <summary>Adds a row of a table, but for what is given.</summary>
    public void Copy(TTable table, int row)
    {
        foreach (var column in _inOrder)
        {
            column.Copy(table, row);
        }

        Count++;
    }

    /// <summary>Learns from the table's list where each column stands in it.</summary>
    public GrownTable<TTable, TItem> Bind(Func<IColumns<TTable>, TTable> make)
    {
        _ = make(new GrownColumns<TTable>((name, of) =>
        {
            if (_columns.TryGetValue(name, out var column))
            {
                column.Bind(of);
            }

            return null;
        }));
        _inOrder = [.. _columns.Values];
        return this;
    }

    /// <summary>The table; this must not be used afterwards.</summary>
    /// <exception cref="InvalidOperationException">Of a column nothing is said, and it is not given.</exception>
    public TTable Build(Func<IColumns<TTable>, TTable> make) => make(new GrownColumns<TTable>((name, _) =>
        _columns.TryGetValue(name, out var column) ? column.Build()
            : _given.TryGetValue(name, out var given) ? given
            : throw new InvalidOperationException($"Nothing says what column '{name}' is made of.")));

    private GrownTable<TTable, TItem> With(string name, GrownColumn<TTable, TItem> column)
    {
        _columns.Add(name, column);
        return this;
    }
}
