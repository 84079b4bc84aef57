using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Runs statements; values are always parameters. What the database refuses, such as what there is no room
/// for, is a failure of the graph folder.</summary>
internal sealed class Sql(DuckDBConnection connection)
{
    public void Run(string statement, params ReadOnlySpan<object> values)
    {
        using var command = Command(statement, values);
        Guarded(command.ExecuteNonQuery);
    }

    public string? Text(string statement, params ReadOnlySpan<object> values)
    {
        using var command = Command(statement, values);
        return Guarded(command.ExecuteScalar) as string;
    }

    public long Count(string statement, params ReadOnlySpan<object> values)
    {
        using var command = Command(statement, values);
        return Convert.ToInt64(Guarded(command.ExecuteScalar), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a temporary table of one column <c>id</c>, in place of one of that name.</summary>
    public void Gather(string table, IEnumerable<string> ids)
    {
        Run($"CREATE OR REPLACE TEMP TABLE {table} (id VARCHAR)");
        using var appender = connection.CreateAppender(null, null, table);
        foreach (var id in ids)
        {
            appender.CreateRow().AppendValue(id).EndRow();
        }
    }

    /// <summary>Makes a temporary table of the columns <c>format</c> and <c>id</c>, in place of one of that
    /// name.</summary>
    public void Gather(string table, IEnumerable<(string Format, string Id)> keys)
    {
        Run($"CREATE OR REPLACE TEMP TABLE {table} (format VARCHAR, id VARCHAR)");
        using var appender = connection.CreateAppender(null, null, table);
        foreach (var (format, id) in keys)
        {
            appender.CreateRow().AppendValue(format).AppendValue(id).EndRow();
        }
    }

    /// <summary>Rows as they are read, never all at once.</summary>
    public IEnumerable<T> Rows<T>(string statement, Func<DuckDBDataReader, T> row, params object[] values)
    {
        using var command = Command(statement, values);
        command.UseStreamingMode = true;
        using var reader = Guarded(() => command.ExecuteReader(System.Data.CommandBehavior.SequentialAccess));
        while (Guarded(reader.Read))
        {
            yield return row(reader);
        }
    }

    private T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DuckDBException failure)
        {
            throw StoreFailure.Of(connection.DataSource, failure);
        }
    }

    /// <summary>What happened, without the advice that follows it.</summary>
    public static string FirstLine(DuckDBException failure) => failure.Message.Split('\n')[0].TrimEnd('.', ' ');

    private DuckDBCommand Command(string statement, ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this project.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        return command;
    }
}
