namespace CoauthorGraph.Pipeline.Building;

/// <summary>A column of a <see cref="GrownTable{TTable, TItem}"/>.</summary>
internal abstract class GrownColumn<TTable, TItem>
{
    /// <summary>Takes where the column stands in a table.</summary>
    public abstract void Bind(Delegate of);

    /// <summary>Adds the value of an item.</summary>
    public abstract void Add(TItem item);

    /// <summary>Adds the value of a row of a table.</summary>
    public abstract void Copy(TTable table, int row);

    /// <summary>The column.</summary>
    public abstract object Build();
}
