using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Assets;

/// <summary>The style, scripts and mark of the pages, which are in the assembly. Their address holds a hash of them
/// all, so that a browser keeps them for good and has new ones after an update.</summary>
internal static class AssetFiles
{
    private const string Prefix = "assets/";
    private const int HashLetters = 12;
    private static readonly Dictionary<string, byte[]> Files = Read();

    private static readonly string Folder = "/assets/" + Convert.ToHexStringLower(SHA256.HashData(
        [.. Files.OrderBy(static file => file.Key, StringComparer.Ordinal).SelectMany(static file => file.Value)]))
        [..HashLetters];

    /// <summary>The pattern of their addresses.</summary>
    public const string Route = "/assets/{hash}/{name}";

    /// <summary>The address of one of them.</summary>
    public static string Address(string name) => $"{Folder}/{name}";

    /// <summary>Sends one of them; false where there is none of that name.</summary>
    public static async Task<bool> TrySendAsync(HttpContext context, string name)
    {
        if (!Files.TryGetValue(name, out var bytes))
        {
            return false;
        }

        var response = context.Response;
        response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }

        return true;
    }

    private static Dictionary<string, byte[]> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            using var stream = assembly.GetManifestResourceStream(name)!;
            stream.CopyTo(content);
            files.Add(name[Prefix.Length..], content.ToArray());
        }

        return files;
    }
}
