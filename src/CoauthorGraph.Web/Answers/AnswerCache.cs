using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Graphs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace CoauthorGraph.Web.Answers;

/// <summary>
/// Answers that were given are given again as long as their snapshot is served: the same address of the same snapshot
/// has one answer. None waits for another's, for whoever reads slowly would hold up the rest.
/// </summary>
internal sealed class AnswerCache(LiveGraph graph) : IOutputCachePolicy
{
    /// <summary>What it is called.</summary>
    public const string Name = "answers";

    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>How much is kept.</summary>
    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = 32 << 20;
        options.MaximumBodySize = 1 << 20;
        options.UseCaseSensitivePaths = true;
        options.AddPolicy(
            Name, static policy => policy.AddPolicy<AnswerCache>(), excludeDefaultPolicy: true);
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        context.EnableOutputCaching = isRead;
        context.AllowCacheLookup = isRead;
        context.AllowCacheStorage = isRead;
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = Long;
        // As it was asked: by its keys the values of one would be sorted, and who on A and B is not who on B and A.
        context.CacheVaryByRules.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
        context.CacheVaryByRules.VaryByValues["state"] = graph.State;
        context.CacheVaryByRules.VaryByValues["json"] = $"{JsonEnding.IsWanted(http)}";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
