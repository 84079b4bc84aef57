using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>
/// Lets entries inherit by <c>crossref</c>. As BibTeX wants the entry referred to behind those that refer to it, they
/// wait for it, a bounded number of them; what is still waiting at the end of the file comes without.
/// </summary>
internal sealed class BibtexParents
{
    private const int MostParents = 10_000;
    private const int MostWaiting = 100_000;

    private readonly Dictionary<string, BibtexEntry> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(BibtexEntry Entry, RecordSource Source)>> _waiting =
        new(StringComparer.OrdinalIgnoreCase);

    private int _waitingCount;

    /// <summary>Takes an entry; false when it must wait for another.</summary>
    public bool Complete(BibtexEntry entry, RecordSource source)
    {
        if (entry.Type is "proceedings" or "book" or "collection" or "mvproceedings" or "mvbook" or "mvcollection"
            && entry.Key.Length > 0 && _parents.Count < MostParents)
        {
            _parents.TryAdd(entry.Key, entry);
        }

        if (entry["crossref"]?.Trim() is not { } key)
        {
            return true;
        }

        if (_parents.TryGetValue(key, out var parent))
        {
            Inherit(entry, parent);
            return true;
        }

        if (_waitingCount >= MostWaiting)
        {
            return true;
        }

        if (!_waiting.TryGetValue(key, out var list))
        {
            _waiting[key] = list = [];
        }

        list.Add((entry, source));
        _waitingCount++;
        return false;
    }

    /// <summary>The entries that waited for this one, complete now.</summary>
    public IReadOnlyList<(BibtexEntry Entry, RecordSource Source)> Released(BibtexEntry parent)
    {
        if (parent.Key.Length == 0 || !_waiting.Remove(parent.Key, out var list))
        {
            return [];
        }

        foreach (var (entry, _) in list)
        {
            Inherit(entry, parent);
        }

        _waitingCount -= list.Count;
        return list;
    }

    /// <summary>The entries that wait in vain, in the order of the file.</summary>
    public IEnumerable<(BibtexEntry Entry, RecordSource Source)> Left() =>
        _waiting.Values.SelectMany(static list => list).OrderBy(static waiting => waiting.Source.Ordinal);

    private static void Inherit(BibtexEntry entry, BibtexEntry parent)
    {
        if (ReferenceEquals(entry, parent))
        {
            return;
        }

        if (parent["booktitle", "title", "journaltitle"] is { } book)
        {
            entry.Inherit("booktitle", book);
        }

        foreach (var name in (ReadOnlySpan<string>)["year", "date", "month", "publisher"])
        {
            if (parent[name] is { } value)
            {
                entry.Inherit(name, value);
            }
        }
    }
}
