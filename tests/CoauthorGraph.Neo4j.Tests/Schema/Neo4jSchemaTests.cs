using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Schema;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Schema;

[Collection(Neo4jTests.Name)]
public sealed class Neo4jSchemaTests(SharedServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [ServerFact]
    public async Task Apply_Twice_MakesItOnceAndMendsWhatWasDropped()
    {
        await using var database = await server.OpenEmptyAsync();
        await Neo4jSchema.ApplyAsync(database, Cancellation);

        Assert.Empty(await Neo4jSchema.CheckAsync(database, Cancellation));
        Assert.Empty(await Neo4jSchema.ApplyAsync(database, Cancellation));

        await WriteAsync(database, "DROP INDEX coauthor_paper_year");
        Assert.Equal(
            [new SchemaDifference("coauthor_paper_year", "RANGE on :Paper(year)", "missing")],
            await Neo4jSchema.CheckAsync(database, Cancellation));
        Assert.Single(await Neo4jSchema.ApplyAsync(database, Cancellation));
        Assert.Empty(await Neo4jSchema.CheckAsync(database, Cancellation));
    }

    [ServerFact]
    public async Task Apply_WhereAnotherIndexHasTheName_SaysWhichToDrop()
    {
        await using var database = await server.OpenEmptyAsync();
        await Neo4jSchema.ApplyAsync(database, Cancellation);
        await WriteAsync(database, "DROP INDEX coauthor_paper_year");
        await WriteAsync(database, "CREATE INDEX coauthor_paper_year FOR (n:Invoice) ON (n.year)");

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => Neo4jSchema.ApplyAsync(database, Cancellation));

        Assert.Contains(
            "'coauthor_paper_year' is RANGE on :Invoice(year)", failure.Message, StringComparison.Ordinal);
        await WriteAsync(database, "DROP INDEX coauthor_paper_year");
        await Neo4jSchema.ApplyAsync(database, Cancellation);
    }

    [ServerFact]
    public async Task Apply_WhereAnOlderVersionOfOursStands_PutsTheNewerInItsPlace()
    {
        await using var database = await server.OpenEmptyAsync();
        await Neo4jSchema.ApplyAsync(database, Cancellation);
        await WriteAsync(database, "DROP INDEX coauthor_paper_titles");
        await WriteAsync(database, "CREATE FULLTEXT INDEX coauthor_paper_titles FOR (n:Paper) ON EACH [n.title]");

        Assert.Equal(
            [
                new SchemaDifference(
                    "coauthor_paper_titles", "FULLTEXT on :Paper(title) with standard-folding",
                    "FULLTEXT on :Paper(title) with standard-no-stop-words"),
            ],
            await Neo4jSchema.CheckAsync(database, Cancellation));
        await Neo4jSchema.ApplyAsync(database, Cancellation);
        Assert.Empty(await Neo4jSchema.CheckAsync(database, Cancellation));
    }

    [ServerFact]
    public async Task Apply_WhereOthersChoseAnotherAnalyzer_LeavesIt()
    {
        await using var database = await server.OpenEmptyAsync();
        await Neo4jSchema.ApplyAsync(database, Cancellation);
        await WriteAsync(database, "DROP INDEX coauthor_paper_titles");
        await WriteAsync(
            database, "CREATE FULLTEXT INDEX coauthor_paper_titles FOR (n:Paper) ON EACH [n.title] "
                + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}}");

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => Neo4jSchema.ApplyAsync(database, Cancellation));

        Assert.Contains("with german", failure.Message, StringComparison.Ordinal);
        await WriteAsync(database, "DROP INDEX coauthor_paper_titles");
        await Neo4jSchema.ApplyAsync(database, Cancellation);
    }

    private static Task WriteAsync(Neo4jDatabase database, string cypher) =>
        database.RunAsync(Neo4jStatement.Write(cypher), onRow: null, Cancellation);
}
