namespace CoauthorGraph.Core.Graph;

/// <summary>
/// What is done to each column of a table, and gives the column of a table made anew: it is read, written, checked or
/// cut down to some rows. Every table names its columns once, in its <c>Of</c>, in the order in which they are written.
/// </summary>
/// <typeparam name="TTable">The table.</typeparam>
public interface IColumns<TTable>
{
    /// <summary>A column of values.</summary>
    /// <param name="name">Its name in snapshots.</param>
    /// <param name="of">The column of a table.</param>
    ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
        where T : unmanaged;

    /// <summary>A column of texts.</summary>
    /// <param name="name">Its name in snapshots.</param>
    /// <param name="of">The column of a table.</param>
    StringColumn Strings(string name, Func<TTable, StringColumn> of);

    /// <summary>A column of lists of texts.</summary>
    /// <param name="name">Its name in snapshots.</param>
    /// <param name="of">The column of a table.</param>
    /// <param name="since">The first version of snapshots that has it; earlier ones have no rows.</param>
    StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1);

    /// <summary>A column of row numbers of a table.</summary>
    /// <param name="name">Its name in snapshots.</param>
    /// <param name="into">The table whose rows they are.</param>
    /// <param name="of">The column of a table.</param>
    /// <param name="orNone">Whether -1 stands for none.</param>
    ReadOnlyMemory<int> Rows(string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false);

    /// <summary>A column of lists of row numbers of a table.</summary>
    /// <param name="name">Its name in snapshots.</param>
    /// <param name="into">The table whose rows they are.</param>
    /// <param name="of">The column of a table.</param>
    /// <param name="by">The table whose rows have the lists, where it is another: this is an index of it.</param>
    IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null);

    /// <summary>Where the part of a table that belongs to each row begins: one more than rows, ascending from 0 to the
    /// end of that table.</summary>
    /// <param name="name">Its name in snapshots.</param>
    /// <param name="into">The table that has the parts.</param>
    /// <param name="of">The column of a table.</param>
    /// <param name="by">The table whose rows have the parts, where it is another: this is an index of it.</param>
    ReadOnlyMemory<int> Offsets(string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null);

    /// <summary>The columns that follow in a part of the table that has rows of its own.</summary>
    /// <param name="name">The part's name.</param>
    IColumns<TTable> Part(string name);
}
