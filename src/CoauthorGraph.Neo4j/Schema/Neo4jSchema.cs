using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Schema;

/// <summary>
/// Our constraints and indexes, as they stand in <c>cypher/schema</c>, a numbered file a version. Applying them again
/// changes nothing; those of others are not touched.
/// </summary>
public static class Neo4jSchema
{
    private const string Prefix = "schema/";
    private static readonly SchemaItem[] Released = [.. Load()];

    // What a newer file defines anew under the same name takes the place of what an older one did.
    private static readonly SchemaItem[] Items =
        [.. Released.GroupBy(static item => item.Name).Select(static versions => versions.Last())];

    /// <summary>The newest version.</summary>
    public static int Version => Released[^1].Version;

    /// <summary>Makes what is missing and waits until it can be used.</summary>
    /// <returns>What differed before.</returns>
    /// <exception cref="CoauthorGraphException">The database refuses, or a name of ours is taken by something
    /// else.</exception>
    public static Task<IReadOnlyList<SchemaDifference>> ApplyAsync(
        Neo4jDatabase database, CancellationToken cancellationToken) =>
        ApplyAsync(database, static _ => true, cancellationToken);

    /// <summary>What differs between the database and our schema; nothing is changed.</summary>
    public static Task<IReadOnlyList<SchemaDifference>> CheckAsync(
        Neo4jDatabase database, CancellationToken cancellationToken) =>
        CheckAsync(database, static _ => true, cancellationToken);

    /// <summary>As <see cref="ApplyAsync(Neo4jDatabase, CancellationToken)"/>, for the keys alone.</summary>
    internal static Task<IReadOnlyList<SchemaDifference>> ApplyKeysAsync(
        Neo4jDatabase database, CancellationToken cancellationToken) =>
        ApplyAsync(database, static item => item.IsKey, cancellationToken);

    /// <summary>
    /// Drops our indexes that are no keys, so that many nodes come in faster: one index made of all of them costs a
    /// fraction of one that follows each transaction. What has another name or definition stays.
    /// </summary>
    internal static async Task DropSearchAsync(Neo4jDatabase database, CancellationToken cancellationToken)
    {
        var differing = (await CheckAsync(database, cancellationToken))
            .Select(static difference => difference.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in Items.Where(item => !item.IsKey && !differing.Contains(item.Name)))
        {
            await database.RunAsync(
                new Neo4jStatement($"DROP INDEX {item.Name} IF EXISTS") { Repeatable = true },
                onRow: null,
                cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<SchemaDifference>> ApplyAsync(
        Neo4jDatabase database, Func<SchemaItem, bool> includes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var before = await CheckAsync(database, includes, cancellationToken);
        if (before.Count == 0)
        {
            return before;
        }

        var differing = before.ToDictionary(static difference => difference.Name, StringComparer.Ordinal);
        foreach (var item in Items.Where(item => differing.ContainsKey(item.Name)))
        {
            var found = differing[item.Name].Found;
            if (Released.Any(older => older.Name == item.Name && older.Version < item.Version
                && older.Definition == found))
            {
                await database.RunAsync(
                    new Neo4jStatement($"DROP INDEX {item.Name} IF EXISTS") { Repeatable = true }, onRow: null,
                    cancellationToken);
            }

            await database.RunAsync(
                new Neo4jStatement(item.Statement) { Repeatable = true }, onRow: null, cancellationToken);
        }

        await database.RunAsync(
            new Neo4jStatement("CALL db.awaitIndexes(3600)") { Repeatable = true, Timeout = TimeSpan.FromHours(1) },
            onRow: null,
            cancellationToken);
        await database.RunAsync(
            Neo4jStatement.Write(
                "MERGE (s:CoauthorGraphState {id: 'schema'}) SET s.version = $version", ("version", Version))
                with
            { Repeatable = true },
            onRow: null,
            cancellationToken);
        var left = await CheckAsync(database, includes, cancellationToken);
        return left.Count == 0
            ? before
            : throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"In the {database.Name}, '{left[0].Name}' is {left[0].Found} and not {left[0].Wanted}; drop it there, "
                    + "then run this again.");
    }

    private static async Task<IReadOnlyList<SchemaDifference>> CheckAsync(
        Neo4jDatabase database, Func<SchemaItem, bool> includes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var found = new List<(string Name, string Definition, string State)>();
        await database.RunAsync(
            Neo4jStatement.Read(
                """
                SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state, owningConstraint, options
                RETURN name, type, entityType, labelsOrTypes, properties, state, owningConstraint,
                       options.indexConfig['fulltext.analyzer']
                """),
            row => found.Add(((string)row[0]!, Definition(row), (string)row[5]!)),
            cancellationToken,
            found.Clear);
        var differences = new List<SchemaDifference>();
        foreach (var item in Items.Where(includes))
        {
            // An equal one of another name does the same work.
            var named = found.Find(index => index.Name == item.Name);
            var same = named.Name is not null && named.Definition == item.Definition
                ? named
                : found.Find(index => index.Definition == item.Definition);
            var state = (named.Name, same.Name) switch
            {
                (null, null) => "missing",
                (not null, null) => named.Definition,
                _ when same.State != "ONLINE" => same.State.ToLowerInvariant(),
                _ => null,
            };
            if (state is not null)
            {
                differences.Add(new SchemaDifference(item.Name, item.Definition, state));
            }
        }

        return differences;
    }

    private static string Definition(object?[] row) => SchemaItem.Define(
        row[6] is null ? (string)row[1]! : "UNIQUE", (string)row[2]! != "NODE", string.Join('|', Texts(row[3])),
        Texts(row[4]), row[7] as string);

    private static IEnumerable<string> Texts(object? list) =>
        (list as List<object?> ?? []).Select(static text => (string)text!);

    private static IEnumerable<SchemaItem> Load()
    {
        var assembly = typeof(Neo4jSchema).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var version = int.Parse(name.AsSpan(Prefix.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var lines = reader.ReadToEnd().Split('\n')
                .Where(static line => !line.StartsWith("//", StringComparison.Ordinal));
            foreach (var statement in string.Join(' ', lines).Split(';', StringSplitOptions.TrimEntries
                | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return SchemaItem.Parse(version, statement);
            }
        }
    }
}
