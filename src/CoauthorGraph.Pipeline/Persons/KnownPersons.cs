using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Persons;

/// <summary>
/// The person records of a store, to be asked by id and by name. For the millions of a whole DBLP: held are 12 bytes
/// for each id and name, and 16 bytes and its id for each person; no record. What it says does not depend on the order
/// of the records, and records of one id are one person's. Safe for any number of threads.
/// </summary>
internal sealed class KnownPersons
{
    // What is kept of a key in place of a person.
    private const int Several = -1;
    private const int Nobody = -2;
    private const int Unknown = -3;

    private readonly ulong[] _keys;
    private readonly int[] _persons;
    private readonly StringColumn _ids;
    private readonly int[] _rowOfId;
    private readonly ulong[] _orcids;

    internal KnownPersons(ulong[] keys, int[] persons, StringColumn ids, int[] rowOfId, ulong[] orcids)
    {
        _keys = keys;
        _persons = persons;
        _ids = ids;
        _rowOfId = rowOfId;
        _orcids = orcids;
    }

    /// <summary>Reads all person records of a store; null where it has none.</summary>
    public static KnownPersons? Load(GraphStore store, CancellationToken cancellationToken) =>
        store.Persons.Count == 0 ? null : Of(store.Persons.All().Select(KeptPerson.Read), cancellationToken);

    /// <summary>Takes person records.</summary>
    public static KnownPersons Of(IEnumerable<PersonRecord> records, CancellationToken cancellationToken)
    {
        var builder = new KnownPersonsBuilder();
        var count = 0;
        foreach (var record in records)
        {
            if (count++ % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            builder.Add(record);
        }

        return builder.Build();
    }

    /// <summary>
    /// The person whom a source calls by an id, as <c>scheme:value</c>. An id that is a person's own is nobody else's;
    /// one that is only another id of several persons is of none of them.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="isNobody">Whether it is the id of a page of several people.</param>
    public KnownPerson? WithId(string id, out bool isNobody)
    {
        var person = Find(PersonKey.OfId(id));
        isNobody = person == Nobody;
        return Person(person);
    }

    /// <summary>The one person of DBLP who has a name that no number follows; null where several have it, where numbers
    /// tell people of that name apart, or where a page says that it is nobody's.</summary>
    public KnownPerson? WithName(string name) =>
        Find(PersonKey.OfName(name)) is >= 0 and var person && Find(PersonKey.OfNumberedName(name)) == Unknown
            ? Person(person)
            : null;

    /// <summary>What is kept of a key to which several persons lay a claim.</summary>
    /// <param name="ownKey">For each person the key of its id.</param>
    /// <param name="isNobody">For each person whether it is a page of several people.</param>
    /// <param name="key">The key.</param>
    /// <param name="persons">The persons.</param>
    internal static int Chosen(ulong[] ownKey, bool[] isNobody, ulong key, ReadOnlySpan<int> persons)
    {
        var (chosen, any) = (persons[0], false);
        foreach (var person in persons)
        {
            if (ownKey[person] == key)
            {
                return isNobody[person] ? Nobody : person;
            }

            any |= isNobody[person];
            chosen = chosen == person ? person : Several;
        }

        return any ? Nobody : chosen;
    }

    private int Find(ulong key)
    {
        var at = _keys.AsSpan().BinarySearch(key);
        return at < 0 ? Unknown : _persons[at];
    }

    private KnownPerson? Person(int person) =>
        person < 0 ? null : new KnownPerson(_ids[_rowOfId[person]], OrcidDigits.Text(_orcids[person]));
}
