namespace CoauthorGraph.Core.Graph;

/// <summary>Which author works on which topic, ordered by author row and topic row.</summary>
public sealed class AuthorTopicTable
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
}
