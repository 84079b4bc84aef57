namespace CoauthorGraph.Readers.Delimited;

/// <summary>A row of a table as it was found.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Fields">Its cells; null where it cannot be cut into them.</param>
internal sealed record TableRow(long Line, string Text, List<string>? Fields);
