namespace CoauthorGraph.Extraction.Topics;

/// <summary>The working memory of tagging, used again for paper after paper.</summary>
internal sealed class TaggingWork(TopicTaxonomy taxonomy)
{
    /// <summary>What was gathered.</summary>
    public TopicTally Tally { get; } = new(taxonomy.Context.Vocabulary, taxonomy.Topics.Count);

    /// <summary>What the words say, by topic.</summary>
    public float[] Odds { get; } = new float[taxonomy.Topics.Count];

    /// <summary>The probability of each topic.</summary>
    public double[] Scores { get; } = new double[taxonomy.Topics.Count];

    /// <summary>For each topic the one whose evidence is shown: itself, or one that is narrower.</summary>
    public int[] Shown { get; } = new int[taxonomy.Topics.Count];

    /// <summary>The topics that are sure enough.</summary>
    public List<(int Topic, double Score)> Chosen { get; } = [];

    /// <summary>Forgets the paper before.</summary>
    public void Clear() => Tally.Clear();
}
