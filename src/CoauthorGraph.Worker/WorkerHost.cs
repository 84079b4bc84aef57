using System.Globalization;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Pipeline.Metering;
using CoauthorGraph.Pipeline.Mirroring;
using CoauthorGraph.Pipeline.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using Serilog;
using Serilog.Formatting.Compact;
using Serilog.Sinks.SystemConsole.Themes;

namespace CoauthorGraph.Worker;

/// <summary>Puts the worker together.</summary>
internal static class WorkerHost
{
    // For a watch that nobody listens to cannot stop by itself; what is on the disk is whole at every moment.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>A host with the services of the worker; with an address it serves health and metrics there.</summary>
    public static IHost Build(string[] arguments, string version)
    {
        var bare = Host.CreateApplicationBuilder(arguments);
        var settings = WorkerSettings.Read(arguments, bare.Configuration, version);
        foreach (var folder in settings.Watch.Folders)
        {
            Directory.CreateDirectory(folder);
        }

        if (settings.Operation.Address is not { } address)
        {
            AddServices(bare, settings);
            return bare.Build();
        }

        var web = WebApplication.CreateSlimBuilder(arguments);
        AddServices(web, settings);
        web.WebHost.UseUrls(address.ToString());
        web.Services.AddHealthChecks().AddCheck<WatchReadiness>("watch");
        var application = web.Build();
        application.MapHealthChecks("/live", new HealthCheckOptions { Predicate = static _ => false });
        application.MapHealthChecks("/ready", new HealthCheckOptions
        {
            ResponseWriter = static (context, report) => context.Response.WriteAsync(
                report.Entries["watch"].Description ?? report.Status.ToString(), context.RequestAborted),
        });
        application.MapPrometheusScrapingEndpoint();
        return application;
    }

    private static void AddServices(IHostApplicationBuilder builder, WorkerSettings settings)
    {
        builder.Services.AddSerilog(Log(settings.Operation), dispose: true);
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeToStop);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WorkerMeter>();
        builder.Services.AddSingleton(services => new FolderWatch(
            settings.Watch, services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<FolderWatch>>(), null, services.GetRequiredService<WorkerMeter>()));
        builder.Services.AddHostedService<FolderWatchService>();
        if (settings.Mirror is { } mirror)
        {
            builder.Services.AddSingleton(services => new DatabaseMirror(
                mirror, services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<DatabaseMirror>>(), null,
                services.GetRequiredService<WorkerMeter>()));
            builder.Services.AddHostedService<DatabaseMirrorService>();
        }

        AddMetrics(builder, settings.Operation.Address is not null);
    }

    private static void AddMetrics(IHostApplicationBuilder builder, bool areServed) =>
        builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter(WorkerMeter.Name).AddRuntimeInstrumentation();
            if (areServed)
            {
                metrics.AddPrometheusExporter();
            }

            if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
            {
                metrics.AddOtlpExporter();
            }
        });

    // One id for all that this process logs: files of several runs may lie together.
    private static Serilog.Core.Logger Log(OperationOptions operation)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            .Enrich.WithProperty("Run", Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        if (operation.JsonConsole)
        {
            log.WriteTo.Console(new CompactJsonFormatter());
        }
        else
        {
            log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, theme: ConsoleTheme.None);
        }

        if (operation.LogFile is { } file)
        {
            OutputPlace.ForFile(file);
            log.WriteTo.File(new CompactJsonFormatter(), file, rollingInterval: RollingInterval.Day);
        }

        return log.CreateLogger();
    }
}
