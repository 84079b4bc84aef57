using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Makes the words of all names and the signatures of all texts of a graph. Seconds for a million
/// names.</summary>
public static class NameWordsBuilder
{
    /// <summary>The words of a graph's names.</summary>
    public static NameWords Of(KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var make = Makers(cancellationToken);
        return new NameWords
        {
            Authors = make.Authors(graph),
            Topics = make.Topics(graph),
            Institutions = make.Institutions(graph),
            Papers = make.Papers(graph),
            Texts = make.Texts(graph),
        };
    }

    /// <summary>What makes each kind of them.</summary>
    public static NameWordsMakers Makers(CancellationToken cancellationToken) => new(
        graph => new AuthorNames(graph).MakeWords(cancellationToken),
        graph => new TopicNames(graph).MakeWords(cancellationToken),
        graph => new InstitutionNames(graph).MakeWords(cancellationToken),
        graph => new PaperTitles(graph).MakeWords(cancellationToken),
        graph => TextSignaturesBuilder.Of(graph.Papers, cancellationToken));
}
