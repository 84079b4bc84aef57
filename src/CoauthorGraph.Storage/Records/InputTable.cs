using CoauthorGraph.Storage.Folder;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Records;

/// <summary>The files that were read, so that none is read twice.</summary>
public sealed class InputTable
{
    private readonly DuckDBConnection _connection;
    private readonly Sql _sql;

    internal InputTable(DuckDBConnection connection, Sql sql)
    {
        _connection = connection;
        _sql = sql;
    }

    /// <summary>The input with a checksum, or null when it was never read.</summary>
    public StoredInput? Find(string hash) => _sql.Rows(
        "SELECT name, as_of, options, records, rejected, complete FROM inputs WHERE hash = $1",
        row => new StoredInput(
            hash, row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4),
            row.GetBoolean(5)),
        hash).FirstOrDefault();

    /// <summary>Keeps inputs, each in place of what was kept of it.</summary>
    public void Save(IReadOnlyCollection<StoredInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _sql.Gather("saved_inputs", inputs.Select(static input => input.Hash));
        _sql.Run("DELETE FROM inputs WHERE hash IN (SELECT id FROM saved_inputs)");
        using var appender = _connection.CreateAppender("inputs");
        foreach (var input in inputs)
        {
            appender.CreateRow().AppendValue(input.Hash).AppendValue(input.Name).AppendValue(input.AsOf)
                .AppendValue(input.Options).AppendValue(input.Records).AppendValue(input.Rejected)
                .AppendValue(input.Complete).EndRow();
        }
    }

    /// <summary>Takes all inputs of some names for ones that were not read to their end, so that they are read
    /// again.</summary>
    public void MarkIncomplete(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count > 0)
        {
            _sql.Gather("incomplete_inputs", names);
            _sql.Run("UPDATE inputs SET complete = false WHERE name IN (SELECT id FROM incomplete_inputs)");
        }
    }
}
