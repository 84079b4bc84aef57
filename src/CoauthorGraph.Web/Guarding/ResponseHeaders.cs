using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Guarding;

/// <summary>What every response tells the browser: nothing from elsewhere, no script or style within a page, and no
/// frame around it but that of the one site that was named.</summary>
internal sealed class ResponseHeaders(RequestDelegate next, ExplorerSettings settings)
{
    private readonly string _policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors " + (settings.EmbedOrigin ?? "'none'");

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (settings.EmbedOrigin is null)
        {
            headers.XFrameOptions = "DENY";
        }

        return next(context);
    }
}
