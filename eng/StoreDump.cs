#:package DuckDB.NET.Data.Full
#:property PublishAot=false
#:property NuGetLockFilePath=../artifacts/unlocked/StoreDump.json
// Prints one line for each table of a graph folder's store: its rows and a hash of them in order. Two folders with the
// same lines hold the same, as the design defines it. The order of batches and their numbers do not count.
// usage: dotnet run eng/StoreDump.cs -- GRAPH_FOLDER
using System.Globalization;
using DuckDB.NET.Data;

var file = Directory.EnumerateFiles(args[0], "*.duckdb").Single();
using var connection = new DuckDBConnection($"DataSource={file};ACCESS_MODE=READ_ONLY");
connection.Open();
foreach (var table in Rows("SELECT table_name FROM duckdb_tables() ORDER BY 1").Select(static row => row[0]).ToList())
{
    var columns = Rows($"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table}' "
        + "AND NOT contains(column_name, 'batch') ORDER BY column_index").Select(static row => $"\"{row[0]}\"");
    var list = string.Join(", ", columns);
    var hashes = Rows($"SELECT count(*), md5(coalesce(string_agg(h, '' ORDER BY h), '')) "
        + $"FROM (SELECT md5(CAST(row({list}) AS VARCHAR)) AS h FROM \"{table}\")").Single();
    Console.WriteLine($"{table} {hashes[0]} {hashes[1]}");
}

IEnumerable<string[]> Rows(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    using var reader = command.ExecuteReader();
    while (reader.Read())
    {
        yield return [.. Enumerable.Range(0, reader.FieldCount)
            .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)];
    }
}
