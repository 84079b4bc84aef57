using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Client;

/// <summary>A server whose certificate nobody knows is refused, until its authority is named.</summary>
public sealed class CertificateTests
{
    private const string One = """{"data":{"fields":["1"],"values":[[1]]}}""";

    [Fact]
    public async Task Open_WithAnUnknownCertificate_NeedsItsAuthority()
    {
        using var certificate = SelfSigned();
        await using var server = new StandIn(
            static request => request.StartsWith("GET / ", StringComparison.Ordinal)
                ? StandIn.Discovery("5.26.0")
                : StandIn.Json(202, One),
            certificate);
        var settings = new Neo4jSettings { Uri = server.Address, Credentials = Neo4jCredentials.Basic("ada", "secret") };

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(() => OpenAsync(settings));
        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.Contains("is not trusted", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);

        var folder = Directory.CreateTempSubdirectory("coauthor-");
        var file = Path.Combine(folder.FullName, "ca.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await using var database = await OpenAsync(settings with { CertificateFile = file });
        Assert.Equal("5.26.0", database.Server.Version);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Open_TlsWhereNoneIsSpoken_SaysSoAndNamesNoCertificate()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var plain = AnswerPlainlyAsync(listener);

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(() => OpenAsync(new Neo4jSettings
        {
            Uri = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
        }));

        await plain;
        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.Contains("does not speak TLS", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ertificate", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nno base64 at all\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----")]
    public async Task Open_WithAFileThatHoldsNoCertificate_SaysSo(string pem)
    {
        var folder = Directory.CreateTempSubdirectory("coauthor-");
        var file = Path.Combine(folder.FullName, "ca.pem");
        await File.WriteAllTextAsync(file, pem, TestContext.Current.CancellationToken);
        string[] addresses = ["https://127.0.0.1:1", "bolt+s://127.0.0.1:1"];
        foreach (var uri in addresses.Take(Neo4jDatabase.HasDriver ? 2 : 1))
        {
            var failure = await Assert.ThrowsAsync<CoauthorGraphException>(() => OpenAsync(
                new Neo4jSettings { Uri = new Uri(uri), CertificateFile = file }));

            Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
            Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    private static async Task AnswerPlainlyAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
    }

    private static Task<Neo4jDatabase> OpenAsync(Neo4jSettings settings) =>
        Neo4jDatabase.OpenAsync(settings, TimeProvider.System, TestContext.Current.CancellationToken);

    internal static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=stand-in", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
