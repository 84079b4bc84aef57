using CoauthorGraph.Core.Errors;
using Microsoft.Extensions.Configuration;

namespace CoauthorGraph.Worker;

/// <summary>Asks the worker that runs at an address whether it is ready, for a container that has no other
/// means.</summary>
internal static class ReadinessProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>0 when it is ready, else 1.</returns>
    /// <exception cref="CoauthorGraphException">The settings name no address.</exception>
    public static async Task<int> RunAsync(IConfiguration settings, string version)
    {
        var address = WorkerSettings.Read([], settings, version).Operation.Address ?? throw new CoauthorGraphException(
            ErrorCode.Usage, "The worker serves nothing that could be asked: operation:address is none.");
        var local = new UriBuilder(address) { Path = "/ready" };
        if (local.Host is "0.0.0.0" or "[::]" or "+" or "*")
        {
            local.Host = "127.0.0.1";
        }

        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(local.Uri);
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"Nothing answers at {local.Uri}: {failure.Message}");
            return 1;
        }
    }
}
