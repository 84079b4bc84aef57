using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Addresses;

/// <summary>The address of a request, read once: an answer that nobody waits for any more may still be at work when the
/// server uses the request again for another.</summary>
/// <param name="Path">The path as it is written in an address.</param>
/// <param name="QueryString">What follows it, with its question mark.</param>
/// <param name="Query">The parameters of it.</param>
/// <param name="Key">What the path names, or null.</param>
/// <param name="IsJson">Whether a program reads the answer.</param>
internal sealed record AskedAddress(string Path, string QueryString, IQueryCollection Query, string? Key, bool IsJson)
{
    public static AskedAddress Of(HttpContext context) => new(
        context.Request.Path.ToUriComponent(),
        context.Request.QueryString.ToUriComponent(),
        context.Request.Query,
        context.Request.RouteValues["key"] as string,
        JsonEnding.IsWanted(context));
}
