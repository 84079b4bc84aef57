using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Questions.Authors;
using Humanizer;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds the author that a person means by an id, an ORCID or a name, and never guesses between
/// several.</summary>
public static class AuthorLookup
{
    private const int MostCandidates = 20;
    private const int MostSuggestions = 5;

    /// <summary>The row of the one author that <paramref name="nameOrId"/> means.</summary>
    /// <exception cref="CoauthorGraphException">Nobody, or more than one; then the candidates are listed.</exception>
    public static int Find(KnowledgeGraph graph, string nameOrId)
    {
        var rows = FindAll(graph, nameOrId);
        return rows.Count switch
        {
            1 => rows[0],
            0 => throw Nobody(graph, nameOrId),
            _ => throw Several(graph, nameOrId, rows),
        };
    }

    /// <summary>
    /// The rows of all authors that <paramref name="nameOrId"/> can mean, by the strictest reading that fits any: id,
    /// former id or ORCID; the whole name or one of its other spellings; all words, in any order, a lone letter
    /// standing for any word that begins with it. Most papers first.
    /// </summary>
    public static IReadOnlyList<int> FindAll(KnowledgeGraph graph, string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = nameOrId.Trim();
        if (FindId(graph, text) is >= 0 and var byId)
        {
            return [byId];
        }

        var words = TextFolding.Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        var pattern = words.Split(' ');
        var whole = new List<int>();
        var partial = new List<int>();
        var authors = graph.Authors;
        for (var row = 0; row < authors.Count; row++)
        {
            var fit = Fit(authors, row, words, pattern);
            if (fit == NameFit.Whole)
            {
                whole.Add(row);
            }
            else if (fit == NameFit.Words)
            {
                partial.Add(row);
            }
        }

        var found = whole.Count > 0 ? whole : partial;
        var papers = authors.Papers;
        return [.. found.OrderByDescending(row => papers.Span[row]).ThenBy(static row => row)];
    }

    /// <summary>One line that tells authors of the same name apart.</summary>
    public static string Describe(KnowledgeGraph graph, int author)
    {
        var papers = graph.Authors.Papers.Span[author];
        var topics = TopTopics(graph, author);
        return $"{graph.Authors.Id[author]}  {graph.Authors.Name[author]}, {"paper".ToQuantity(papers)}"
            + Years(graph.Authors.FirstYear.Span[author], graph.Authors.LastYear.Span[author])
            + (topics.Length > 0 ? ", " + topics : "");
    }

    private static string Years(int first, int last) =>
        first == 0 ? "" : first == last ? $" in {first}" : $" from {first} to {last}";

    private static string TopTopics(KnowledgeGraph graph, int author) => string.Join(
        ", ",
        AuthorTopics.Of(graph, author).Take(2).Select(static topic => topic.Name.ToLowerInvariant()));

    private static CoauthorGraphException Nobody(KnowledgeGraph graph, string nameOrId)
    {
        var near = NearestNames.Find(
            nameOrId, Enumerable.Range(0, graph.Authors.Count).Select(row => graph.Authors.Name[row]), MostSuggestions);
        return new CoauthorGraphException(
            ErrorCode.NotFound,
            $"No author '{nameOrId}' is in this graph; try a part of the name, or an id"
                + (near.Count == 0 ? "." : ". Did you mean:"))
        {
            Candidates = [.. near.Select(row => Describe(graph, row))],
        };
    }

    private static CoauthorGraphException Several(KnowledgeGraph graph, string nameOrId, IReadOnlyList<int> rows)
    {
        var candidates = rows.Take(MostCandidates).Select(row => Describe(graph, row)).ToList();
        if (rows.Count > MostCandidates)
        {
            candidates.Add($"and {rows.Count - MostCandidates} more");
        }

        return new CoauthorGraphException(
            ErrorCode.NotFound, $"'{nameOrId}' can mean {rows.Count} authors; say which by its id:")
        {
            Candidates = candidates,
        };
    }

    private static int FindId(KnowledgeGraph graph, string text)
    {
        var row = graph.Authors.Id.Find(text);
        if (row >= 0)
        {
            return row;
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var former = graph.Authors.FormerIds;
        var offsets = former.Offsets.Span;
        for (var author = 0; author < graph.Authors.Count; author++)
        {
            if (bytes.Length > 0 && graph.Authors.Orcid.GetUtf8(author).SequenceEqual(bytes))
            {
                return author;
            }

            for (var i = offsets[author]; i < offsets[author + 1]; i++)
            {
                if (former.Values.GetUtf8(i).SequenceEqual(bytes))
                {
                    return author;
                }
            }
        }

        return -1;
    }

    private static NameFit Fit(AuthorTable authors, int row, string words, string[] pattern)
    {
        var best = FitName(authors.Name.GetUtf8(row), words, pattern);
        var offsets = authors.Aliases.Offsets.Span;
        for (var i = offsets[row]; i < offsets[row + 1] && best != NameFit.Whole; i++)
        {
            var fit = FitName(authors.Aliases.Values.GetUtf8(i), words, pattern);
            best = fit > best ? fit : best;
        }

        return best;
    }

    private static NameFit FitName(ReadOnlySpan<byte> name, string words, string[] pattern)
    {
        if (CannotFit(name, pattern[^1]))
        {
            return NameFit.None;
        }

        var folded = TextFolding.Words(System.Text.Encoding.UTF8.GetString(name));
        if (folded == words)
        {
            return NameFit.Whole;
        }

        var left = folded.Split(' ').ToList();
        foreach (var word in pattern.OrderByDescending(static word => word.Length))
        {
            var at = word.Length == 1
                ? left.FindIndex(candidate => candidate.StartsWith(word, StringComparison.Ordinal))
                : left.IndexOf(word);
            if (at < 0)
            {
                return NameFit.None;
            }

            left.RemoveAt(at);
        }

        return NameFit.Words;
    }

    // Most names are refused here, without being folded: plain ASCII and the first letter of the last word is not in
    // it.
    private static bool CannotFit(ReadOnlySpan<byte> name, string word) =>
        System.Text.Ascii.IsValid(name) && char.IsAscii(word[0])
        && !name.ContainsAny((byte)word[0], (byte)char.ToUpperInvariant(word[0]));
}
