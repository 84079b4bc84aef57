using CoauthorGraph.Storage.Folder;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Records;

/// <summary>
/// What sources say about persons apart from papers, by the file that says it. What is read of a file waits beside the
/// table until the file is read to its end: then all of it takes the place of what the file said before, or nothing.
/// </summary>
public sealed class PersonTable
{
    // Of more changed persons it is only said that there are some.
    private const int MostChanged = 50_000;

    // Stands for all of them; no id or name is empty.
    private const string AllChanged = "";
    private readonly DuckDBConnection _connection;
    private readonly Sql _sql;
    private bool _hasWaiting;

    internal PersonTable(DuckDBConnection connection, Sql sql)
    {
        _connection = connection;
        _sql = sql;
    }

    /// <summary>Number of person records.</summary>
    public long Count => _sql.Count("SELECT count(*) FROM persons");

    /// <summary>The files that said something about persons, as <c>format:file</c>, with the number of their records,
    /// in order.</summary>
    public IReadOnlyList<(string Source, long Persons)> Sources() =>
        [.. _sql.Rows(
            "SELECT source, count(*) FROM persons GROUP BY source ORDER BY source",
            static row => (row.GetString(0), row.GetInt64(1)))];

    /// <summary>What all person records say, in no order.</summary>
    public IEnumerable<string> All() => _sql.Rows("SELECT json FROM persons", static row => row.GetString(0));

    /// <summary>Lets records wait until their file is read to its end.</summary>
    /// <param name="file">A number that no other file has.</param>
    /// <param name="persons">The records.</param>
    public void Wait(int file, IEnumerable<StoredPerson> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        if (!_hasWaiting)
        {
            _sql.Run("CREATE OR REPLACE TEMP TABLE waiting_persons "
                + "(file INTEGER, source VARCHAR, id VARCHAR, content UBIGINT, json VARCHAR)");
            _hasWaiting = true;
        }

        using var appender = _connection.CreateAppender(null, null, "waiting_persons");
        foreach (var person in persons)
        {
            appender.CreateRow().AppendValue(file).AppendValue(person.Source).AppendValue(person.Id)
                .AppendValue(person.Content).AppendValue(person.Json).EndRow();
        }
    }

    /// <summary>Puts what waits of a file in the place of what the file of that name said before. Gives whether that is
    /// something else.</summary>
    /// <param name="file">Its number.</param>
    /// <param name="source">The file, as <c>format:file</c>.</param>
    /// <param name="isWhole">Whether those go of whom it says nothing any more.</param>
    /// <param name="keysOf">The ids and names of a record, by which papers name its person.</param>
    public bool Replace(int file, string source, bool isWhole, Func<string, IEnumerable<string>> keysOf)
    {
        ArgumentNullException.ThrowIfNull(keysOf);
        if (!_hasWaiting && !isWhole)
        {
            return false;
        }

        if (!_hasWaiting)
        {
            Wait(file, []);
        }

        const string Same = "w.file = $1 AND w.source = $2 AND w.id = p.id AND w.content = p.content";
        _sql.Run(
            "CREATE OR REPLACE TEMP TABLE gone_persons AS SELECT p.rowid AS place FROM persons p WHERE p.source = $2 "
            + $"AND NOT EXISTS (SELECT 1 FROM waiting_persons w WHERE {Same})"
            + (isWhole ? "" : " AND p.id IN (SELECT id FROM waiting_persons WHERE file = $1)"),
            file, source);
        _sql.Run(
            "CREATE OR REPLACE TEMP TABLE come_persons AS SELECT w.rowid AS place FROM waiting_persons w "
            + $"WHERE w.file = $1 AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.source = $2 AND {Same})",
            file, source);
        var changed = _sql.Count("SELECT (SELECT count(*) FROM gone_persons) + (SELECT count(*) FROM come_persons)");
        if (changed > 0)
        {
            MarkChanged(changed, keysOf);
            _sql.Run("DELETE FROM persons WHERE rowid IN (SELECT place FROM gone_persons)");
            _sql.Run("INSERT INTO persons SELECT source, id, content, json FROM waiting_persons "
                + "WHERE rowid IN (SELECT place FROM come_persons)");
        }

        _sql.Run("DROP TABLE gone_persons");
        _sql.Run("DROP TABLE come_persons");
        return changed > 0;
    }

    /// <summary>Lets go of what waits.</summary>
    public void ClearWaiting()
    {
        if (_hasWaiting)
        {
            _sql.Run("DROP TABLE waiting_persons");
            _hasWaiting = false;
        }
    }

    /// <summary>Removes what a file said; gives the number of its records.</summary>
    /// <param name="source">The file, as <c>format:file</c>.</param>
    /// <param name="keysOf">The ids and names of a record, by which papers name its person.</param>
    public long Remove(string source, Func<string, IEnumerable<string>> keysOf)
    {
        ArgumentNullException.ThrowIfNull(keysOf);
        var gone = _sql.Count("SELECT count(*) FROM persons WHERE source = $1", source);
        if (gone > 0)
        {
            _sql.Run(
                "CREATE OR REPLACE TEMP TABLE gone_persons AS SELECT rowid AS place FROM persons WHERE source = $1",
                source);
            _sql.Run("CREATE OR REPLACE TEMP TABLE come_persons (place BIGINT)");
            Wait(0, []);
            MarkChanged(gone, keysOf);
            _sql.Run("DELETE FROM persons WHERE source = $1", source);
        }

        return gone;
    }

    /// <summary>Whether persons are others than those of whom the current snapshot knows.</summary>
    public bool HaveChanged => _sql.Count("SELECT count(*) FROM changed_persons") > 0;

    /// <summary>The ids and names of the persons who are others; null where they are too many to be named.</summary>
    public IReadOnlySet<string>? ChangedKeys()
    {
        var keys = _sql.Rows("SELECT DISTINCT key FROM changed_persons", static row => row.GetString(0))
            .ToHashSet(StringComparer.Ordinal);
        return keys.Contains(AllChanged) ? null : keys;
    }

    /// <summary>The papers that are made of several records, of which one may tell what another's mention is not
    /// called by.</summary>
    public IReadOnlyList<string> PapersOfSeveralRecords() =>
        [.. _sql.Rows(
            "SELECT paper_id FROM papers GROUP BY paper_id HAVING count(*) > 1", static row => row.GetString(0))];

    /// <summary>Notes that the current snapshot knows of the persons as they are.</summary>
    internal void MarkShown() => _sql.Run("DELETE FROM changed_persons");

    private void MarkChanged(long changed, Func<string, IEnumerable<string>> keysOf)
    {
        if (changed > MostChanged)
        {
            _sql.Run("INSERT INTO changed_persons VALUES ($1)", AllChanged);
            return;
        }

        var texts = _sql.Rows(
            "SELECT json FROM persons WHERE rowid IN (SELECT place FROM gone_persons) UNION ALL "
                + "SELECT json FROM waiting_persons WHERE rowid IN (SELECT place FROM come_persons)",
            static row => row.GetString(0)).ToList();
        using var appender = _connection.CreateAppender("changed_persons");
        foreach (var key in texts.SelectMany(keysOf).Distinct(StringComparer.Ordinal))
        {
            appender.CreateRow().AppendValue(key).EndRow();
        }
    }
}
