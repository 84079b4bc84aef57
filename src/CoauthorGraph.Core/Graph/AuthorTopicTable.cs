namespace CoauthorGraph.Core.Graph;

/// <summary>Which author works on which topic, ordered by author row and topic row.</summary>
public sealed record AuthorTopicTable
{
    /// <summary>Number of rows.</summary>
    public int Count => Author.Length;

    /// <summary>Row of the author.</summary>
    public required ReadOnlyMemory<int> Author { get; init; }

    /// <summary>Row of the topic.</summary>
    public required ReadOnlyMemory<int> Topic { get; init; }

    /// <summary>Number of the author's papers about the topic.</summary>
    public required ReadOnlyMemory<int> Papers { get; init; }

    /// <summary>Sum of score/n over those papers, n the authors listed on each.</summary>
    public required ReadOnlyMemory<float> Weight { get; init; }

    /// <summary>Year of the first of those papers; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> FirstYear { get; init; }

    /// <summary>Year of the last of those papers; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> LastYear { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static AuthorTopicTable Of(IColumns<AuthorTopicTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new AuthorTopicTable
        {
            Author = columns.Rows("author-topics.author", "authors", static table => table.Author),
            Topic = columns.Rows("author-topics.topic", "topics", static table => table.Topic),
            Papers = columns.Numbers("author-topics.papers", static table => table.Papers),
            Weight = columns.Numbers("author-topics.weight", static table => table.Weight),
            FirstYear = columns.Numbers("author-topics.first-year", static table => table.FirstYear),
            LastYear = columns.Numbers("author-topics.last-year", static table => table.LastYear),
        };
    }
}
