namespace CoauthorGraph.Export.Tables;

/// <summary>A table to be written.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Rows">Number of rows of the source.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Includes">Whether a row is written; null for all.</param>
internal sealed record ExportTable(
    string Name, int Rows, IReadOnlyList<TableColumn> Columns, Func<int, bool>? Includes = null)
{
    /// <summary>The values of the rows that are written, column by column, in pieces of at most
    /// <paramref name="size"/> rows. A piece is valid until the next is asked for. They are read row by row, because
    /// columns of one row share what has to be looked up.</summary>
    public IEnumerable<ColumnValues[]> Batches(int size, CancellationToken cancellationToken)
    {
        var values = Columns.Select(static column => new ColumnValues(column)).ToArray();
        foreach (var piece in Pieces(size, cancellationToken))
        {
            foreach (var column in values)
            {
                column.Clear();
            }

            foreach (var row in piece)
            {
                foreach (var column in values)
                {
                    column.Add(row);
                }
            }

            yield return values;
        }
    }

    /// <summary>The rows that are written, in order, in pieces of at most <paramref name="size"/>.</summary>
    public IEnumerable<int[]> Pieces(int size, CancellationToken cancellationToken)
    {
        var piece = new List<int>(Math.Min(size, Rows));
        for (var row = 0; row < Rows; row++)
        {
            if (Includes is null || Includes(row))
            {
                piece.Add(row);
            }

            if (piece.Count == size)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return [.. piece];
                piece.Clear();
            }
        }

        if (piece.Count > 0)
        {
            yield return [.. piece];
        }
    }
}
