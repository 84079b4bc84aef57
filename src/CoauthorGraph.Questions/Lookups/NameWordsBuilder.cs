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
        return new NameWords
        {
            Authors = new AuthorNames(graph).MakeWords(cancellationToken),
            Topics = new TopicNames(graph).MakeWords(cancellationToken),
            Institutions = new InstitutionNames(graph).MakeWords(cancellationToken),
            Papers = new PaperTitles(graph).MakeWords(cancellationToken),
            Texts = TextSignaturesBuilder.Of(graph.Papers, cancellationToken),
        };
    }
}
