using CoauthorGraph.Storage.Folder;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Records;

/// <summary>Who the names on papers were decided to be.</summary>
public sealed class MentionTable
{
    private readonly DuckDBConnection _connection;
    private readonly Sql _sql;

    internal MentionTable(DuckDBConnection connection, Sql sql)
    {
        _connection = connection;
        _sql = sql;
    }

    /// <summary>All mentions by paper and position.</summary>
    /// <param name="cuts">Paper ids, ascending, between which the mentions are sorted part by part: a sort of many
    /// millions does not fit into the memory that the database is allowed.</param>
    public IEnumerable<StoredMention> All(params IReadOnlyList<string> cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        for (var part = 0; part <= cuts.Count; part++)
        {
            var from = part == 0 ? "" : cuts[part - 1];
            var mentions = part == cuts.Count
                ? Read("mentions WHERE paper_id >= $1", from)
                : Read("mentions WHERE paper_id >= $1 AND paper_id < $2", from, cuts[part]);
            foreach (var mention in mentions)
            {
                yield return mention;
            }
        }
    }

    /// <summary>The mentions of some papers, by paper and position.</summary>
    public IEnumerable<StoredMention> Of(IEnumerable<string> paperIds)
    {
        ArgumentNullException.ThrowIfNull(paperIds);
        _sql.Gather("mentioned_papers", paperIds);
        return Read("mentions WHERE paper_id IN (SELECT id FROM mentioned_papers)");
    }

    /// <summary>Removes the mentions of papers.</summary>
    public void RemoveOf(IReadOnlyCollection<string> paperIds)
    {
        ArgumentNullException.ThrowIfNull(paperIds);
        if (paperIds.Count == 0)
        {
            return;
        }

        _sql.Gather("gone_papers", paperIds);
        _sql.Run("DELETE FROM mentions USING gone_papers WHERE paper_id = gone_papers.id");
        _sql.Run("DROP TABLE gone_papers");
    }

    /// <summary>Adds mentions; none of them may be there.</summary>
    public void Add(IEnumerable<StoredMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        using var appender = _connection.CreateAppender("mentions");
        foreach (var mention in mentions)
        {
            appender.CreateRow()
                .AppendValue(mention.PaperId)
                .AppendValue(mention.Position)
                .AppendValue(mention.Name)
                .AppendValue(mention.AuthorId)
                .AppendValue(mention.MachineId)
                .AppendValue(mention.Confidence)
                .EndRow();
        }
    }

    /// <summary>Author ids that were merged away, and what they resolve to, in order.</summary>
    public IReadOnlyList<(string Former, string Current)> FormerIds() =>
        [.. _sql.Rows(
            "SELECT former, current FROM former_ids ORDER BY former",
            static row => (row.GetString(0), row.GetString(1)))];

    /// <summary>Replaces the former ids.</summary>
    public void SaveFormerIds(IEnumerable<(string Former, string Current)> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        _sql.Run("DELETE FROM former_ids");
        using var appender = _connection.CreateAppender("former_ids");
        foreach (var (former, current) in ids)
        {
            appender.CreateRow().AppendValue(former).AppendValue(current).EndRow();
        }
    }

    private IEnumerable<StoredMention> Read(string rows, params object[] values) => _sql.Rows(
        $"SELECT paper_id, position, name, author_id, machine_id, confidence FROM {rows} ORDER BY paper_id, position",
        static row => new StoredMention(
            row.GetString(0),
            row.GetInt32(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetFloat(5)),
        values);
}
