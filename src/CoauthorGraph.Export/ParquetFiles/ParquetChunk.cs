namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>What the footer says of the values of one column in one group.</summary>
/// <param name="Start">Where its first page begins.</param>
/// <param name="Uncompressed">Bytes of its pages before compression.</param>
/// <param name="Compressed">Bytes of its pages.</param>
/// <param name="Bounds">Between what its values are.</param>
internal sealed record ParquetChunk(long Start, long Uncompressed, long Compressed, ColumnBounds Bounds);
