using Microsoft.Playwright;

namespace CoauthorGraph.Web.Tests;

/// <summary>Which messages of a browser's console tell of a fault of the page.</summary>
internal static class PageFault
{
    /// <summary>Errors and warnings, but for one: a browser that draws without a card says how slow that is.</summary>
    public static bool Is(IConsoleMessage message) => message.Type is "error" or "warning"
        && !message.Text.Contains("GL Driver Message", StringComparison.Ordinal);
}
