namespace CoauthorGraph.Extraction.Text;

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Number of the phrase.</param>
/// <param name="FirstWord">Place of its first word among the words of the text.</param>
/// <param name="EndWord">Place after its last word.</param>
internal readonly record struct PhraseHit(int Phrase, int FirstWord, int EndWord);
