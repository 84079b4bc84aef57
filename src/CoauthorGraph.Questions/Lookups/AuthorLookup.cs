using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds the author that a person means by an id, an ORCID or a name, and never guesses between
/// several.</summary>
public static class AuthorLookup
{
    /// <summary>The row of the one author that <paramref name="nameOrId"/> means.</summary>
    /// <exception cref="CoauthorGraphException">Nobody, or more than one; then the candidates are listed.</exception>
    public static int Find(KnowledgeGraph graph, string nameOrId) => Of(graph).Find(nameOrId);

    /// <summary>
    /// The rows of all authors that <paramref name="nameOrId"/> can mean, by the strictest reading that fits any: id,
    /// former id or ORCID; the whole name or one of its other spellings; all words, in any order, a lone letter
    /// standing for any word that begins with it; beginnings of words. Most papers first.
    /// </summary>
    public static IReadOnlyList<int> FindAll(KnowledgeGraph graph, string nameOrId) => Of(graph).FindAll(nameOrId);

    /// <summary>One line that tells authors of the same name apart.</summary>
    public static string Describe(KnowledgeGraph graph, int author) => Of(graph).Describe(author);

    private static AuthorNames Of(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new AuthorNames(graph);
    }
}
