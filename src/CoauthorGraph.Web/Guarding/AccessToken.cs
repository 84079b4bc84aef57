using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Guarding;

/// <summary>
/// What proves that a browser was let in: a random token of this run, printed at start, given in an address once and a
/// cookie from then on that no script reads and no other site's page sends.
/// </summary>
internal sealed class AccessToken(ExplorerSettings settings)
{
    private const int Bytes = 32;

    /// <summary>The parameter of an address that carries it.</summary>
    public const string Parameter = "token";

    /// <summary>The token.</summary>
    public string Value { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether reading needs it too.</summary>
    public bool IsNeededToRead => settings.Password is not null;

    /// <summary>Whether a request carries it.</summary>
    public bool IsIn(HttpContext context) =>
        context.Request.Cookies.TryGetValue(CookieName(context), out var value) && Matches(value);

    /// <summary>Whether a text is the token.</summary>
    public bool Matches(string? text) => IsSame(text, Value);

    /// <summary>Whether a text is the password.</summary>
    public bool IsPassword(string? text) => settings.Password is { } password && IsSame(text, password);

    /// <summary>Lets the browser in.</summary>
    public void Grant(HttpContext context) => context.Response.Cookies.Append(
        CookieName(context),
        Value,
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });

    // Cookies are shared among the ports of a machine.
    private static string CookieName(HttpContext context) => $"coauthor-{context.Connection.LocalPort}";

    private static bool IsSame(string? text, string secret) => text is not null
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(text)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
