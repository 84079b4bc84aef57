using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace CoauthorGraph.Web.Answers;

/// <summary>Whoever asks more in a second than people and their programs do waits, so that others are
/// answered.</summary>
internal static class RequestBrake
{
    private const int AtOnce = 2_000;
    private const int ASecond = 1_000;

    /// <summary>One bucket for each address that asks.</summary>
    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(static context =>
            RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress ?? IPAddress.None,
                static _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = AtOnce,
                    TokensPerPeriod = ASecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        options.OnRejected = static async (rejected, _) =>
        {
            var context = rejected.HttpContext;
            context.Response.Headers.RetryAfter = "1";
            await context.RequestServices.GetRequiredService<ReplyWriter>().FailAsync(
                context, StatusCodes.Status429TooManyRequests,
                $"More than {ASecond:N0} requests a second come from this address; ask again in a second.");
        };
    }
}
