using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Guarding;

/// <summary>Why a request that would change something is refused: it comes from another site's page, from nobody who
/// was let in, or nothing may be changed.</summary>
internal sealed class WriteGuard(AccessToken token, ExplorerSettings settings)
{
    /// <summary>Why it is refused, as a sentence; null when it is not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isFree">Whether it changes nothing of the graph: the way to be let in, or the end of a job.</param>
    public string? Refusal(HttpContext context, bool isFree)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return null;
        }

        if (IsForeign(context.Request))
        {
            return "This request comes from the page of another site; open the explorer itself.";
        }

        if (isFree)
        {
            return null;
        }

        return settings.ReadOnly ? "The explorer is served to read only (--read-only)."
            : token.IsIn(context) ? null
            : "Changes need the address with the token that 'coauthor serve' printed when it started.";
    }

    /// <summary>Whether the page of another site loads what is read here; that somebody follows a link from there is
    /// none of it.</summary>
    public static bool IsLoadedElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        && request.Headers["Sec-Fetch-Dest"].ToString() is not "document";

    // Browsers say where a page is from in one of the two; other programs say nothing.
    private static bool IsForeign(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
