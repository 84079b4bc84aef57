using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds the paper that a person means by an id, a DOI, an arXiv identifier, also as an address, or by its
/// title or words of it, and never guesses between several.</summary>
public static class PaperLookup
{
    /// <summary>The row of the one paper that <paramref name="idOrTitle"/> means.</summary>
    /// <exception cref="CoauthorGraphException">None, or more than one; then those that are near, or fit, are
    /// listed.</exception>
    public static int Find(KnowledgeGraph graph, string idOrTitle)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrEmpty(idOrTitle);
        return new PaperTitles(graph).Find(idOrTitle);
    }
}
