namespace CoauthorGraph.Extraction.Topics;

/// <summary>A phrase that was found for a topic, with all it takes to count it even when its text is no longer being
/// read.</summary>
/// <param name="Claim">The phrase.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The text.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="WordsBefore">How many words of the paper were read before the text.</param>
internal readonly record struct FoundPhrase(
    TopicClaim Claim, TopicPlace Place, string Text, int Start, int End, int WordsBefore);
