using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Text;

/// <summary>Where a paper can be read.</summary>
internal static class WebAddress
{
    /// <summary>
    /// The paper's address, its DOI's, or its arXiv page; null when none is known or it is no web address.
    /// </summary>
    public static string? Of(PaperTable papers, int paper)
    {
        if (papers.Url.GetOrNull(paper) is { } url && IsWeb(url))
        {
            return url;
        }

        if (papers.Doi.GetOrNull(paper) is { } doi)
        {
            return "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);
        }

        return papers.ArxivId.GetOrNull(paper) is { } arxiv
            ? "https://arxiv.org/abs/" + Uri.EscapeDataString(arxiv).Replace("%2F", "/", StringComparison.Ordinal)
            : null;
    }

    /// <summary>Whether the text is an address a page may link to: <c>javascript:</c> and its like are not.</summary>
    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
