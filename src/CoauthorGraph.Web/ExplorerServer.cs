using System.Net;
using System.Net.Sockets;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Describing;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Guarding;
using CoauthorGraph.Web.Jobs;
using CoauthorGraph.Web.Rehearsing;
using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web;

/// <summary>The explorer: a graph folder in a browser.</summary>
public sealed class ExplorerServer : IAsyncDisposable
{
    private const int MostConnections = 2000;
    private const int LargestBody = 64 * 1024;
    private readonly WebApplication _application;

    private ExplorerServer(WebApplication application, Uri address, string token)
    {
        _application = application;
        Address = address;
        Entrance = new Uri(address, $"/?{AccessToken.Parameter}={token}");
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>The address that lets a browser change things, and read where that needs a password.</summary>
    public Uri Entrance { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="CoauthorGraphException">The graph cannot be opened, or the address cannot be
    /// had.</exception>
    public static async Task<ExplorerServer> StartAsync(
        ExplorerSettings settings, ILoggerProvider log, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        HaveThreads();
        var chosen = settings.Port == 0 ? settings with { Port = FreePort(settings.Listen) } : settings;
        var application = Build(chosen, log, time);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"Port {chosen.Port} of {(object?)chosen.Listen ?? "this machine"} cannot be had "
                    + $"({failure.Message.TrimEnd('.')}); name another by --port.",
                failure);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new ExplorerServer(
            application,
            new UriBuilder("http", HostOf(chosen.Listen), chosen.Port).Uri,
            application.Services.GetRequiredService<AccessToken>().Value);
    }

    /// <summary>Serves until it is told to end.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    // Nothing is read from files or variables around it: what a command says is all that counts.
    private static WebApplication Build(ExplorerSettings settings, ILoggerProvider log, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // That what forms carry is of this run alone is what is wanted.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, settings));
        var services = builder.Services;
        services.AddRoutingCore();
        services.AddHostFiltering(options =>
        {
            options.AllowedHosts = [.. AllowedNames.Of(settings)];
            options.AllowEmptyHosts = false;
        });
        services.AddSingleton(settings);
        services.AddSingleton(time);
        services.AddSingleton<LiveGraph>();
        services.AddSingleton<AccessToken>();
        services.AddSingleton<WriteGuard>();
        services.AddSingleton<FormGuard>();
        services.AddSingleton<LoginBrake>();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<JobDesk>();
        services.AddHostedService(static all => all.GetRequiredService<JobDesk>());
        services.AddAntiforgery(options => FormGuard.Configure(options, settings));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        AddressDescription.Add(services, settings);
        services.AddOutputCache(AnswerCache.Configure);
        services.AddRateLimiter(RequestBrake.Configure);
        services.AddHostedService<SnapshotWatch>();
        services.AddHostedService<GraphPreparation>();
        services.AddHostedService<PageRehearsal>();
        services.AddSingleton<IHostLifetime, SilentLifetime>();
        services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        var application = builder.Build();
        try
        {
            // A graph that cannot be opened ends the start, not the first request.
            _ = application.Services.GetRequiredService<LiveGraph>();
            application.UseMiddleware<ResponseHeaders>();
            application.UseHostFiltering();
            application.UseMiddleware<JsonEnding>();
            application.UseMiddleware<FailureGuard>();
            application.UseRateLimiter();
            application.UseMiddleware<EntranceGuard>();
            application.UseRouting();
            application.UseOutputCache();
            ExplorerAddresses.Map(application);
            return application;
        }
        catch
        {
            ((IDisposable)application).Dispose();
            throw;
        }
    }

    private static void Configure(KestrelServerOptions options, ExplorerSettings settings)
    {
        options.AddServerHeader = false;
        var limits = options.Limits;
        limits.MaxConcurrentConnections = MostConnections;
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MinRequestBodyDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(4096, TimeSpan.FromSeconds(10));
        if (settings.Listen is { } address)
        {
            options.Listen(address, settings.Port);
        }
        else
        {
            options.ListenLocalhost(settings.Port);
        }
    }

    // The pool begins with a thread for each processor, and adds others only after half a second: answers in the making
    // would hold up the network and everybody else.
    private static void HaveThreads()
    {
        ThreadPool.GetMinThreads(out var workers, out var others);
        ThreadPool.SetMinThreads(Math.Max(workers, ReplyWriter.Places + Environment.ProcessorCount), others);
    }

    // Both families want the same port, so it is chosen before.
    private static int FreePort(IPAddress? listen)
    {
        using var listener = new TcpListener(listen ?? IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string HostOf(IPAddress? listen) =>
        listen is null ? "localhost"
        : listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any) ? Environment.MachineName
        : listen.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{listen}]" : listen.ToString();
}
