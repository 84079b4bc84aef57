using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Takes extracted records and brings them into the store in batches, one transaction each. A record whose content is
/// there already writes nothing. Of two different records with one key, the later update wins, then a complete author
/// list over a cut one, then what is read in this run over what was there before; within one run the longer list, the
/// longer abstract, the smaller hash, so that the order of reading does not matter.
/// </summary>
internal sealed class RecordStage(GraphStore store)
{
    private const int BatchRecords = 20_000;
    private readonly Dictionary<ulong, ulong> _contents = [];
    private readonly HashSet<ulong> _readInThisRun = [];
    private readonly Dictionary<ulong, StagedRecord> _batch = [];
    private readonly HashSet<(string Format, string Id)> _replaced = [];
    private readonly List<(string Format, string Id)> _gone = [];
    private readonly List<RecordWithdrawal> _withdrawn = [];
    private readonly List<Action> _atEnd = [];
    private readonly PaperRecordParser _parser = new();

    /// <summary>Learns what is in the store.</summary>
    public void Load()
    {
        foreach (var (format, id, content) in store.Records.Contents())
        {
            _contents[Key(format, id)] = content;
        }
    }

    /// <summary>Takes a record; it is written with its batch.</summary>
    public void Add(StagedRecord record)
    {
        FollowWithdrawals();
        var (format, id) = (record.Stored.Format, record.Stored.Id);
        var key = Key(format, id);
        var isSecond = !_readInThisRun.Add(key);
        for (var number = 2; isSecond && record.Stored.Keys.Apart; number++)
        {
            key = Key(format, $"{id}#{number}");
            isSecond = !_readInThisRun.Add(key);
            record = isSecond ? record : record.Renamed($"{id}#{number}");
        }

        if (_contents.TryGetValue(key, out var known))
        {
            if (known == record.Stored.Content || !IsBetter(record, key, isSecond, known))
            {
                return;
            }

            if (!_batch.ContainsKey(key))
            {
                _replaced.Add((format, record.Stored.Id));
            }
        }

        _contents[key] = record.Stored.Content;
        _batch[key] = record;
        if (_batch.Count >= BatchRecords)
        {
            Flush();
        }
    }

    /// <summary>Takes a withdrawal of a record by its key, or by any other key that the source gave with it.</summary>
    public void Withdraw(RecordWithdrawal withdrawal)
    {
        if (!TryRemove(withdrawal.Source.Format, withdrawal.Id))
        {
            _withdrawn.Add(withdrawal);
        }
    }

    /// <summary>Does something in the transaction of the last batch.</summary>
    public void AtEnd(Action work) => _atEnd.Add(work);

    /// <summary>Writes what is waiting.</summary>
    public void Flush()
    {
        FollowWithdrawals();
        if (_batch.Count == 0 && _gone.Count == 0 && _atEnd.Count == 0)
        {
            return;
        }

        store.InTransaction(() =>
        {
            if (_batch.Count > 0 || _gone.Count > 0)
            {
                store.MarkPending();
            }

            var replacing = _batch.Values.Select(static record => record.Stored)
                .ToLookup(record => _replaced.Contains((record.Format, record.Id)));
            store.Records.Remove(_gone);
            store.Records.Replace([.. replacing[true]]);
            store.Records.Add(replacing[false]);
            _atEnd.ForEach(static work => work());
        });
        _batch.Clear();
        _replaced.Clear();
        _gone.Clear();
        _atEnd.Clear();
    }

    private bool TryRemove(string format, string id)
    {
        var key = Key(format, id);
        _batch.Remove(key);
        if (!_contents.Remove(key))
        {
            return false;
        }

        _gone.Add((format, id));
        return true;
    }

    // Withdrawals come in long lists, so those by other keys are looked up together, before the next record is taken.
    private void FollowWithdrawals()
    {
        foreach (var group in _withdrawn.GroupBy(static one => one.Source.Format, StringComparer.Ordinal))
        {
            var ids = group.Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
            var waiting = _batch.Values.Select(static record => record.Paper)
                .Where(paper => paper.Source.Format == group.Key);
            var stored = store.Records.Naming(group.Key, ids).Select(row => Read(group.Key, row.Json));
            foreach (var paper in waiting.Concat(stored).Where(paper => paper.OtherIds.Any(ids.Contains)).ToList())
            {
                TryRemove(group.Key, paper.Id);
            }
        }

        _withdrawn.Clear();
    }

    private static ulong Key(string format, string id) => StableHash.Of($"{format}\u001f{id}");

    private bool IsBetter(StagedRecord record, ulong key, bool inThisRun, ulong otherContent)
    {
        var paper = record.Paper;
        var other = _batch.TryGetValue(key, out var waiting) ? waiting.Paper : Load(paper.Source.Format, paper.Id);
        if (other is null)
        {
            return true;
        }

        var order = paper.Updated.Packed != 0 && other.Updated.Packed != 0 ? paper.Updated.CompareTo(other.Updated) : 0;
        order = order != 0 ? order : other.AuthorsTruncated.CompareTo(paper.AuthorsTruncated);
        if (order != 0 || !inThisRun)
        {
            return order >= 0;
        }

        order = paper.Authors.Count.CompareTo(other.Authors.Count);
        order = order != 0 ? order : (paper.Abstract?.Length ?? 0).CompareTo(other.Abstract?.Length ?? 0);
        return order != 0 ? order > 0 : record.Stored.Content < otherContent;
    }

    private PaperRecord? Load(string format, string id)
    {
        if (store.Records.Find(format, id) is not { } json)
        {
            return null;
        }

        return Read(format, json);
    }

    private PaperRecord Read(string format, string json) =>
        _parser.Parse(Encoding.UTF8.GetBytes(json), new RecordSource("", format, 0));
}
