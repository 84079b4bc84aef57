namespace CoauthorGraph.Export.Tables;

/// <summary>A table to be written.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Rows">Number of rows of the source.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Includes">Whether a row is written; null for all.</param>
internal sealed record ExportTable(
    string Name, int Rows, IReadOnlyList<TableColumn> Columns, Func<int, bool>? Includes = null)
{
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
