using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Web.Tests;

public sealed class GuardTests
{
    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("localhost.evil.example", 400)]
    [InlineData("127.0.0.1.nip.io", 400)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    public async Task Host_OfAnotherName_IsRefused(string host, int status)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        Assert.Equal(status, (int)(await explorer.AskAsync("/stats.json", "Host", host)).Status);
    }

    [Fact]
    public async Task Server_WithoutAnAddress_ListensOnLoopbackAlone()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        using var own = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken))
            .Where(static address => !IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork)
            .ToList();
        Assert.SkipWhen(others.Count == 0, "this machine has no address but loopback");
        var refused = await Assert.ThrowsAsync<SocketException>(async () =>
            await own.ConnectAsync(others[0], explorer.Address.Port, TestContext.Current.CancellationToken));
        Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);
    }

    [Fact]
    public async Task Pages_HaveAPolicyWithoutInlineScriptAndFrames()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var page = await explorer.AskAsync("/");
        var policy = page.Header("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", page.Header("X-Frame-Options"));
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.DoesNotContain(" style=", page.Text, StringComparison.Ordinal);
        Assert.Equal("", page.Header("Server"));
    }

    [Fact]
    public async Task Pages_OfAnEmbeddingSite_MayBeFramedByItAlone()
    {
        await using var explorer = await Explorer.OfAsync(
            SampleRecords.Plain(), static settings => settings with { EmbedOrigin = "https://example.org" });
        var page = await explorer.AskAsync("/");
        Assert.EndsWith("frame-ancestors https://example.org", page.Header("Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Equal("", page.Header("X-Frame-Options"));
    }

    [Fact]
    public async Task Token_InAnAddress_BecomesACookieThatScriptsAndOtherSitesDoNotHave()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var reply = await explorer.AskAsync(explorer.Entrance.PathAndQuery);
        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        Assert.Equal("/", reply.Header("Location"));
        var cookie = reply.Header("Set-Cookie");
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", (await explorer.AskAsync("/?token=wrong")).Header("Set-Cookie"));
    }

    [Theory]
    [InlineData(405, "own")]
    [InlineData(403, "own", "Origin", "https://evil.example")]
    [InlineData(403, "own", "Origin", "null")]
    [InlineData(403, "own", "Sec-Fetch-Site", "cross-site")]
    [InlineData(403, "own", "Sec-Fetch-Site", "same-site")]
    [InlineData(405, "own", "Sec-Fetch-Site", "same-origin")]
    [InlineData(403, "wrong")]
    [InlineData(403, "")]
    public async Task Write_FromElsewhereOrByNobody_IsRefused(int status, string token, params string[] headers)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var own = explorer.Entrance.Query.Split('=')[1];
        string[] cookie = token.Length == 0
            ? [] : ["Cookie", $"coauthor-{explorer.Address.Port}={(token == "own" ? own : token)}"];
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Delete, HttpMethod.Put, HttpMethod.Patch])
        {
            var reply = await explorer.SendAsync(new HttpRequestMessage(method, "/stats"), [.. cookie, .. headers]);
            Assert.Equal(status, (int)reply.Status);
        }
    }

    [Fact]
    public async Task Write_WhereNothingMayBeChanged_IsRefused()
    {
        await using var explorer = await Explorer.OfAsync(
            SampleRecords.Plain(), static settings => settings with { ReadOnly = true });
        var cookie = $"coauthor-{explorer.Address.Port}={explorer.Entrance.Query.Split('=')[1]}";
        var reply = await explorer.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/stats"), "Cookie", cookie);
        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Contains("--read-only", reply.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync("/stats")).Status);
    }

    [Fact]
    public async Task Reading_WithAPassword_NeedsIt()
    {
        await using var explorer = await LockedAsync();
        foreach (var address in (string[])["/", "/stats.json", "/author/Ada%20Quill", "/snapshot.json", "/login"])
        {
            var page = await explorer.AskAsync(address);
            Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
            Assert.DoesNotContain("Quill", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("000001", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await LogInAsync(explorer, "wrong")).Status);
        var reply = await LogInAsync(explorer, "open sesame");
        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var cookie = reply.Header("Set-Cookie").Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync("/stats.json", "Cookie", cookie)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await explorer.AskAsync(explorer.Entrance.PathAndQuery)).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await LogInAsync(explorer, "open sesame", "Origin", "https://evil.example")).Status);
    }

    // The right password in a form that was not shown to this browser lets nobody in.
    [Fact]
    public async Task Form_OfAnotherPage_IsNotTaken()
    {
        await using var explorer = await LockedAsync();
        var (mine, others) = (await explorer.AskAsync("/login"), await explorer.AskAsync("/login"));
        var token = Regex.Match(mine.Text, "name=\"form-token\" value=\"(?<token>[^\"]+)\"").Groups["token"].Value;
        var (own, other) = (mine.Header("Set-Cookie").Split(';')[0], others.Header("Set-Cookie").Split(';')[0]);
        Assert.Contains("samesite=strict", mine.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", mine.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        foreach (var reply in (Reply[])
        [
            await PostAsync(explorer, "open sesame", "", "Cookie", own),
            await PostAsync(explorer, "open sesame", token),
            await PostAsync(explorer, "open sesame", token, "Cookie", other),
            await PostAsync(explorer, "open sesame", token + "x", "Cookie", own),
        ])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
            Assert.Contains("form was not shown", reply.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(explorer, "open sesame", token, "Cookie", own)).Status);
    }

    [Fact]
    public async Task Password_GuessedTooOften_IsHeldUp()
    {
        await using var explorer = await LockedAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await LogInAsync(explorer, $"guess {guess}")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await LogInAsync(explorer, "open sesame")).Status);
    }

    [Fact]
    public async Task Request_ThatIsTooLargeOrNone_IsRefusedAndHarmsNobody()
    {
        await using var explorer = await LockedAsync();
        var large = await explorer.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new FormUrlEncodedContent([new("password", new string('x', 200_000))]),
        });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await explorer.AskAsync("/author/" + new string('x', 9000))).Status);
        foreach (var text in (string[])["GET / HTTP/1.1\r\nHost: loc", "\0\0\0\0\r\n\r\n", "GET /%zz HTTP/1.1\r\n\r\n"])
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, explorer.Address.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, (await explorer.AskAsync("/")).Status);
        }
    }

    private static Task<Explorer> LockedAsync() => Explorer.OfAsync(
        SampleRecords.Plain(),
        static settings => settings with { Listen = IPAddress.Loopback, Password = "open sesame" });

    // As a browser does: the form is read, and what it carries is sent with the cookie that came with it.
    private static async Task<Reply> LogInAsync(Explorer explorer, string password, params string[] headers)
    {
        var form = await explorer.AskAsync("/login");
        var token = Regex.Match(form.Text, "name=\"form-token\" value=\"(?<token>[^\"]+)\"").Groups["token"].Value;
        return await PostAsync(
            explorer, password, token, ["Cookie", form.Header("Set-Cookie").Split(';')[0], .. headers]);
    }

    private static Task<Reply> PostAsync(Explorer explorer, string password, string token, params string[] headers) =>
        explorer.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/login")
            {
                Content = new FormUrlEncodedContent([new("password", password), new("form-token", token)]),
            },
            headers);
}
