using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Storage.Folder;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Records;

/// <summary>The source records, and which paper each belongs to.</summary>
public sealed class RecordTable
{
    private readonly GraphFolderLayout _layout;
    private readonly DuckDBConnection _connection;
    private readonly Sql _sql;

    internal RecordTable(GraphFolderLayout layout, DuckDBConnection connection, Sql sql)
    {
        _layout = layout;
        _connection = connection;
        _sql = sql;
    }

    /// <summary>Key and content hash of every record, in no order.</summary>
    public IEnumerable<(string Format, string Id, ulong Content)> Contents() => _sql.Rows(
        "SELECT format, id, content FROM records",
        static row => (row.GetString(0), row.GetString(1), row.GetFieldValue<ulong>(2)));

    /// <summary>The JSON of one record, or null.</summary>
    public string? Find(string format, string id) =>
        _sql.Text("SELECT json FROM records WHERE format = $1 AND id = $2", format, id);

    /// <summary>The keys and JSON of the records of a format in which one of some keys of another scheme
    /// (<c>pmid:1</c>) stands as a whole text; whether it is a key of the record, the JSON tells. Reads all records of
    /// the format.</summary>
    public IReadOnlyList<(string Id, string Json)> Naming(string format, IEnumerable<string> otherIds)
    {
        ArgumentNullException.ThrowIfNull(otherIds);
        _sql.Gather("other_ids", otherIds);
        return _sql.Rows(
            "SELECT r.id, r.json FROM records r WHERE r.format = $1 AND r.id IN (SELECT t.id FROM ("
                + "SELECT id, unnest(regexp_extract_all(json, '\"([a-z]+:[^\"]*)\"', 1)) AS text FROM records "
                + "WHERE format = $1) t JOIN other_ids o ON t.text = o.id)",
            static row => (row.GetString(0), row.GetString(1)),
            format).ToList();
    }

    /// <summary>Removes records; those that are not there are passed over.</summary>
    public void Remove(IReadOnlyCollection<(string Format, string Id)> keys) => Remove(keys, isForGood: true);

    /// <summary>Puts records in place of those with their keys. They stay with their papers until papers are made
    /// anew.</summary>
    public void Replace(IReadOnlyCollection<StoredRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        Remove([.. records.Select(static record => (record.Format, record.Id))], isForGood: false);
        Add(records);
    }

    private void Remove(IReadOnlyCollection<(string Format, string Id)> keys, bool isForGood)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
        {
            return;
        }

        _sql.Gather("gone", keys);
        _sql.Run(
            "INSERT INTO changed_papers SELECT DISTINCT p.paper_id FROM papers p JOIN gone g "
            + "ON p.format = g.format AND p.record_id = g.id");
        _sql.Run("DELETE FROM records USING gone WHERE records.format = gone.format AND records.id = gone.id");
        if (isForGood)
        {
            _sql.Run("DELETE FROM papers USING gone WHERE papers.format = gone.format AND papers.record_id = gone.id");
        }

