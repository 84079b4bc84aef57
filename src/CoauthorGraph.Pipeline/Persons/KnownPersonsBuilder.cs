using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Persons;

/// <summary>Makes <see cref="KnownPersons"/> of person records, one by one.</summary>
internal sealed class KnownPersonsBuilder
{
    private readonly ColumnBuilder<ulong> _keys = new();
    private readonly ColumnBuilder<int> _rowOfKey = new();
    private readonly StringColumnBuilder _ids = new();
    private readonly ColumnBuilder<ulong> _ownKeys = new();
    private readonly ColumnBuilder<ulong> _orcids = new();
    private readonly ColumnBuilder<bool> _isNobody = new();

    /// <summary>Takes a record.</summary>
    public void Add(PersonRecord record)
    {
        var own = PersonKey.OfId(record.SourceId);
        var row = _ids.Count;
        _ids.Add(record.SourceId);
        _ownKeys.Add(own);
        _isNobody.Add(record.IsDisambiguation);
        var orcid = OrcidDigits.None;
        foreach (var one in record.Orcids)
        {
            orcid = OrcidDigits.Both(orcid, OrcidDigits.Of(one));
        }

        _orcids.Add(orcid);
        Claim(own, row);
        foreach (var id in record.OtherIds)
        {
            Claim(PersonKey.OfId(id), row);
        }

        if (PersonKey.IsDblpName(record.SourceId))
        {
            ClaimNames(record, row);
        }
    }

    /// <summary>All that was taken; the builder must not be used afterwards.</summary>
    public KnownPersons Build()
    {
        var ownKeys = _ownKeys.Build();
        var rows = new int[ownKeys.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
        }

        ownKeys.AsSpan().Sort(rows.AsSpan());
        var (orcidOfRow, isNobodyOfRow) = (_orcids.Build(), _isNobody.Build());
        var orcids = new ulong[rows.Length];
        var isNobody = new bool[rows.Length];
        var personOfRow = new int[rows.Length];
        var persons = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            // What is written lies before what is read.
            var row = rows[at];
            if (persons == 0 || ownKeys[persons - 1] != ownKeys[at])
            {
                ownKeys[persons] = ownKeys[at];
                rows[persons++] = row;
            }

            var person = persons - 1;
            orcids[person] = OrcidDigits.Both(orcids[person], orcidOfRow[row]);
            isNobody[person] |= isNobodyOfRow[row];
            personOfRow[row] = person;
        }

        var (keys, ofKey) = (_keys.Build(), _rowOfKey.Build());
        for (var at = 0; at < ofKey.Length; at++)
        {
            ofKey[at] = personOfRow[ofKey[at]];
        }

        keys.AsSpan().Sort(ofKey.AsSpan());
        var count = Choose(keys, ofKey, ownKeys, isNobody);
        return new KnownPersons(keys[..count], ofKey[..count], _ids.Build(), rows[..persons], orcids[..persons]);
    }

    // Leaves one entry of each key; gives how many there are.
    private static int Choose(ulong[] keys, int[] ofKey, ulong[] ownKeys, bool[] isNobody)
    {
        var count = 0;
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from];)
            {
                to++;
            }

            var chosen = KnownPersons.Chosen(ownKeys, isNobody, keys[from], ofKey.AsSpan(from, to - from));
            keys[count] = keys[from];
            ofKey[count++] = chosen;
        }

        return count;
    }

    private void ClaimNames(PersonRecord record, int row)
    {
        foreach (var name in record.Names)
        {
            Claim(PersonKey.OfName(name), row);
        }

        ClaimNumbered(record.SourceId, row);
        foreach (var id in record.OtherIds)
        {
            ClaimNumbered(id, row);
        }
    }

    private void ClaimNumbered(string id, int row)
    {
        if (PersonKey.NumberedName(id) is { IsEmpty: false } name)
        {
            Claim(PersonKey.OfNumberedName(name), row);
        }
    }

    private void Claim(ulong key, int row)
    {
        _keys.Add(key);
        _rowOfKey.Add(row);
    }
}
