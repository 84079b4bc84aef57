using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>
/// Lets entries inherit from those that they name in <c>crossref</c> and <c>xdata</c>, and these from others in turn.
/// As BibTeX wants the entry referred to behind those that refer to it, they wait for it, a bounded number of them;
/// what is still waiting at the end of the file comes with what there is.
/// </summary>
internal sealed class BibtexParents
{
    private const int MostParents = 20_000;
    private const int MostWaiting = 100_000;

    // Articles and the like are hardly ever referred to, and are most of a large file: they are kept while it is small,
    // and where one waits for them.
    private const int MostOthers = 500;

    // Of an entry; and from an entry to what it inherits in the end.
    private const int MostReferences = 8;
    private const int MostRemoves = 4;

    private readonly Dictionary<string, BibtexEntry> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(BibtexEntry Entry, RecordSource Source)>> _waiting =
        new(StringComparer.OrdinalIgnoreCase);

    private int _waitingCount;

    /// <summary>Keeps an entry, so that others can inherit from it.</summary>
    public void Keep(BibtexEntry entry)
    {
        var most = entry.Type.StartsWith("in", StringComparison.Ordinal) || entry.Type is "article" or "conference"
            ? MostOthers : MostParents;
        foreach (var key in Keys(entry))
        {
            if (key.Length > 0 && (_parents.Count < most || _waiting.ContainsKey(key)))
            {
                _parents.TryAdd(key, entry);
            }
        }
    }

    /// <summary>Completes an entry; false when it must wait for another.</summary>
    public bool Complete(BibtexEntry entry, RecordSource source)
    {
        if (_waitingCount < MostWaiting && Missing(entry, 0) is { } key)
        {
            if (!_waiting.TryGetValue(key, out var list))
            {
                _waiting[key] = list = [];
            }

            list.Add((entry, source));
            _waitingCount++;
            return false;
        }

        Fill(entry, 0);
        return true;
    }

    /// <summary>The entries that waited for this one and wait for none any more, complete now.</summary>
    public IReadOnlyList<(BibtexEntry Entry, RecordSource Source)> Released(BibtexEntry parent)
    {
        List<(BibtexEntry, RecordSource)>? released = null;
        foreach (var key in Keys(parent))
        {
            if (key.Length > 0 && _waiting.Remove(key, out var list))
            {
                _waitingCount -= list.Count;
                released ??= [];
                released.AddRange(list.Where(waiting => Complete(waiting.Entry, waiting.Source)));
            }
        }

        return released ?? (IReadOnlyList<(BibtexEntry, RecordSource)>)[];
    }

    /// <summary>The entries that wait in vain, in the order of the file, with what there is for them.</summary>
    public IEnumerable<(BibtexEntry Entry, RecordSource Source)> Left()
    {
        foreach (var waiting in _waiting.Values.SelectMany(static list => list)
            .OrderBy(static waiting => waiting.Source.Ordinal))
        {
            Fill(waiting.Entry, 0);
            yield return waiting;
        }
    }

    // The first entry that is referred to, at any remove, and has not come.
    private string? Missing(BibtexEntry entry, int removes)
    {
        if (!Refers(entry) || removes == MostRemoves || entry.HasInherited)
        {
            return null;
        }

        foreach (var key in References(entry))
        {
            if ((_parents.TryGetValue(key, out var parent) ? Missing(parent, removes + 1) : key) is { } missing)
            {
                return missing;
            }
        }

        return null;
    }

    private void Fill(BibtexEntry entry, int removes)
    {
        if (!Refers(entry) || removes == MostRemoves || entry.HasInherited)
        {
            return;
        }

        // Before its parents inherit, so that entries that name each other come to an end.
        entry.HasInherited = true;

        foreach (var key in List(entry["xdata"]))
        {
            if (_parents.TryGetValue(key, out var data) && data != entry)
            {
                Fill(data, removes + 1);
                BibtexInheritance.FromData(entry, data);
            }
        }

        if (entry["crossref"]?.Trim() is { } name && _parents.TryGetValue(name, out var parent) && parent != entry)
        {
            Fill(parent, removes + 1);
            BibtexInheritance.FromParent(entry, parent);
        }
    }

    private static bool Refers(BibtexEntry entry) => entry["xdata", "crossref"] is not null;

    private static IEnumerable<string> References(BibtexEntry entry) =>
        entry["crossref"]?.Trim() is { } parent ? List(entry["xdata"]).Append(parent) : List(entry["xdata"]);

    private static string[] Keys(BibtexEntry entry) =>
        entry["ids"] is { } others ? [entry.Key, .. List(others)] : [entry.Key];

    private static IEnumerable<string> List(string? keys) =>
        keys?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Take(MostReferences) ?? [];
}
