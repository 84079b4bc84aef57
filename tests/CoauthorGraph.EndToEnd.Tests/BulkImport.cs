using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>The bulk import of a folder that was exported for it.</summary>
internal static class BulkImport
{
    public static IEnumerable<string> Arguments(string folder)
    {
        foreach (var argument in (string[])["database", "import", "full", "neo4j", "--overwrite-destination",
            "--array-delimiter=U+001F"])
        {
            yield return argument;
        }

        foreach (var header in Directory.EnumerateFiles(folder, "*-header.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(header)[..^"-header.csv".Length];
            var kind = GraphSchema.Label(name) is null ? "relationships" : "nodes";
            yield return $"--{kind}={name}={header},{Path.Combine(folder, name + ".csv")}";
        }
    }
}
