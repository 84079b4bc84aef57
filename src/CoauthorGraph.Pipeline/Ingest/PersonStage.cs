using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Takes person records to the store. Those of a file count when it is read to its end, in the transaction that notes
/// that it was: then they take the place of what a file of that name said before. A list of DBLP is whole: who is no
/// longer in it is no longer told of, and of one that is cut nothing counts. Others come in parts of which many have
/// one name; those only change whom they name. No more than a batch is held.
/// </summary>
internal sealed class PersonStage(GraphStore store)
{
    private const int BatchPersons = 10_000;
    private const string WholeLists = "dblp";
    private readonly List<StoredPerson> _batch = [];
    private readonly List<(int File, string Source, bool IsWhole)> _read = [];
    private readonly HashSet<string> _ofThisRun = new(StringComparer.Ordinal);
    private HashSet<string>? _stored;
    private int _file = 1;
    private bool _isCut;
    private long _inFile;

    /// <summary>Takes a record of the file that is being read.</summary>
    public void Add(StoredPerson person)
    {
        _inFile++;
        _batch.Add(person);
        if (_batch.Count == BatchPersons)
        {
            Wait();
        }
    }

    /// <summary>Notes that the file that is being read is cut.</summary>
    public void Cut() => _isCut = true;

    /// <summary>Ends a file that was read to its end.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="file">Its name.</param>
    /// <param name="leftOut">How many persons do not count because the list of them is cut.</param>
    /// <returns>Whether what it says of persons takes the place of what files of its name said before.</returns>
    public bool EndFile(OpenedInput input, string file, out long leftOut)
    {
        Wait();
        var source = KeptPerson.SourceOf(input.Format, file);
        var isCut = _isCut && input.Format == WholeLists;
        leftOut = isCut ? _inFile : 0;
        // A second file of the same name in one run is another one.
        var isWhole = input.Format == WholeLists && !isCut && _ofThisRun.Add(source);
        var counts = !isCut && (_inFile > 0 || (isWhole && Stored.Contains(source)));
        if (counts)
        {
            _read.Add((_file, source, isWhole));
        }

        _file++;
        _inFile = 0;
        _isCut = false;
        return counts && isWhole;
    }

    /// <summary>Puts the persons of all files that were read to their end in their place; within a
    /// transaction.</summary>
    public void Write()
    {
        var changed = false;
        foreach (var (file, source, isWhole) in _read)
        {
            changed |= store.Persons.Replace(file, source, isWhole, KeptPerson.KeysOf);
        }

        if (changed)
        {
            store.MarkPending();
            _stored = null;
        }

        _read.Clear();
        store.Persons.ClearWaiting();
    }

    private HashSet<string> Stored =>
        _stored ??= store.Persons.Sources().Select(static one => one.Source).ToHashSet(StringComparer.Ordinal);

    private void Wait()
    {
        if (_batch.Count > 0)
        {
            store.Persons.Wait(_file, _batch);
            _batch.Clear();
        }
    }
}
