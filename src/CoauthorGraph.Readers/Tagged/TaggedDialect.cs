namespace CoauthorGraph.Readers.Tagged;

/// <summary>How the lines of a tagged format look.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Start">Tag that begins a record.</param>
/// <param name="End">Tag that ends one, or null where a blank line does.</param>
/// <param name="Outside">Tags of lines about the file.</param>
/// <param name="Split">Cuts a line into tag and value.</param>
internal sealed record TaggedDialect(
    string Format, string Start, string? End, string[] Outside, Func<ReadOnlySpan<char>, TaggedLine> Split);
