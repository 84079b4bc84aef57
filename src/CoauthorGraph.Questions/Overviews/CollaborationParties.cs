using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>Those that papers bring together: institutions, or the countries where they are.</summary>
internal sealed class CollaborationParties
{
    private readonly KnowledgeGraph _graph;
    private readonly int[] _partyOf;
    private readonly Func<int, int, bool> _isPair;

    private CollaborationParties(
        KnowledgeGraph graph, int[] partyOf, IReadOnlyList<string> ids, IReadOnlyList<string> names,
        Func<int, int, bool> isPair)
    {
        _graph = graph;
        _partyOf = partyOf;
        _isPair = isPair;
        Ids = ids;
        Names = names;
    }

    /// <summary>Their ids, in their order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The institutions.</summary>
    public static CollaborationParties Institutions(KnowledgeGraph graph, string? country)
    {
        var table = graph.Institutions;
        var wholes = new InstitutionWholes(table);
        var isThere = Enumerable.Range(0, table.Count)
            .Select(row => country is null || Is(table.Country.GetOrNull(row), country)).ToArray();
        return new CollaborationParties(
            graph,
            [.. Enumerable.Range(0, table.Count)],
            [.. Enumerable.Range(0, table.Count).Select(row => table.Id[row])],
            [.. Enumerable.Range(0, table.Count).Select(row => table.Name[row])],
            (one, other) => (isThere[one] || isThere[other]) && !wholes.AreOfOne(one, other));
    }

    /// <summary>The countries.</summary>
    public static CollaborationParties Countries(KnowledgeGraph graph, string? country)
    {
        var codes = Enumerable.Range(0, graph.Institutions.Count)
            .Select(graph.Institutions.Country.GetOrNull).ToArray();
        var ids = codes.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return new CollaborationParties(
            graph,
            [.. codes.Select(code => code is null ? -1 : ids.IndexOf(code))],
            ids,
            ids,
            (one, other) => country is null || Is(ids[one], country) || Is(ids[other], country));
    }

    /// <summary>Those that a paper names, in any order and any number of times.</summary>
    public IEnumerable<int> Of(int paper)
    {
        foreach (var affiliation in _graph.Papers.Affiliations[paper].ToArray())
        {
            if (_graph.Affiliations.Institution.Span[affiliation] is >= 0 and var institution
                && _partyOf[institution] is >= 0 and var party)
            {
                yield return party;
            }
        }
    }

    /// <summary>Whether two of a paper are told of.</summary>
    public bool IsPair(int one, int other) => _isPair(one, other);

    private static bool Is(string? code, string country) =>
        string.Equals(code, country, StringComparison.OrdinalIgnoreCase);
}
