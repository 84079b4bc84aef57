namespace CoauthorGraph.Extraction.Text;

/// <summary>One word of a text: where it stands, and its numbers in a <see cref="WordNumbers"/>.</summary>
/// <param name="Start">Place of the first character.</param>
/// <param name="End">Place after the last character.</param>
/// <param name="Folded">Number of the folded and stemmed word, or -1 when the numbering has none.</param>
/// <param name="Exact">Number of the word as it stands, or -1.</param>
internal readonly record struct Word(int Start, int End, int Folded, int Exact);
