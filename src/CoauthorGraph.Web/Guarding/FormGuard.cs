using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Guarding;

/// <summary>
/// The framework's antiforgery: a form that writes carries a token that only a page of this run has, and that fits a
/// cookie of the browser it was shown in.
/// </summary>
internal sealed class FormGuard(IAntiforgery antiforgery)
{
    /// <summary>The hidden field of every form that writes.</summary>
    public const string Field = "form-token";

    /// <summary>How it is kept. Cookies are shared among the ports of a machine.</summary>
    public static void Configure(AntiforgeryOptions options, ExplorerSettings settings)
    {
        options.FormFieldName = Field;
        options.HeaderName = null;
        options.SuppressXFrameOptionsHeader = true;
        options.Cookie.Name = $"coauthor-form-{settings.Port}";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.Path = "/";
    }

    /// <summary>The token of a form that is about to be shown.</summary>
    public string TokenFor(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken!;

    /// <summary>Whether a form that was read is one that was shown here.</summary>
    public Task<bool> IsShownHereAsync(HttpContext context) => antiforgery.IsRequestValidAsync(context);
}
