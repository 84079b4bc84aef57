using System.Net;
using System.Threading.RateLimiting;
using CoauthorGraph.Web.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace CoauthorGraph.Web.Tests;

public sealed class LimitTests
{
    [Fact]
    public void Brake_OfOneAddress_StopsItAndNoOther()
    {
        var options = new RateLimiterOptions();
        RequestBrake.Configure(options);
        using var limiter = options.GlobalLimiter!;
        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.True(Ask(limiter, "10.0.0.1")));
        Assert.Contains(false, Enumerable.Range(0, 100_000).Select(_ => Ask(limiter, "10.0.0.1")));
        Assert.True(Ask(limiter, "10.0.0.2"));
    }

    [Fact]
    public async Task Answer_GivenAgain_IsThatOfItsFormItsParametersAndItsSnapshot()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        for (var round = 0; round < 2; round++)
        {
            Assert.StartsWith("<!DOCTYPE", (await explorer.AskAsync("/papers")).Text, StringComparison.Ordinal);
            Assert.Equal(4, (await explorer.AskAsync("/papers.json")).Json().GetArrayLength());
            Assert.Equal(4, (await explorer.AskAsync("/papers", "Accept", "application/json")).Json().GetArrayLength());
            Assert.Equal(2, (await explorer.AskAsync("/papers.json?top=2")).Json().GetArrayLength());
            Assert.Equal(1, (await explorer.AskAsync("/papers.json?years=2019-2019")).Json().GetArrayLength());
            Assert.Equal(HttpStatusCode.NotFound, (await explorer.AskAsync("/author/Zoe%20Round")).Status);
        }

        explorer.Ingest(new { id = "q", title = "Robots", year = 2019, authors = new[] { new { name = "Zoe Round" } } });
        while ((await explorer.AskAsync("/snapshot.json")).Json().GetProperty("snapshot").GetString() != "000002")
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(5, (await explorer.AskAsync("/papers.json")).Json().GetArrayLength());
        Assert.Equal(2, (await explorer.AskAsync("/papers.json?years=2019-2019")).Json().GetArrayLength());
        Assert.Equal(4, (await explorer.AskAsync("/papers.json?snapshot=000001")).Json().GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync("/author/Zoe%20Round")).Status);
    }

    [Fact]
    public async Task Answer_GivenAgain_IsThatOfItsTopicsInTheirOrder()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        for (var round = 0; round < 2; round++)
        {
            Assert.Contains("Bo Finch", await OnlyAsync("ranking", "speech-recognition"), StringComparison.Ordinal);
            Assert.Contains("Dee Holt", await OnlyAsync("speech-recognition", "ranking"), StringComparison.Ordinal);
        }

        async Task<string> OnlyAsync(string one, string other) =>
            (await explorer.AskAsync($"/who.json?topic={one}&topic={other}&mode=only")).Text;
    }

    [Fact]
    public async Task Answer_GivenAgain_StillNeedsThePassword()
    {
        await using var explorer = await Explorer.OfAsync(
            SampleRecords.Plain(), static settings => settings with { Password = "secret", Listen = IPAddress.Loopback });
        var entrance = await explorer.AskAsync(explorer.Entrance.PathAndQuery);
        var cookie = entrance.Header("Set-Cookie").Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync("/papers.json", "Cookie", cookie)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await explorer.AskAsync("/papers.json")).Status);
    }

    private static bool Ask(PartitionedRateLimiter<HttpContext> limiter, string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }
}
