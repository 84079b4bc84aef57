namespace CoauthorGraph.Extraction.Topics;

/// <summary>A phrase found for a topic. Sorts by topic, then place, the longer first.</summary>
internal readonly record struct TopicClaim(
    int Topic, int FirstWord, int EndWord, int Phrase, double Weight, bool NeedsBroader) : IComparable<TopicClaim>
{
    /// <inheritdoc/>
    public int CompareTo(TopicClaim other)
    {
        var order = Topic.CompareTo(other.Topic);
        order = order != 0 ? order : FirstWord.CompareTo(other.FirstWord);
        return order != 0 ? order : other.EndWord.CompareTo(EndWord);
    }
}
