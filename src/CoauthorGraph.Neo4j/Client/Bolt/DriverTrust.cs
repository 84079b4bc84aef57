using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CoauthorGraph.Neo4j.Connection;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>Our trust as the driver asks for it.</summary>
internal sealed class DriverTrust(ServerTrust trust) : TrustManager
{
    public override bool ValidateServerCertificate(
        Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors) =>
        trust.Accepts(certificate, chain, sslPolicyErrors);
}
