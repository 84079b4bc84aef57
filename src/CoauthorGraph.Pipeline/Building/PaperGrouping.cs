using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Decides which records are one paper: those with the same DOI or arXiv identifier; else those with the same folded
/// title and first author's family name, years that differ by at most one, the same last author where both lists are
/// complete, and no two different DOIs or arXiv identifiers. Does not depend on the order of the records.
/// </summary>
internal sealed class PaperGrouping
{
    private const int LargestTitleGroup = 256;
    private readonly List<(string Format, string Id, MatchKeys Keys, string? PaperId)> _records;
    private readonly int[] _parent;

    private PaperGrouping(IEnumerable<(string Format, string Id, MatchKeys Keys, string? PaperId)> records)
    {
        _records =
        [
            .. records.OrderBy(static record => record.Format, StringComparer.Ordinal)
                .ThenBy(static record => record.Id, Utf8Order.Instance),
        ];
        _parent = [.. Enumerable.Range(0, _records.Count)];
    }

    /// <summary>The records whose paper is not the one it was, with their paper.</summary>
    /// <param name="records">Records, with all that could be one paper with one of them.</param>
    /// <param name="isTaken">Whether an id is that of a paper of other records.</param>
    public static List<(string Format, string Id, string PaperId)> Changed(
        IEnumerable<(string Format, string Id, MatchKeys Keys, string? PaperId)> records, Func<string, bool> isTaken)
    {
        var grouping = new PaperGrouping(records);
        grouping.JoinBy(static keys => keys.Doi);
        grouping.JoinBy(static keys => keys.ArxivId);
        grouping.JoinByTitle();
        return grouping.Name(isTaken);
    }

    private void JoinBy(Func<MatchKeys, string> key)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _records.Count; i++)
        {
            var value = key(_records[i].Keys);
            if (value.Length > 0 && !_records[i].Keys.Apart && !first.TryAdd(value, i))
            {
                Join(first[value], i);
            }
        }
    }

    private void JoinByTitle()
    {
        var byTitle = new Dictionary<ulong, List<int>>();
        var first = new Dictionary<ulong, int>();
        for (var i = 0; i < _records.Count; i++)
        {
            var title = _records[i].Keys.Title;
            if (title == 0 || _records[i].Keys.Apart || first.TryAdd(title, i))
            {
                continue;
            }

            if (!byTitle.TryGetValue(title, out var list))
            {
                byTitle.Add(title, list = [first[title]]);
            }

            list.Add(i);
        }

        foreach (var list in byTitle.Values)
        {
            if (list.Count <= LargestTitleGroup)
            {
                JoinFitting(list);
            }
        }
    }

    private void JoinFitting(List<int> sameTitle)
    {
        foreach (var record in sameTitle.OrderBy(i => _records[i].Keys.Year).ThenBy(static i => i))
        {
            foreach (var other in sameTitle)
            {
                if (other != record && Root(other) != Root(record)
                    && sameTitle.TrueForAll(i => Root(i) != Root(other)
                        || sameTitle.TrueForAll(j => Root(j) != Root(record)
                            || Fit(_records[i].Keys, _records[j].Keys))))
                {
                    Join(other, record);
                }
            }
        }
    }

    private static bool Fit(MatchKeys a, MatchKeys b) =>
        (a.Year == 0 || b.Year == 0 || Math.Abs(a.Year - b.Year) <= 1)
        && (a.Doi.Length == 0 || b.Doi.Length == 0 || a.Doi == b.Doi)
        && (a.ArxivId.Length == 0 || b.ArxivId.Length == 0 || a.ArxivId == b.ArxivId)
        && (a.LastAuthor == 0 || b.LastAuthor == 0 || a.LastAuthor == b.LastAuthor);

    private List<(string Format, string Id, string PaperId)> Name(Func<string, bool> isTaken)
    {
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < _records.Count; i++)
        {
            if (!members.TryGetValue(Root(i), out var list))
            {
                members.Add(Root(i), list = []);
            }

            list.Add(i);
        }

        var names = new Dictionary<int, string>();
        var paperIds = new HashSet<string>(StringComparer.Ordinal);
        // Where records of one paper part, its id goes to those that have it as their own.
        foreach (var (root, known) in members
            .Select(pair => (pair.Key, Known: Best(pair.Value.Select(i => _records[i].PaperId).OfType<string>())))
            .OrderBy(pair => pair.Known is null || members[pair.Key].Exists(i => _records[i].Id == pair.Known) ? 0 : 1))
        {
            if (known is not null && paperIds.Add(known))
            {
                names.Add(root, known);
            }
        }

        var changed = new List<(string, string, string)>();
        foreach (var (root, list) in members)
        {
            if (!names.TryGetValue(root, out var name))
            {
                name = NewName(list, paperIds, isTaken);
            }

            foreach (var i in list)
            {
                if (_records[i].PaperId != name)
                {
                    changed.Add((_records[i].Format, _records[i].Id, name));
                }
            }
        }

        return changed;
    }

    private string NewName(List<int> list, HashSet<string> taken, Func<string, bool> isTaken)
    {
        var id = Best(list.Select(i => _records[i].Id))!;
        var name = id;
        for (var again = 2; isTaken(name) || !taken.Add(name); again++)
        {
            name = $"{id}#{again}";
        }

        return name;
    }

    // A DOI before an arXiv identifier before another source's key before a hash; then the first in order.
    private static string? Best(IEnumerable<string> ids) =>
        ids.OrderBy(static id => id.StartsWith("10.", StringComparison.Ordinal) ? 0
                : id.StartsWith("p-", StringComparison.Ordinal) ? 3
                : char.IsAsciiDigit(id[0]) ? 1 : 2)
            .ThenBy(static id => id, Utf8Order.Instance)
            .FirstOrDefault();

    private int Root(int i)
    {
        while (_parent[i] != i)
        {
            _parent[i] = _parent[_parent[i]];
            i = _parent[i];
        }

        return i;
    }

    private void Join(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        _parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
