using System.Globalization;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Records;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage;

/// <summary>
/// Keeps the corrections of a store, those of its snapshots and the file beside it together. The rename that makes a
/// snapshot the current one puts its corrections in force; the store and the file follow.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="layout">Its folder.</param>
/// <param name="table">The corrections in force.</param>
/// <param name="notes">Receives a sentence about what was not as it was left.</param>
internal sealed class DecisionKeeping(
    GraphStore store, GraphFolderLayout layout, DecisionTable table, List<string> notes)
{
    private const string FileSetting = "decisions_file";
    private const int FirstWithDecisions = 4;
    private IReadOnlyList<Decision>? _waiting;

    /// <summary>Whether the next snapshot puts others in force.</summary>
    public bool AreWaiting => _waiting is not null;

    /// <summary>Corrections that an interrupted command took out.</summary>
    public IReadOnlyList<Decision> TakenOut { get; private set; } = [];

    /// <summary>Those in force, or those that the next snapshot puts in force.</summary>
    public IReadOnlyList<Decision> All() => _waiting ?? table.All();

    /// <summary>Lets corrections wait for the next snapshot.</summary>
    public void Await(IReadOnlyList<Decision> decisions) => _waiting = decisions;

    /// <summary>The snapshot that they waited for is the current one.</summary>
    public void PutInForce()
    {
        Save(All());
        _waiting = null;
    }

    /// <summary>Makes the file say what is in force, and notes when it was not as it was left.</summary>
    public void KeepFile()
    {
        var bytes = DecisionFile.Bytes(table.All());
        var written = store.Setting(FileSetting) ?? "";
        try
        {
            if (DecisionFile.Keep(layout, bytes, written) is { } word)
            {
                notes.Add(word);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(layout, failure);
        }

        if (DecisionFile.Hash(bytes) != written)
        {
            store.SetSetting(FileSetting, DecisionFile.Hash(bytes));
        }
    }

    /// <summary>Takes over what a command that was interrupted had put in force without telling the store, and takes
    /// the file in that was the only copy before version 4 of the store.</summary>
    public void FinishWhatWasBegun()
    {
        if (store.Setting("schema") != StoreSchema.CurrentVersionText)
        {
            Upgrade();
        }

        if (GraphFolder.CurrentSnapshot(layout.Root) is not { } current)
        {
            return;
        }

        var path = Path.Combine(layout.Snapshot(current), DecisionFile.Name);
        if (store.Setting("snapshot") is { } noted && IsLater(current, noted) && IsWhole(current))
        {
            TakeOver(DecisionFile.Read(path));
        }

        // One that somebody changed may be what is imported just now.
        if (DecisionFile.IsOurs(layout, store.Setting(FileSetting) ?? ""))
        {
            KeepFile();
        }
    }

    // A damaged snapshot has nothing to say; it is made anew from what the store has.
    private bool IsWhole(string snapshot)
    {
        try
        {
            return SnapshotReader.IsWhole(layout.Snapshot(snapshot), DecisionFile.Name);
        }
        catch (CoauthorGraphException)
        {
            return false;
        }
    }

    private void TakeOver(IReadOnlyList<Decision> now)
    {
        var before = table.All();
        if (before.Select(DecisionJson.Write).SequenceEqual(now.Select(DecisionJson.Write)))
        {
            return;
        }

        store.InTransaction(() => Save(now));
        TakenOut = [.. before.ExceptBy(now.Select(static one => one.Id), static one => one.Id)];
        notes.Add("A command that was interrupted had put its corrections in force; the store has them now.");
    }

    private void Upgrade()
    {
        if (int.Parse(store.Setting("schema")!, CultureInfo.InvariantCulture) >= FirstWithDecisions)
        {
            store.InTransaction(() => store.SetSetting("schema", StoreSchema.CurrentVersionText));
            return;
        }

        var decisions = DecisionFile.Read(layout.Decisions);
        var file = DecisionFile.Hash(layout.Decisions);
        store.InTransaction(() =>
        {
            table.Save(decisions);
            store.SetSetting(FileSetting, file);
            if (file != (store.Setting("decisions") ?? ""))
            {
                store.MarkPending();
            }

            store.SetSetting("schema", StoreSchema.CurrentVersionText);
        });
    }

    private void Save(IReadOnlyList<Decision> decisions)
    {
        table.Save(decisions);
        store.SetSetting("decisions", DecisionFile.Hash(DecisionFile.Bytes(decisions)));
    }

    private static bool IsLater(string snapshot, string other) => snapshot.Length != other.Length
        ? snapshot.Length > other.Length
        : string.CompareOrdinal(snapshot, other) > 0;
}
