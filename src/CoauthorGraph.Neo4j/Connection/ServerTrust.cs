using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Neo4j.Connection;

/// <summary>
/// Which certificates of a server are trusted: those of the system's authorities, those of a file's in their place, or
/// any for a scheme that ends in <c>+ssc</c>. Remembers why it refused one: the platform fails alike where a server
/// speaks no TLS at all.
/// </summary>
internal sealed class ServerTrust
{
    private const SslPolicyErrors Chain = SslPolicyErrors.RemoteCertificateChainErrors;
    private readonly X509Certificate2Collection? _authorities;
    private readonly bool _anyone;

    /// <exception cref="CoauthorGraphException">The file holds no certificates.</exception>
    public ServerTrust(Neo4jSettings settings)
    {
        _anyone = settings.Uri.Scheme.EndsWith("+ssc", StringComparison.Ordinal);
        _authorities = settings.CertificateFile is { } file ? Read(file) : null;
    }

    /// <summary>Why the last certificate was refused; null when none was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether a server is trusted.</summary>
    public bool Accepts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var states = chain?.ChainStatus ?? [];
        if (_authorities is not null && certificate is not null)
        {
            using var own = new X509Chain();
            own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            own.ChainPolicy.CustomTrustStore.AddRange(_authorities);
            foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            {
                own.ChainPolicy.ExtraStore.Add(element.Certificate);
            }

            errors &= ~Chain;
            errors |= own.Build(new X509Certificate2(certificate)) ? SslPolicyErrors.None : Chain;
            states = own.ChainStatus;
        }

        var isTrusted = _anyone || errors == SslPolicyErrors.None;
        Refusal = isTrusted ? null : Reason(errors, states);
        return isTrusted;
    }

    private static string Reason(SslPolicyErrors errors, X509ChainStatus[] states) =>
        errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? "it is made out to another name"
            : string.Join(", ", states.Select(static state => state.Status).Distinct()) is { Length: > 0 } text
                ? text
                : errors.ToString();

    private static X509Certificate2Collection Read(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"The certificate file '{file}' cannot be read as PEM: {failure.Message}",
                failure);
        }

        return found.Count > 0
            ? found
            : throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"The certificate file '{file}' holds no certificate in PEM; one begins with "
                    + "-----BEGIN CERTIFICATE-----.");
    }
}
