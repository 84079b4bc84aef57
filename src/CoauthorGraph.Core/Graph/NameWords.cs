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
            Authors = AuthorsOf(columns, static graph => graph.Words!.Authors),
            Topics = TopicsOf(columns, static graph => graph.Words!.Topics),
            Institutions = InstitutionsOf(columns, static graph => graph.Words!.Institutions),
            Papers = PapersOf(columns, static graph => graph.Words!.Papers),
            Texts = TextsOf(columns, static graph => graph.Words!.Texts),
        };
    }

    /// <summary>The words of each kind of things by themselves, in the same order, for whoever makes them one after
    /// another: together they may be gigabytes.</summary>
    /// <param name="columns">What is done to each column.</param>
    /// <param name="makers">What makes them.</param>
    /// <param name="between">Called after each kind.</param>
    public static void Each(IGraphColumns columns, NameWordsMakers makers, Action between)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(makers);
        ArgumentNullException.ThrowIfNull(between);
        _ = AuthorsOf(columns, makers.Authors);
        between();
        _ = TopicsOf(columns, makers.Topics);
        between();
        _ = InstitutionsOf(columns, makers.Institutions);
        between();
        _ = PapersOf(columns, makers.Papers);
        between();
        _ = TextsOf(columns, makers.Texts);
        between();
    }

    private static WordTable AuthorsOf(IGraphColumns columns, Func<KnowledgeGraph, WordTable> of) =>
        WordTable.Of(columns.Of("authors", of), "authors");

    private static WordTable TopicsOf(IGraphColumns columns, Func<KnowledgeGraph, WordTable> of) =>
        WordTable.Of(columns.Of("topics", of), "topics");

    private static WordTable InstitutionsOf(IGraphColumns columns, Func<KnowledgeGraph, WordTable> of) =>
        WordTable.Of(columns.Of("institutions", of), "institutions");

    private static WordTable PapersOf(IGraphColumns columns, Func<KnowledgeGraph, WordTable> of) =>
        WordTable.Of(columns.Of("papers", of), "papers");

    private static TextSignatures TextsOf(IGraphColumns columns, Func<KnowledgeGraph, TextSignatures> of) =>
        TextSignatures.Of(columns.Of("texts", of));

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
