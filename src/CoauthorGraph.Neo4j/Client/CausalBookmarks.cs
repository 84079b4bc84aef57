namespace CoauthorGraph.Neo4j.Client;

/// <summary>
/// Marks of what was written so far, which go along with each statement so that it sees that, whichever server of a
/// cluster answers. An answer's marks take the place of those that its statement was sent with; what other statements
/// brought meanwhile stays. Safe for several threads.
/// </summary>
internal sealed class CausalBookmarks
{
    private readonly Lock _lock = new();

    /// <summary>The marks to send.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

    /// <summary>Takes over the marks of an answer.</summary>
    /// <param name="sent">What its statement was sent with.</param>
    /// <param name="received">What came back; none leaves all as it is.</param>
    public void Replace(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (received.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            Current = [.. Current.Except(sent, StringComparer.Ordinal).Union(received, StringComparer.Ordinal)];
        }
    }
}
