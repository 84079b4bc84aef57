using System.Net;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Web.Tests;

/// <summary>Follows every link of the explorer that it finds.</summary>
internal static partial class Crawl
{
    /// <summary>All pages within reach of the first one, by address.</summary>
    public static async Task<Dictionary<string, Reply>> FromAsync(Explorer explorer, string start, int most)
    {
        var pages = new Dictionary<string, Reply>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        var known = new HashSet<string>([start], StringComparer.Ordinal);
        while (pages.Count < most && open.TryDequeue(out var address))
        {
            var page = await explorer.AskAsync(address);
            pages.Add(address, page);
            if (!page.Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            // Whether there is a way round somebody is the question itself.
            foreach (var link in LinksOf(page.Text)
                .Where(static link => !link.Contains("without=", StringComparison.Ordinal)).Where(known.Add))
            {
                open.Enqueue(link);
            }
        }

        return pages;
    }

    /// <summary>Where a page leads within the explorer.</summary>
    public static IEnumerable<string> LinksOf(string page) => Addresses(page)
        .Where(static address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        .Select(static address => address.Split('#')[0]);

    /// <summary>All addresses on a page.</summary>
    public static IEnumerable<string> Addresses(string page) =>
        Address().Matches(page).Select(static match => WebUtility.HtmlDecode(match.Groups["address"].Value));

    [GeneratedRegex("(href|src)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
