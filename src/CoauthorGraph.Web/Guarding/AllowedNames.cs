using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using CoauthorGraph.Web.Settings;

namespace CoauthorGraph.Web.Guarding;

/// <summary>
/// The names by which the explorer may be asked for. Kestrel takes any, and then the page of another site could have
/// its own name point here and read what is served.
/// </summary>
internal static class AllowedNames
{
    /// <summary>Loopback's names; where more is listened on, this machine's name and addresses; and those that were
    /// given.</summary>
    public static IEnumerable<string> Of(ExplorerSettings settings)
    {
        string[] own = ["localhost", "127.0.0.1", "[::1]"];
        return settings.Listen is { } listen
            ? own.Concat(OfMachine(listen)).Concat(settings.Hosts).Distinct(StringComparer.OrdinalIgnoreCase)
            : own;
    }

    private static IEnumerable<string> OfMachine(IPAddress listen)
    {
        yield return Environment.MachineName;
        if (!listen.Equals(IPAddress.Any) && !listen.Equals(IPAddress.IPv6Any))
        {
            yield return Named(listen);
            yield break;
        }

        foreach (var network in NetworkInterface.GetAllNetworkInterfaces())
        {
            foreach (var address in network.GetIPProperties().UnicastAddresses)
            {
                yield return Named(address.Address);
            }
        }
    }

    private static string Named(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
