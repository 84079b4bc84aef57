using System.Net;
using System.Net.Sockets;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Client;

/// <summary>What goes wrong at a Bolt address: each ends in one sentence. Needs a build with the driver.</summary>
public sealed class BoltFaultTests
{
    public static TheoryData<string> Schemes => Cases("bolt", "neo4j", "bolt+s", "neo4j+ssc");

    public static TheoryData<string> SecureSchemes => Cases("bolt+s", "neo4j+s");

    public static TheoryData<string> WrongPolicies =>
        Cases("neo4j://127.0.0.1:7687?policy", "neo4j://127.0.0.1:7687?a=b&a=c");

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Open_WhereNothingListens_SaysSo(string scheme)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var failure = await FailureAsync(new Uri($"{scheme}://127.0.0.1:{port}"));

        Assert.StartsWith("Nothing answers at", failure.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.Remote, failure.Code);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Open_AtAnHttpPort_SaysThatItIsNoBolt(string scheme)
    {
        await using var server = new StandIn(static _ => null);

        var failure = await FailureAsync(new UriBuilder(server.Address) { Scheme = scheme }.Uri);

        Assert.Contains("no Neo4j that speaks Bolt", failure.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.Remote, failure.Code);
    }

    [Theory]
    [MemberData(nameof(SecureSchemes))]
    public async Task Open_WithAnUnknownCertificate_SaysThatItIsNotTrusted(string scheme)
    {
        using var certificate = CertificateTests.SelfSigned();
        await using var server = new StandIn(static _ => null, certificate);

        var failure = await FailureAsync(new UriBuilder(server.Address) { Scheme = scheme }.Uri);

        Assert.Contains("is not trusted", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongPolicies))]
    public async Task Open_WithARoutingPolicyThatIsNone_IsWrongUsage(string uri) =>
        Assert.Equal(ErrorCode.Usage, (await FailureAsync(new Uri(uri))).Code);

    // One case where there is no driver, so that each test skips once.
    private static TheoryData<string> Cases(params string[] all) => [.. Neo4jDatabase.HasDriver ? all : all.Take(1)];

    private static async Task<CoauthorGraphException> FailureAsync(Uri address)
    {
        Assert.SkipUnless(Neo4jDatabase.HasDriver, "this build has no driver for Bolt");
        return await Assert.ThrowsAsync<CoauthorGraphException>(() => Neo4jDatabase.OpenAsync(
            new Neo4jSettings { Uri = address }, TimeProvider.System, TestContext.Current.CancellationToken));
    }
}
