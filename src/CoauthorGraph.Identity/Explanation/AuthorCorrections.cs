using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>The corrections in force that join mentions of an author.</summary>
internal sealed class AuthorCorrections
{
    private readonly Dictionary<int, List<(Decision Correction, HashSet<int> Rows)>> _ofAuthor = [];

    /// <summary>Finds the mentions that corrections join.</summary>
    public AuthorCorrections(KnowledgeGraph graph, IReadOnlyList<Decision> corrections)
    {
        var author = graph.Authorships.Author.Span;
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        foreach (var correction in corrections.Where(static one => one.Kind != DecisionKind.Reject))
        {
            var rows = correction.Mentions.Select(finder.Find).Where(static row => row >= 0).ToHashSet();
            var authors = new HashSet<int>();
            foreach (var row in rows)
            {
                authors.Add(author[row]);
            }

            // One that is of two authors was overruled by a later one.
            if (rows.Count > 1 && authors.Count == 1)
            {
                var at = authors.First();
                if (!_ofAuthor.TryGetValue(at, out var list))
                {
                    _ofAuthor.Add(at, list = []);
                }

                list.Add((correction, rows));
            }
        }
    }

    /// <summary>What became of an author's mentions by people, in words, in their order.</summary>
    public IReadOnlyList<string> Of(int author) => [.. All(author).Select(static one => Words(one.Correction))];

    /// <summary>What joins one of some mentions with one of others, in words; null where nobody did that.</summary>
    public string? Between(int author, IReadOnlyCollection<int> rows, IReadOnlyCollection<int> others)
    {
        var found = All(author).Find(one => rows.Any(one.Rows.Contains) && others.Any(one.Rows.Contains));
        return found.Correction is { } correction ? Words(correction) : null;
    }

    private List<(Decision Correction, HashSet<int> Rows)> All(int author) =>
        _ofAuthor.TryGetValue(author, out var list) ? list : [];

    private static string Words(Decision correction)
    {
        var noun = correction.Kind == DecisionKind.Confirm ? "confirmation" : DecisionJson.Word(correction.Kind);
        var by = correction.By.Length > 0 ? $" that {correction.By} made" : "";
        var on = correction.Date != default ? $" on {correction.Date}" : "";
        return $"by the {noun} {correction.Id}{by}{(by.Length == 0 && on.Length > 0 ? " made" : "")}{on}"
            + (correction.Reason.Length > 0 ? $": {correction.Reason}" : "");
    }
}
