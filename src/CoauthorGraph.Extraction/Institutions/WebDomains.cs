using System.Text.RegularExpressions;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Domains by which institutions are known: those of their websites, and those behind the @ of
/// addresses.</summary>
internal static partial class WebDomains
{
    private const string Web = "www.";

    // No name of a host is longer (RFC 1035), and what is above one is looked for label by label.
    private const int Longest = 253;

    // Whoever has an address there works elsewhere.
    private static readonly HashSet<string> OfEverybody = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "google.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com", "msn.com",
        "icloud.com", "aol.com", "qq.com", "163.com", "126.com", "sina.com", "sina.com.cn", "sohu.com", "mail.ru",
        "yandex.ru", "gmx.de", "gmx.net", "web.de", "t-online.de", "orange.fr", "free.fr", "libero.it", "naver.com",
        "protonmail.com", "proton.me", "rediffmail.com", "github.com", "github.io", "wordpress.com", "facebook.com",
    };

    /// <summary>The domain of a website that is all of one host; null for a page of one, and for hosts of
    /// everybody.</summary>
    public static string? OfWebsite(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.AbsolutePath == "/" && uri.Query.Length == 0 ? Of(uri.Host) : null;

    /// <summary>A domain as it is looked up; null for what is none, and for hosts of everybody.</summary>
    public static string? Of(string host)
    {
        if (host.Length > Longest)
        {
            return null;
        }

        var domain = host.ToLowerInvariant();
        domain = domain.StartsWith(Web, StringComparison.Ordinal) ? domain[Web.Length..] : domain;
        return Domain().IsMatch(domain) && !OfEverybody.Contains(domain) ? domain : null;
    }

    /// <summary>The domains of the e-mail addresses in a text, each with those above it, the nearest first.</summary>
    public static IEnumerable<IReadOnlyList<string>> OfAddresses(string text)
    {
        foreach (Match address in Address().Matches(text))
        {
            if (Of(address.Groups[1].Value) is { } domain)
            {
                yield return [.. Above(domain)];
            }
        }
    }

    private static IEnumerable<string> Above(string domain)
    {
        for (var at = 0; at >= 0; at = domain.IndexOf('.', at) is >= 0 and var point ? point + 1 : -1)
        {
            if (Of(domain[at..]) is { } above)
            {
                yield return above;
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex Domain();

    [GeneratedRegex(@"@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")]
    private static partial Regex Address();
}
