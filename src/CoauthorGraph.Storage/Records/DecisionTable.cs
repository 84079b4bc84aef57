using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Storage.Folder;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Records;

/// <summary>The corrections that are in force, in their order.</summary>
internal sealed class DecisionTable(DuckDBConnection connection, Sql sql)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<Decision> All() =>
        [.. sql.Rows("SELECT line FROM decisions ORDER BY place", static row => DecisionJson.Read(row.GetString(0)))];

    /// <summary>Replaces them.</summary>
    public void Save(IEnumerable<Decision> decisions)
    {
        sql.Run("DELETE FROM decisions");
        using var appender = connection.CreateAppender("decisions");
        var place = 0;
        foreach (var decision in decisions)
        {
            appender.CreateRow().AppendValue(place++).AppendValue(DecisionJson.Write(decision)).EndRow();
        }
    }
}
