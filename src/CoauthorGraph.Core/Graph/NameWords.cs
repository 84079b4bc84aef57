namespace CoauthorGraph.Core.Graph;

/// <summary>The words of all names of a graph, and what its texts may say. Safe for any number of threads.</summary>
public sealed class NameWords : IDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>Gathers tables; <paramref name="owner"/> is disposed with them.</summary>
    public NameWords(IDisposable? owner = null) => _owner = owner;

    /// <summary>Of authors: their names and other spellings.</summary>
    public required WordTable Authors { get; init; }

    /// <summary>Of topics, with their initials and other names.</summary>
    public required WordTable Topics { get; init; }

    /// <summary>Of institutions, with their initials and other names.</summary>
    public required WordTable Institutions { get; init; }

    /// <summary>Of papers: their titles.</summary>
    public required WordTable Papers { get; init; }

    /// <summary>Of papers: their abstracts.</summary>
    public required TextSignatures Texts { get; init; }

    /// <summary>Words of the columns that are given, in the order in which they are written.</summary>
    /// <param name="columns">What gives each column.</param>
    /// <param name="owner">Disposed with them.</param>
    public static NameWords Of(IGraphColumns columns, IDisposable? owner = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new NameWords(owner)
        {
            Authors = WordTable.Of(columns.Of("authors", static graph => graph.Words!.Authors), "authors"),
            Topics = WordTable.Of(columns.Of("topics", static graph => graph.Words!.Topics), "topics"),
            Institutions = WordTable.Of(
                columns.Of("institutions", static graph => graph.Words!.Institutions), "institutions"),
            Papers = WordTable.Of(columns.Of("papers", static graph => graph.Words!.Papers), "papers"),
            Texts = TextSignatures.Of(columns.Of("texts", static graph => graph.Words!.Texts)),
        };
    }

    /// <summary>Whether they are as many as the things of a graph.</summary>
    public bool Fit(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Authors.Fits(graph.Authors.Count) && Topics.Fits(graph.Topics.Count)
            && Institutions.Fits(graph.Institutions.Count) && Papers.Fits(graph.Papers.Count)
            && Texts.Fits(graph.Papers.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => _owner?.Dispose();
}