        _sql.Run("DROP TABLE gone");
    }

    /// <summary>Adds records; none of them may be there.</summary>
    public void Add(IEnumerable<StoredRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var appender = _connection.CreateAppender("records");
        foreach (var record in records)
        {
            appender.CreateRow()
                .AppendValue(record.Format)
                .AppendValue(record.Id)
                .AppendValue(record.Content)
                .AppendValue(record.Keys.Doi)
                .AppendValue(record.Keys.ArxivId)
                .AppendValue(record.Keys.Title)
                .AppendValue(record.Keys.LastAuthor)
                .AppendValue(record.Keys.Year)
                .AppendValue(record.Keys.Apart)
                .AppendValue(record.Json)
                .AppendValue(record.Found)
                .EndRow();
        }
    }

    /// <summary>Key, paper keys and paper (null when not decided yet) of every record, in no order.</summary>
    public IEnumerable<(string Format, string Id, MatchKeys Keys, string? PaperId)> Keys() => KeysOf("records");

    /// <summary>
    /// The same of the records whose paper may be another one than it was: those without a paper, those of changed
    /// papers, and all that share a DOI, an arXiv identifier, a title or a paper with one of them, step by step.
    /// </summary>
    public IReadOnlyList<(string Format, string Id, MatchKeys Keys, string? PaperId)> ChangedKeys()
    {
        const string WithPaper = "SELECT r.format, r.id, r.doi, r.arxiv, r.title, r.last_author, r.year, r.apart, "
            + "p.paper_id FROM records r LEFT JOIN papers p ON p.format = r.format AND p.record_id = r.id ";
        _sql.Run("CREATE OR REPLACE TEMP TABLE near AS " + WithPaper
            + "WHERE p.paper_id IS NULL OR p.paper_id IN (SELECT paper_id FROM changed_papers)");
        for (long before = -1, now = _sql.Count("SELECT count(*) FROM near"); now != before;)
        {
            before = now;
            _sql.Run("INSERT INTO near " + WithPaper
                + "WHERE (p.paper_id IN (SELECT paper_id FROM near WHERE paper_id IS NOT NULL) OR (NOT r.apart AND ("
                + "(r.doi <> '' AND r.doi IN (SELECT doi FROM near WHERE NOT apart)) "
                + "OR (r.arxiv <> '' AND r.arxiv IN (SELECT arxiv FROM near WHERE NOT apart)) "
                + "OR (r.title <> 0 AND r.title IN (SELECT title FROM near WHERE NOT apart))))) "
                + "AND NOT EXISTS (SELECT 1 FROM near n WHERE n.format = r.format AND n.id = r.id)");
            now = _sql.Count("SELECT count(*) FROM near");
        }

        var keys = KeysOf("near").ToList();
        _sql.Run("DROP TABLE near");
        return keys;
    }

    /// <summary>Says to which papers records belong, in place of what was said of them.</summary>
    public void Assign(IEnumerable<(string Format, string Id, string PaperId)> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        _sql.Run("CREATE OR REPLACE TEMP TABLE assigned (format VARCHAR, record_id VARCHAR, paper_id VARCHAR)");
        using (var appender = _connection.CreateAppender(null, null, "assigned"))
        {
            foreach (var (format, id, paper) in papers)
            {
                appender.CreateRow().AppendValue(format).AppendValue(id).AppendValue(paper).EndRow();
            }
        }

        _sql.Run(
            "INSERT INTO changed_papers SELECT DISTINCT p.paper_id FROM papers p JOIN assigned a "
            + "ON p.format = a.format AND p.record_id = a.record_id UNION SELECT paper_id FROM assigned");
        _sql.Run(
            "DELETE FROM papers USING assigned WHERE papers.format = assigned.format "
            + "AND papers.record_id = assigned.record_id");
        _sql.Run("INSERT INTO papers SELECT * FROM assigned");
        _sql.Run("DROP TABLE assigned");
    }

    /// <summary>The records of every paper, by paper id, format and id.</summary>
    public IEnumerable<(string PaperId, RecordText Text)> ByPaper() => ByPaperOf("papers");

    /// <summary>The records of some papers, in the same order.</summary>
    public IEnumerable<(string PaperId, RecordText Text)> ByPaper(IEnumerable<string> paperIds)
    {
        ArgumentNullException.ThrowIfNull(paperIds);
        _sql.Gather("wanted_papers", paperIds);
        return ByPaperOf("(SELECT * FROM papers WHERE paper_id IN (SELECT id FROM wanted_papers))");
    }

    /// <summary>All records as they are kept, by format and id. What is written meanwhile is not among them.</summary>
    public IEnumerable<StoredRecord> All()
    {
        using var ordered = new OrderedRecords(_layout);
        // What belongs to a record travels behind its id.
        Gather(ordered, "'', format, concat_ws(chr(0), id, content, doi, arxiv, title, last_author, year, apart), "
            + "encode(json), encode(found) FROM records");
        foreach (var (key, text) in ordered.InOrder(static key => Encoding.UTF8.GetString(key)))
        {
            var parts = key.Split('\0');
            yield return new StoredRecord
            {
                Format = parts[1],
                Id = parts[2],
                Content = Number(parts[3]),
                Keys = new MatchKeys(
                    parts[4], parts[5], Number(parts[6]), Number(parts[7]), (int)Number(parts[8]), parts[9] == "true"),
                Json = Encoding.UTF8.GetString(text.Json.Span),
                Found = text.Found.IsEmpty ? null : Encoding.UTF8.GetString(text.Found.Span),
            };
        }
    }

    private IEnumerable<(string PaperId, RecordText Text)> ByPaperOf(string papers)
    {
        using var ordered = new OrderedRecords(_layout);
        Gather(
            ordered,
            "p.paper_id, r.format, r.id, encode(r.json), encode(r.found) "
                + $"FROM {papers} p JOIN records r ON p.format = r.format AND p.record_id = r.id");
        var records = ordered.InOrder(static key => Encoding.UTF8.GetString(key[..key.IndexOf((byte)0)]));
        foreach (var record in records)
        {
            yield return record;
        }
    }

    private void Gather(OrderedRecords ordered, string columns)
    {
        var rows = _sql.Rows(
            $"SELECT {columns}",
            row =>
            {
                var (paper, format, id) = (row.GetString(0), row.GetString(1), row.GetString(2));
                using (var json = row.GetStream(3))
                {
                    ordered.Add(paper, format, id, json);
                }

                using var found = row.IsDBNull(4) ? null : row.GetStream(4);
                ordered.AddFound(found);
                return true;
            });
        foreach (var _ in rows)
        {
            // Each is taken where it is read: its bytes are valid no longer.
        }
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    private static MatchKeys KeysAt(DuckDBDataReader row, int first) => new(
        row.GetString(first),
        row.GetString(first + 1),
        row.GetFieldValue<ulong>(first + 2),
        row.GetFieldValue<ulong>(first + 3),
        row.GetInt32(first + 4),
        row.GetBoolean(first + 5));

    private IEnumerable<(string Format, string Id, MatchKeys Keys, string? PaperId)> KeysOf(string records) =>
        _sql.Rows(
            "SELECT r.format, r.id, r.doi, r.arxiv, r.title, r.last_author, r.year, r.apart, p.paper_id "
                + $"FROM {records} r LEFT JOIN papers p ON p.format = r.format AND p.record_id = r.id",
            static row => (
                row.GetString(0),
                row.GetString(1),
                KeysAt(row, 2),
                row.IsDBNull(8) ? null : row.GetString(8)));
}
