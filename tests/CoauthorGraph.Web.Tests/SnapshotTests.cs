using System.Net;

namespace CoauthorGraph.Web.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public async Task Snapshot_PublishedWhileServing_IsTakenOverAndTheOldOneStaysReadable()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var readers = Enumerable.Range(0, 4).Select(_ => ReadAsync(explorer, end.Token)).ToList();
        var before = (await explorer.AskAsync("/stats.json")).Json();
        for (var round = 0; round < 3; round++)
        {
            explorer.Ingest(new { id = $"q{round}", title = "Robots", authors = new[] { new { name = $"Zoe Round{round}" } } });
            await UntilAsync(explorer, 4 + round + 1);
        }

        await end.CancelAsync();
        Assert.All(await Task.WhenAll(readers), static answers => Assert.True(answers > 0));
        Assert.Equal(4, before.GetProperty("papers").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync("/author/Zoe%20Round2")).Status);
        var now = (await explorer.AskAsync("/snapshot.json")).Json().GetProperty("snapshot").GetString();
        Assert.Contains($"data-snapshot=\"{now}\"", (await explorer.AskAsync("/")).Text, StringComparison.Ordinal);

        // The last three are kept.
        var older = (await explorer.AskAsync("/stats.json?snapshot=000003")).Json();
        Assert.Equal(6, older.GetProperty("papers").GetInt32());
        Assert.Contains("?snapshot=000003", (await explorer.AskAsync("/?snapshot=000003")).Text, StringComparison.Ordinal);
    }

    private static async Task<int> ReadAsync(Explorer explorer, CancellationToken end)
    {
        var answers = 0;
        while (!end.IsCancellationRequested)
        {
            foreach (var address in (string[])["/", "/author/Ada%20Quill", "/who?topic=ranking", "/papers?years=2019-2021"])
            {
                var reply = await explorer.AskAsync(address);
                Assert.True(reply.Status == HttpStatusCode.OK, $"{reply.Status} {address}: {reply.Text}");
                answers++;
            }

            // Answers in memory come faster than the rate that one address may ask at.
            await Task.Delay(25, CancellationToken.None);
        }

        return answers;
    }

    private static async Task UntilAsync(Explorer explorer, int papers)
    {
        while ((await explorer.AskAsync("/stats.json")).Json().GetProperty("papers").GetInt32() != papers)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
