using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>Two institutions, or two countries, that are on papers together.</summary>
/// <param name="First">Id of the one that comes first in the order of ids; of a country its ISO 3166 code.</param>
/// <param name="FirstName">Its name; of a country its code.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="SecondName">Its name.</param>
/// <param name="Papers">Papers that both are on.</param>
/// <param name="FirstYear">Year of the first of them, or null.</param>
/// <param name="LastYear">Year of the last of them, or null.</param>
/// <param name="ByYear">Papers by year, from the first to the last.</param>
/// <param name="Paper">Id of the newest of them.</param>
public sealed record CollaborationRow(
    string First,
    string FirstName,
    string Second,
    string SecondName,
    int Papers,
    int? FirstYear,
    int? LastYear,
    IReadOnlyList<int> ByYear,
    string Paper)
{
    /// <summary>A paper of more institutions makes no pairs: that two of hundreds are on it says nothing of
    /// them.</summary>
    public const int MostInstitutions = 100;

    /// <summary>All pairs, most papers first. An institution and one that it is part of are no pair.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="ofCountries">Whether countries are paired in place of institutions.</param>
    /// <param name="country">Code of a country that one of the two must be, or be in; or null.</param>
    public static IReadOnlyList<CollaborationRow> All(KnowledgeGraph graph, bool ofCountries, string? country)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parties = Parties(graph, ofCountries, country);
        var papers = new Dictionary<(int First, int Second), List<int>>();
        var found = new SortedSet<int>();
        for (var paper = 0; paper < graph.Papers.Count; paper++)
        {
            found.Clear();
            found.UnionWith(parties.Of(paper));
            if (found.Count is < 2 or > MostInstitutions)
            {
                continue;
            }

            var those = found.ToArray();
            for (var i = 0; i < those.Length; i++)
            {
                for (var j = i + 1; j < those.Length; j++)
                {
                    if (parties.IsPair(those[i], those[j]))
                    {
                        var pair = (those[i], those[j]);
                        (CollectionsMarshal.GetValueRefOrAddDefault(papers, pair, out _) ??= []).Add(paper);
                    }
                }
            }
        }

        return [.. papers.Select(pair => Row(graph, parties, pair.Key.First, pair.Key.Second, pair.Value))
            .OrderByDescending(static row => row.Papers)
            .ThenBy(static row => row.First, StringComparer.Ordinal)
            .ThenBy(static row => row.Second, StringComparer.Ordinal)];
    }

    /// <summary>How many papers name an institution that is known, and how many name so many that they make no
    /// pairs.</summary>
    public static (int WithInstitutions, int LeftOut) Counts(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parties = Parties(graph, ofCountries: false, country: null);
        int with = 0, leftOut = 0;
        for (var paper = 0; paper < graph.Papers.Count; paper++)
        {
            var count = parties.Of(paper).Distinct().Count();
            with += count > 0 ? 1 : 0;
            leftOut += count > MostInstitutions ? 1 : 0;
        }

        return (with, leftOut);
    }

    private static CollaborationParties Parties(KnowledgeGraph graph, bool ofCountries, string? country) =>
        ofCountries
            ? CollaborationParties.Countries(graph, country)
            : CollaborationParties.Institutions(graph, country);

    private static CollaborationRow Row(
        KnowledgeGraph graph, CollaborationParties parties, int first, int second, List<int> papers)
    {
        var dated = papers.Select(paper => graph.Papers.Year.Span[paper]).Where(static year => year > 0).ToList();
        int? from = dated.Count == 0 ? null : dated.Min();
        int? to = dated.Count == 0 ? null : dated.Max();
        var byYear = new int[to - from + 1 ?? 0];
        dated.ForEach(year => byYear[year - from!.Value]++);
        var newest = papers.OrderByDescending(paper => graph.Papers.Date.Span[paper])
            .ThenBy(static paper => paper).First();
        return new CollaborationRow(
            parties.Ids[first], parties.Names[first], parties.Ids[second], parties.Names[second], papers.Count, from,
            to, byYear, graph.Papers.Id[newest]);
    }
}
