using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Values;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Tests.Graphs;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Client;

[Collection(Neo4jTests.Name)]
public sealed class RealServerTests(SharedServer server)
{
    private const string Endless = "UNWIND range(1, 100000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS endless";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [ServerFact]
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
            new TemporalValue(TemporalKind.Duration, "P-1Y-2M3DT-1H-0.5S"),
            new TemporalValue(TemporalKind.Date, "+12345-01-02"),
            new TemporalValue(TemporalKind.Date, "-0005-01-02"),
            new TemporalValue(TemporalKind.Time, "12:00:00.5+01:00"),
            new TemporalValue(TemporalKind.Time, "12:00:00Z"),
            new TemporalValue(TemporalKind.OffsetDateTime, "2020-01-01T12:00:00.12+05:30"),
            new TemporalValue(TemporalKind.ZonedDateTime, "2020-10-25T02:30:00+01:00[Europe/Berlin]"),
            new PointValue("SRID=7203;POINT (1.0 2.0)"),
            new PointValue("SRID=9157;POINT Z (1.0E10 -1.0E-4 1.2345678E7)"),
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

    // One table for both clients: run it with NEO4J_TEST_SCHEME=bolt too.
    [ServerTheory]
    [InlineData("duration('-PT0.5S')", "PT-0.5S")]
    [InlineData("duration('PT25H61M')", "PT26H1M")]
    [InlineData("duration('P14M')", "P1Y2M")]
    [InlineData("duration('PT0S')", "PT0S")]
    [InlineData("duration({seconds: -3600, nanoseconds: -500000000})", "PT-1H-0.5S")]
    [InlineData("date({year: 12345, month: 1, day: 2})", "+12345-01-02")]
    [InlineData("date({year: -5, month: 1, day: 2})", "-0005-01-02")]
    [InlineData("localtime('12:00')", "12:00:00")]
    [InlineData("localtime('12:00:01.000120')", "12:00:01.00012")]
    [InlineData("time('12:00+01:00')", "12:00:00+01:00")]
    [InlineData("localdatetime('+12345-01-01T00:00')", "+12345-01-01T00:00:00")]
    [InlineData("datetime('2020-01-01T12:00:00[Europe/Paris]')", "2020-01-01T12:00:00+01:00[Europe/Paris]")]
    [InlineData("datetime('2020-10-25T02:30:00+01:00[Europe/Berlin]')", "2020-10-25T02:30:00+01:00[Europe/Berlin]")]
    [InlineData("datetime('2020-01-01T12:00:00.1200+05:30')", "2020-01-01T12:00:00.12+05:30")]
    [InlineData("datetime('2020-01-01T12:00Z')", "2020-01-01T12:00:00Z")]
    [InlineData("point({x: 1, y: 2})", "SRID=7203;POINT (1.0 2.0)")]
    [InlineData("point({longitude: 1, latitude: 2, height: 1e-5})", "SRID=4979;POINT Z (1.0 2.0 1.0E-5)")]
    public async Task Run_AnExpression_GivesItsValueAsTheServerWritesIt(string expression, string expected)
    {
        await using var database = await server.OpenEmptyAsync();

        var rows = await database.RowsAsync(Neo4jStatement.Read($"RETURN {expression} AS value"), Cancellation);

        Assert.Equal(expected, rows[0][0]!.ToString());
    }

    [ServerFact]
    public async Task Run_ThatIsCancelled_EndsOnTheServerToo()
    {
        await using var database = await server.OpenEmptyAsync();
        await using var other = await server.OpenEmptyAsync();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var run = database.RowsAsync(Neo4jStatement.Read(Endless), cancel.Token);
        await UntilAsync(other, running: 1);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await UntilAsync(other, running: 0);
    }

    [ServerFact]
    public async Task Run_LongerThanTheServerMaySaySo_EndsOnBothSides()
    {
        await using var database = await server.OpenEmptyAsync();
        await using var other = await server.OpenEmptyAsync();

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(() => database.RowsAsync(
            new Neo4jStatement(Endless) { Timeout = TimeSpan.FromSeconds(1), Access = Neo4jAccess.Read }, Cancellation));

        Assert.Contains("no sign of it for 1 seconds", failure.Message, StringComparison.Ordinal);
        await UntilAsync(other, running: 0);
    }

    // It takes longer as a whole than the server may be silent.
    [ServerFact]
    public async Task Run_WithRowsAllTheTime_MayTakeLongerThanItsPatience()
    {
        await using var database = await server.OpenEmptyAsync();
        var rows = 0;

        await database.RunAsync(
            Neo4jStatement.Read("UNWIND range(1, 400000) AS i RETURN i, 'row ' + i") with
            {
                Timeout = TimeSpan.FromSeconds(2),
            },
            row =>
            {
                if (++rows % 100_000 == 0)
                {
                    Thread.Sleep(1000);
                }
            },
            Cancellation);

        Assert.Equal(400_000, rows);
    }

    [ServerFact]
    public async Task Run_WithADeprecatedFunction_IsTold()
    {
        await using var database = await server.OpenEmptyAsync();

        var summary = await database.RunAsync(
            Neo4jStatement.Read("EXPLAIN MATCH (n) RETURN id(n)"), onRow: null, Cancellation);

        Assert.Contains(summary.Notifications, static note => note.Contains("deprecated", StringComparison.Ordinal));
        Assert.Contains("AllNodesScan", summary.Plan!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AServer_TellsItsVersionAndEdition()
    {
        await using var database = await server.OpenEmptyAsync();

        Assert.Matches(@"^\d+\.\d+", database.Server.Version);
        Assert.Contains(database.Server.Edition, (string[])["community", "enterprise"]);
    }

    [ServerFact]
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

    [ServerFact]
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

    [ServerFact]
    public async Task Run_AWriteWithReadAccess_IsRefused()
    {
        await using var database = await server.OpenEmptyAsync();

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => database.RowsAsync(Neo4jStatement.Read("CREATE (n) RETURN n"), Cancellation));

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.Contains("may not be written", failure.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task Run_WrongCypher_IsWrongUsage()
    {
        await using var database = await server.OpenEmptyAsync();

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => database.RowsAsync(Neo4jStatement.Read("RETRUN 1"), Cancellation));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains("SyntaxError", failure.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task Open_AnotherDatabase_SaysThatItIsNotThere()
    {
        var settings = await server.EmptyAsync() with { Database = "nosuch" };

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation));

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.StartsWith("There is no database 'nosuch'", failure.Message, StringComparison.Ordinal);
    }

    [ServerFact]
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

    private static async Task UntilAsync(Neo4jDatabase database, int running)
    {
        for (var tries = 0; ; tries++)
        {
            var found = await database.NumberAsync(
                Neo4jStatement.Read(
                    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'endless' AND "
                        + "NOT currentQuery CONTAINS 'SHOW' RETURN count(*)"),
                Cancellation);
            if (found == running)
            {
                return;
            }

            Assert.True(tries < 300, $"{found} and not {running} are running after a minute");
            await Task.Delay(200, Cancellation);
        }
    }
}
