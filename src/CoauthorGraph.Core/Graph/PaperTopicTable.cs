namespace CoauthorGraph.Core.Graph;

/// <summary>Which paper is about which topic, ordered by paper row and topic row.</summary>
public sealed record PaperTopicTable
{
    // So few of all rows are sorted in less time than all are gone through.
    private const int FewOf = 16;

    /// <summary>Number of rows.</summary>
    public int Count => Paper.Length;

    /// <summary>Row of the paper.</summary>
    public required ReadOnlyMemory<int> Paper { get; init; }

    /// <summary>Row of the topic.</summary>
    public required ReadOnlyMemory<int> Topic { get; init; }

    /// <summary>How sure, from 0 to 1.</summary>
    public required ReadOnlyMemory<float> Score { get; init; }

    /// <summary>The words that earned it, or the sentence they stand in.</summary>
    public required StringColumn Evidence { get; init; }

    /// <summary>Rows of this table of each paper.</summary>
    public required ReadOnlyMemory<int> PaperOffsets { get; init; }

    /// <summary>Rows of this table of each topic, ascending.</summary>
    public required IntListColumn OfTopic { get; init; }

    /// <summary>The rows of this table that are of chosen topics, ascending.</summary>
    /// <param name="topics">For each topic whether it is chosen.</param>
    public int[] RowsOf(bool[] topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var count = 0;
        for (var topic = 0; topic < topics.Length; topic++)
        {
            count += topics[topic] ? OfTopic[topic].Length : 0;
        }

        var rows = new int[count];
        var at = 0;
        if (count > Count / FewOf)
        {
            var topicOf = Topic.Span;
            for (var row = 0; row < topicOf.Length; row++)
            {
                if (topics[topicOf[row]])
                {
                    rows[at++] = row;
                }
            }

            return rows;
        }

        for (var topic = 0; topic < topics.Length; topic++)
        {
            if (topics[topic])
            {
                OfTopic[topic].CopyTo(rows.AsSpan(at));
                at += OfTopic[topic].Length;
            }
        }

        Array.Sort(rows);
        return rows;
    }

    /// <summary>A table of the columns that are given.</summary>
    public static PaperTopicTable Of(IColumns<PaperTopicTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new PaperTopicTable
        {
            Paper = columns.Rows("paper-topics.paper", "papers", static table => table.Paper),
            Topic = columns.Rows("paper-topics.topic", "topics", static table => table.Topic),
            Score = columns.Numbers("paper-topics.score", static table => table.Score),
            Evidence = columns.Strings("paper-topics.evidence", static table => table.Evidence),
            PaperOffsets = columns.Offsets(
                "paper-topics.paper-offsets", "paper-topics", static table => table.PaperOffsets, by: "papers"),
            OfTopic = columns.RowLists(
                "paper-topics.of-topic", "paper-topics", static table => table.OfTopic, by: "topics"),
        };
    }
}
