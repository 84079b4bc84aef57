namespace CoauthorGraph.Extraction.Topics;

/// <summary>What a phrase says about one topic.</summary>
/// <param name="Topic">Place of the topic in the taxonomy.</param>
/// <param name="Weight">Evidence of one occurrence; 0 for a phrase that only hides the phrases inside it.</param>
/// <param name="NeedsBroader">Whether it means the topic only where the paper speaks of a broader one.</param>
internal readonly record struct TopicPhrase(int Topic, double Weight, bool NeedsBroader = false);
