using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Values;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Tests.Graphs;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Client;

[Collection(Neo4jTests.Name)]
public sealed class RealServerTests(SharedServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WithEveryKindOfValue_BringsItBackAsItWas()
    {
        await using var database = await server.OpenEmptyAsync();
        object?[] values =
        [
            null, true, false, 0L, -1L, long.MaxValue, long.MinValue, 9_007_199_254_740_993L, 0.1, 1.0, -2.5e-300,
            double.NaN, double.PositiveInfinity, "", "text", .. SampleGraph.HostileTexts,
            new TemporalValue(TemporalKind.Date, "2026-02-28"),
            new TemporalValue(TemporalKind.LocalDateTime, "2026-02-28T23:59:59.123456789"),
            new TemporalValue(TemporalKind.LocalTime, "23:59:59.123456789"),
            new TemporalValue(TemporalKind.Duration, "P1M2DT3S"),
        ];
        foreach (var value in values)
        {
            var rows = await database.RowsAsync(
                Neo4jStatement.Read("RETURN $value, [$value], {value: $value}", ("value", value)), Cancellation);

            Assert.Equal(value, rows[0][0]);
            Assert.Equal(value, ((List<object?>)rows[0][1]!)[0]);
            Assert.Equal(value, ((Dictionary<string, object?>)rows[0][2]!)["value"]);
        }
    }

    [Fact]
    public async Task Run_ReturningElements_TellsWhatTheyAre()
    {
        await using var database = await server.OpenEmptyAsync();
        await database.RunAsync(
            Neo4jStatement.Write("CREATE (:A {x: 1})-[:R {y: 2.5}]->(:B:C {z: date('2020-01-31')})"), null, Cancellation);

        var row = (await database.RowsAsync(Neo4jStatement.Read("MATCH p = (a)-[r]->(b) RETURN a, r, b, p"), Cancellation))[0];

        var (a, r, b) = ((NodeValue)row[0]!, (RelationshipValue)row[1]!, (NodeValue)row[2]!);
        Assert.Equal((1L, 2.5), (a.Properties["x"], r.Properties["y"]));
        Assert.Equal(("R", a.ElementId, b.ElementId), (r.Type, r.StartElementId, r.EndElementId));
        Assert.Equal(["B", "C"], b.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(new TemporalValue(TemporalKind.Date, "2020-01-31"), b.Properties["z"]);
        Assert.Equal(3, ((PathValue)row[3]!).Elements.Count);
    }

    [Fact]
    public async Task Run_ManyRows_HandsAllOver()
    {
        await using var database = await server.OpenEmptyAsync();
        var (count, sum) = (0, 0L);

        await database.RunAsync(
            Neo4jStatement.Read("UNWIND range(1, 200000) AS i RETURN i, 'row ' + i") with { PlainRows = true },
            row =>
            {
                count++;
                sum += (long)row[0]!;
            },
            Cancellation);

        Assert.Equal((200_000, 20_000_100_000L), (count, sum));
    }

    [Fact]
    public async Task Run_AWriteWithReadAccess_IsRefused()
    {
        await using var database = await server.OpenEmptyAsync();

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => database.RowsAsync(Neo4jStatement.Read("CREATE (n) RETURN n"), Cancellation));

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.Contains("may not be written", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongCypher_IsWrongUsage()
    {
        await using var database = await server.OpenEmptyAsync();

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => database.RowsAsync(Neo4jStatement.Read("RETRUN 1"), Cancellation));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains("SyntaxError", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AnotherDatabase_SaysThatItIsNotThere()
    {
        var settings = await server.EmptyAsync() with { Database = "nosuch" };

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation));

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.StartsWith("There is no database 'nosuch'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunTogether_WhenOneFails_DoesNone()
    {
        await using var database = await server.OpenEmptyAsync();
        Neo4jStatement[] good = [Neo4jStatement.Write("CREATE (:T {n: 1})"), Neo4jStatement.Write("CREATE (:T {n: 2})")];

        await database.RunTogetherAsync(good, static (_, _) => { }, Cancellation);
        await Assert.ThrowsAsync<CoauthorGraphException>(() => database.RunTogetherAsync(
            [good[0], Neo4jStatement.Write("RETURN 1 / 0")], static (_, _) => { }, Cancellation));

        Assert.Equal(
            2, await database.NumberAsync(Neo4jStatement.Read("MATCH (t:T) RETURN count(t)"), Cancellation));
    }
}
