using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Answers;

/// <summary>Whatever fails, the reader gets a sentence and the log the rest.</summary>
internal sealed class FailureGuard(RequestDelegate next, ReplyWriter reply)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            await reply.FailAsync(context, failure.StatusCode, "This request is larger or slower than is taken here.");
        }
#pragma warning disable CA1031 // The last resort of a request: whatever it is, a person gets a sentence.
        catch (Exception failure) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            await reply.ApologizeAsync(context, failure);
        }
    }
}
