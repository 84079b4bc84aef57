namespace CoauthorGraph.Export.Tables;

/// <summary>A table to be written.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Rows">Number of rows of the source.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Includes">Whether a row is written; null for all.</param>
internal sealed record ExportTable(
    string Name, int Rows, IReadOnlyList<TableColumn> Columns, Func<int, bool>? Includes = null)
{
    /// <summary>The values of the rows that are written, in pieces of at most <paramref name="size"/> rows: an array
    /// for each column. They are read row by row, because columns of one row share what has to be looked up.</summary>
    public IEnumerable<Array[]> Batches(int size, CancellationToken cancellationToken)
    {
        foreach (var piece in Pieces(size, cancellationToken))
        {
            var arrays = Columns.Select(column => column.NewArray(piece.Length)).ToArray();
            for (var i = 0; i < piece.Length; i++)
            {
                for (var column = 0; column < arrays.Length; column++)
                {
                    Columns[column].Put(arrays[column], i, piece[i]);
                }
            }

            yield return arrays;
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
