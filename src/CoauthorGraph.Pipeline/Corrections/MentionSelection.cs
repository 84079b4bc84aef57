using System.Globalization;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Corrections;

/// <summary>Mentions of authors as corrections name them.</summary>
internal static class MentionSelection
{
    /// <summary>All mentions of an author.</summary>
    public static IEnumerable<MentionReference> Of(KnowledgeGraph graph, int author)
    {
        foreach (var row in graph.Authors.Authorships[author].ToArray())
        {
            yield return Reference(graph, row);
        }
    }

    /// <summary>
    /// The mentions of an author that <paramref name="names"/> pick: each a paper id, or a paper id, a colon and a
    /// position.
    /// </summary>
    /// <exception cref="CoauthorGraphException">The author has no such mention, or several on that paper.</exception>
    public static IReadOnlyList<MentionReference> Pick(KnowledgeGraph graph, int author, IEnumerable<string> names)
    {
        var all = Of(graph, author).ToLookup(static mention => mention.Paper, StringComparer.Ordinal);
        return [.. names.Select(name => PickOne(graph, author, all, name))];
    }

    private static MentionReference PickOne(
        KnowledgeGraph graph, int author, ILookup<string, MentionReference> all, string name)
    {
        var found = all[name].ToList();
        var colon = name.LastIndexOf(':');
        if (found.Count == 0 && colon > 0
            && int.TryParse(name[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            found = [.. all[name[..colon]].Where(mention => mention.Position == position)];
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"{graph.Authors.Name[author]} ({graph.Authors.Id[author]}) has no mention '{name}'; name it by"
                    + " PAPER or PAPER:POSITION as 'coauthor explain' or 'coauthor mentions' shows them."),
            _ => throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"{graph.Authors.Name[author]} is on paper {name} {found.Count} times; say which by PAPER:POSITION."),
        };
    }

    private static MentionReference Reference(KnowledgeGraph graph, int row) => new(
        graph.Papers.Id[graph.Authorships.Paper.Span[row]],
        graph.Authorships.Position.Span[row],
        graph.Authorships.Name[row]);
}
