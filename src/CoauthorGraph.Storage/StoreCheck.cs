using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Records;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage;

/// <summary>Reads all of a store, which makes the database compare every block with its checksum. Writes
/// nothing.</summary>
public sealed class StoreCheck
{
    private readonly Sql _sql;
    private readonly List<string> _faults = [];
    private readonly CancellationToken _cancellationToken;

    private StoreCheck(Sql sql, CancellationToken cancellationToken)
    {
        _sql = sql;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Checks the store of a folder; null where another process writes to it.</summary>
    /// <exception cref="CoauthorGraphException">The user may not read it.</exception>
    /// <param name="folder">The graph folder.</param>
    /// <param name="isWhole">Whether what a record says has the hash that is stored with it; null to look at the blocks
    /// alone.</param>
    /// <param name="thorough">Whether everything is read; else only what opening reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static StoreReport? Run(
        string folder, Func<RecordContent, bool>? isWhole, bool thorough, CancellationToken cancellationToken)
    {
        var layout = new GraphFolderLayout(folder);
        if (!File.Exists(layout.Store) || new FileInfo(layout.Store).Length == 0)
        {
            return Damaged(File.Exists(layout.Store) ? "it is empty" : "it is missing");
        }

        try
        {
            // The database does not tell a file that it may not read from one that is damaged.
            File.OpenHandle(layout.Store, FileMode.Open, FileAccess.Read, FileShare.ReadWrite).Dispose();
            using var connection = new DuckDBConnection($"Data Source={layout.Store};access_mode=READ_ONLY");
            connection.Open();
            return Run(new Sql(connection), isWhole, thorough, cancellationToken);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw FolderAccess.Denied(layout, failure);
        }
        catch (DuckDBException failure)
        {
            var why = Sql.FirstLine(failure);
            return why.Contains("lock on file", StringComparison.OrdinalIgnoreCase) ? null : Damaged(why);
        }
    }

    /// <summary>The same through a connection that is open.</summary>
    internal static StoreReport Run(
        Sql sql, Func<RecordContent, bool>? isWhole, bool thorough, CancellationToken cancellationToken) =>
        new StoreCheck(sql, cancellationToken).Run(isWhole, thorough);

    private static StoreReport Damaged(string why) => new([why], 0, null, false, 0, 0);

    private StoreReport Run(Func<RecordContent, bool>? isWhole, bool thorough)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        Try("meta", () =>
        {
            foreach (var (key, value) in _sql.Rows(
                "SELECT key, value FROM meta", static row => (row.GetString(0), row.GetString(1))))
            {
                settings[key] = value;
            }
        });
        long records = 0;
        foreach (var table in thorough ? StoreSchema.TableNamesOf(settings.GetValueOrDefault("schema")) : [])
        {
            Try(table, () => _sql.Count($"SELECT coalesce(bit_xor(hash(t)) % 2, 0) FROM {table} t"));
        }

        if (thorough && _faults.Count == 0)
        {
            Try("records", () => records = CheckRecords(
                "records", "SELECT format, id, content, json FROM records", isWhole));
            if (StoreSchema.HasPersons(settings.GetValueOrDefault("schema")))
            {
                Try("persons", () => CheckRecords(
                    "person records", "SELECT '', id, content, json FROM persons", isWhole));
            }
        }

        long papers = 0, mentions = 0, changed = 0;
        Try("papers", () => papers = _sql.Count("SELECT count(DISTINCT paper_id) FROM papers"));
        Try("mentions", () => mentions = _sql.Count("SELECT count(*) FROM mentions"));
        Try("changed_papers", () => changed = _sql.Count("SELECT count(*) FROM changed_papers"));
        return new StoreReport(
            _faults,
            records,
            settings.GetValueOrDefault("snapshot"),
            changed > 0 || settings.ContainsKey("pending"),
            papers,
            mentions);
    }

    private long CheckRecords(string what, string rows, Func<RecordContent, bool>? isWhole)
    {
        long records = 0, damaged = 0;
        var first = "";
        foreach (var record in _sql.Rows(
            rows,
            static row => new RecordContent(
                row.GetString(0), row.GetString(1), row.GetFieldValue<ulong>(2), row.GetString(3))))
        {
            if (records++ % 4096 == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }

            if (isWhole?.Invoke(record) == false)
            {
                first = damaged++ == 0 ? record.Id : first;
            }
        }

        if (damaged > 0)
        {
            _faults.Add($"{damaged} of {records} {what} are not what was read, the first of them '{first}'");
        }

        return records;
    }

    private void Try(string table, Action read)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            read();
        }
        catch (CoauthorGraphException failure) when (failure.InnerException is DuckDBException inner)
        {
            var fault = $"its table '{table}' cannot be read ({Sql.FirstLine(inner)})";
            if (!_faults.Contains(fault))
            {
                _faults.Add(fault);
            }
        }
    }
}
