using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>Puts into words what ties two papers beside their words and people. Safe for any number of
/// threads.</summary>
internal sealed class TieWords(PaperTable papers, PaperTies ties)
{
    private const int Most = 3;

    private readonly Lazy<PaperKeys> _keys = new(() => PaperKeys.Build(papers));

    /// <summary>Which of two papers cites the other.</summary>
    public string Citation(int left, int right) => (IsCited(left, right), IsCited(right, left)) switch
    {
        (true, true) => $"{papers.Id[left]} and {papers.Id[right]} cite each other",
        (true, false) => $"{papers.Id[left]} cites {papers.Id[right]}",
        _ => $"{papers.Id[right]} cites {papers.Id[left]}",
    };

    /// <summary>The works that both papers cite, the rarest first.</summary>
    public string References(int left, int right)
    {
        var other = new HashSet<int>();
        foreach (var (_, item) in Works(right))
        {
            other.Add(item);
        }

        return "both cite " + Named(Works(left).Where(work => other.Contains(work.Item)));
    }

    /// <summary>The awards that both papers have, the rarest first.</summary>
    public string Awards(int left, int right)
    {
        var other = papers.Grants[right].Select(ties.ItemOfGrant).ToHashSet();
        return "the same award " + Named(papers.Grants[left].Select(grant => (grant, ties.ItemOfGrant(grant)))
            .Where(grant => grant.Item2 >= 0 && other.Contains(grant.Item2)));
    }

    private bool IsCited(int from, int to) => papers.References[from].Any(reference =>
    {
        _keys.Value.Work(System.Text.Encoding.UTF8.GetBytes(reference), from, out var cited);
        return cited == to;
    });

    private List<(string Text, int Item)> Works(int paper)
    {
        var works = new List<(string, int)>();
        foreach (var reference in papers.References[paper])
        {
            var work = _keys.Value.Work(System.Text.Encoding.UTF8.GetBytes(reference), paper, out _);
            if (ties.ItemOfWork(work) is >= 0 and var item)
            {
                works.Add((reference, item));
            }
        }

        return works;
    }

    private string Named(IEnumerable<(string Text, int Item)> shared)
    {
        var items = shared.DistinctBy(static one => one.Item).OrderByDescending(one => ties.Weight[one.Item])
            .ThenBy(static one => one.Text, StringComparer.Ordinal).ToList();
        var names = string.Join(", ", items.Take(Most).Select(static one => one.Text));
        return items.Count <= Most ? names
            : names + string.Create(CultureInfo.InvariantCulture, $" and {items.Count - Most} more");
    }
}
