using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CoauthorGraph.Web.Addresses;

/// <summary>Who asks for JSON: an address that ends in <c>.json</c>, or the header <c>Accept</c>.</summary>
internal sealed class JsonEnding(RequestDelegate next)
{
    private const string Ending = ".json";
    private static readonly object Key = new();

    /// <summary>Whether a request wants JSON.</summary>
    public static bool IsWanted(HttpContext context) => context.Items.ContainsKey(Key);

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.EndsWith(Ending, StringComparison.Ordinal))
        {
            context.Items[Key] = true;
            context.Request.Path = path is "/.json" ? "/" : path[..^Ending.Length];
        }
        else if (Prefers(context.Request.GetTypedHeaders().Accept))
        {
            context.Items[Key] = true;
        }

        return next(context);
    }

    private static bool Prefers(IList<MediaTypeHeaderValue> accepted) =>
        Quality(accepted, "application/json") is var json && json > 0 && json > Quality(accepted, "text/html");

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(static one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
}
