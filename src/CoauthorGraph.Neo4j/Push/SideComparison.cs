using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Model;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// Compares a graph and a database by counts and checksums that the server computes itself: nodes by their content
/// hashes, relationships by the sums of their whole numbers.
/// </summary>
internal static class SideComparison
{
    private const long Modulus = 1_000_003;

    public static async Task<IReadOnlyList<SideDifference>> RunAsync(
        Neo4jDatabase database, GraphModel model, IReadOnlyList<long[]> hashes, PushTally tally,
        CancellationToken cancellationToken)
    {
        var differences = new List<SideDifference>();
        var done = 0;
        var total = model.Nodes.Count + model.Relationships.Count;
        for (var i = 0; i < model.Nodes.Count; i++)
        {
            tally.Report("comparing both sides", ++done, total);
            await CompareAsync(database, model.Nodes[i], hashes[i], differences, cancellationToken);
        }

        foreach (var table in model.Relationships)
        {
            tally.Report("comparing both sides", ++done, total);
            await CompareAsync(database, table, differences, cancellationToken);
        }

        return differences;
    }

    private static async Task CompareAsync(
        Neo4jDatabase database, NodeTable table, long[] hashes, List<SideDifference> differences,
        CancellationToken cancellationToken)
    {
        var sum = 0L;
        foreach (var hash in hashes)
        {
            sum += hash % Modulus;
        }

        var rows = await database.RowsAsync(
            Neo4jStatement.Read(
                $"MATCH (n:{table.Label}) WHERE n.coauthorHash IS NOT NULL "
                    + $"RETURN count(n), sum(n.coauthorHash % {Modulus})"),
            cancellationToken);
        Add(differences, $"{table.Label} nodes", table.Count, rows[0][0]);
        Add(differences, $"{table.Label} checksum", sum, rows[0][1]);
    }

    private static async Task CompareAsync(
        Neo4jDatabase database, RelationshipTable table, List<SideDifference> differences,
        CancellationToken cancellationToken)
    {
        var sums = new long[table.Summable.Count];
        for (var row = 0; row < table.Count && sums.Length > 0; row++)
        {
            var values = table.Values(row);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += values[table.Summable[i]] is int number ? number : 0;
            }
        }

        var returned = string.Concat(table.Summable.Select(i => $", sum(r.{table.Properties[i]})"));
        var rows = await database.RowsAsync(
            Neo4jStatement.Read(
                $"MATCH (a)-[r:{table.Type}]->(b) WHERE a.coauthorHash IS NOT NULL AND b.coauthorHash IS NOT NULL "
                    + $"RETURN count(r){returned}"),
            cancellationToken);
        Add(differences, $"{table.Type} relationships", table.Count, rows[0][0]);
        for (var i = 0; i < sums.Length; i++)
        {
            Add(differences, $"{table.Type} sum of {table.Properties[table.Summable[i]]}", sums[i], rows[0][i + 1]);
        }
    }

    private static void Add(List<SideDifference> differences, string what, long here, object? there)
    {
        if (there is not long number || number != here)
        {
            differences.Add(new SideDifference(what, here, there as long? ?? 0));
        }
    }
}
