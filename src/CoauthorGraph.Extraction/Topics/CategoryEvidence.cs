namespace CoauthorGraph.Extraction.Topics;

/// <summary>What an arXiv category says about one topic.</summary>
/// <param name="Topic">Place of the topic in the taxonomy.</param>
/// <param name="Weight">Evidence when it is the main category of a paper.</param>
internal readonly record struct CategoryEvidence(int Topic, double Weight);
