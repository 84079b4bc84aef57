using System.Globalization;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>The tables of the store. Versions only grow; an older store is upgraded when it is opened.</summary>
internal static class StoreSchema
{
    public const int CurrentVersion = 5;

    public static readonly string CurrentVersionText = CurrentVersion.ToString(CultureInfo.InvariantCulture);

    /// <summary>The form of the file in which a new store is made; the first that has Zstandard.</summary>
    public const string FileVersion = "v1.2.0";

    private const int FirstWithPersons = 5;

    // Every checkpoint writes the last, not yet full, group of rows anew.
    private const string LogBeforeCheckpoint = "256MB";

    // A store of version 4 or before, which is only read, has none.
    private static readonly string[] PersonTables = ["persons", "changed_persons"];

    /// <summary>Names of the tables.</summary>
    public static readonly IReadOnlyList<string> TableNames =
    [
        "meta", "inputs", "records", "papers", "mentions", "former_ids", "changed_papers", "decisions", .. PersonTables,
    ];

    private static readonly string[] Tables =
    [
        "CREATE TABLE IF NOT EXISTS meta (key VARCHAR, value VARCHAR)",
        "CREATE TABLE IF NOT EXISTS inputs (hash VARCHAR, name VARCHAR, as_of VARCHAR, options VARCHAR, records BIGINT, "
            + "rejected BIGINT, complete BOOLEAN)",
        "CREATE TABLE IF NOT EXISTS records (format VARCHAR, id VARCHAR, content UBIGINT, doi VARCHAR, arxiv VARCHAR, "
            + "title UBIGINT, last_author UBIGINT, year INTEGER, apart BOOLEAN, json VARCHAR USING COMPRESSION zstd, "
            + "found VARCHAR USING COMPRESSION zstd)",
        "CREATE TABLE IF NOT EXISTS papers (format VARCHAR, record_id VARCHAR, paper_id VARCHAR)",
        "CREATE TABLE IF NOT EXISTS mentions (paper_id VARCHAR, position INTEGER, name VARCHAR, author_id VARCHAR, "
            + "machine_id VARCHAR, confidence FLOAT)",
        "CREATE TABLE IF NOT EXISTS former_ids (former VARCHAR, current VARCHAR)",
        "CREATE TABLE IF NOT EXISTS changed_papers (paper_id VARCHAR)",
        "CREATE TABLE IF NOT EXISTS decisions (place INTEGER, line VARCHAR)",
        "CREATE TABLE IF NOT EXISTS persons (source VARCHAR, id VARCHAR, content UBIGINT, "
            + "json VARCHAR USING COMPRESSION zstd)",
        "CREATE TABLE IF NOT EXISTS changed_persons (key VARCHAR)",
    ];

    /// <summary>Whether a store of some version keeps person records.</summary>
    public static bool HasPersons(string? version) =>
        !int.TryParse(version, CultureInfo.InvariantCulture, out var found) || found >= FirstWithPersons;

    /// <summary>Names of the tables that a store of some version has.</summary>
    public static IEnumerable<string> TableNamesOf(string? version) =>
        HasPersons(version) ? TableNames : TableNames.Except(PersonTables);

    private const long LeastMemory = 600L << 20;
    private const long MemoryOfARecord = 100;

    /// <summary>Gives back the memory of what was read.</summary>
    public static void ReleaseMemory(Sql sql)
    {
        sql.Run("SET memory_limit = '32MB'"); // Makes it evict what it keeps at once.
        LimitMemory(sql);
    }

    public static void Prepare(Sql sql, GraphFolderLayout layout, int threads)
    {
        sql.Run(string.Create(CultureInfo.InvariantCulture, $"SET threads = {Math.Clamp(threads, 1, 64)}"));
        sql.Run("SET preserve_insertion_order = false");
        sql.Run($"SET wal_autocheckpoint = '{LogBeforeCheckpoint}'");
        sql.Run($"SET temp_directory = '{layout.Spill.Replace("'", "''", StringComparison.Ordinal)}'");
        foreach (var table in Tables)
        {
            sql.Run(table);
        }

        LimitMemory(sql);

        var version = sql.Text("SELECT value FROM meta WHERE key = 'schema'");
        if (version is null)
        {
            sql.Run("INSERT INTO meta VALUES ('schema', $1)", CurrentVersionText);
        }
        else if (int.Parse(version, CultureInfo.InvariantCulture) is var found && found > CurrentVersion)
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"The graph folder '{layout.Root}' has schema version {version}, this program knows up to {CurrentVersion}; "
                    + "use the newer program that made it.");
        }
        else if (found < CurrentVersion)
        {
            // Version 1 did not note which snapshot it belongs to; without that, the next ingest lays all out anew.
            // Version 2 kept what was read and what was found in it as one; the next ingest parts them.
            // Version 3 kept corrections in their file alone; the store takes them in and notes the new version.
            // Version 4 kept no person records; they come when their files are read again.
            sql.Run("ALTER TABLE records ADD COLUMN IF NOT EXISTS found VARCHAR");
        }
    }

    // Allows what joining and sorting the records needs beyond what is put on disk.
    private static void LimitMemory(Sql sql)
    {
        var limit = LeastMemory + (MemoryOfARecord * sql.Count("SELECT count(*) FROM records"));
        sql.Run(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{limit >> 20}MiB'"));
    }
}
