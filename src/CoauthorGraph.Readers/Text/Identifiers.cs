using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Brings the identifiers of papers, which sources print in many ways, into one form.</summary>
internal static class Identifiers
{
    private static readonly string[] DoiPrefixes =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "dx.doi.org/",
        "https://www.doi.org/", "urn:doi:", "info:doi/", "doi:", "doi "];

    private static readonly string[] ArxivPrefixes =
        ["https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://arxiv.org/pdf/", "http://arxiv.org/pdf/",
        "arxiv.org/abs/", "oai:arxiv.org:", "https://doi.org/10.48550/arxiv.", "10.48550/arxiv.", "arxiv:", "arxiv/",
        "abs/"];

    /// <inheritdoc cref="Doi(ReadOnlySpan{char})"/>
    public static string? Doi(string? text) => Doi(text.AsSpan());

    /// <summary>The DOI in lower case without the address of a resolver; null when the text is none.</summary>
    public static string? Doi(ReadOnlySpan<char> text)
    {
        var doi = Strip(text, DoiPrefixes);
        var space = doi.IndexOfAny(' ', '\t', '\n');
        doi = space < 0 ? doi : doi[..space];
        return doi.StartsWith("10.") && doi.IndexOf('/') is > 3 and var slash && slash < doi.Length - 1
            ? Lower(doi.TrimEnd(".,;"))
            : null;
    }

    /// <summary>A text in lower case.</summary>
    public static string Lower(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (lower, text) => text.ToLowerInvariant(lower));

    /// <inheritdoc cref="Arxiv(ReadOnlySpan{char})"/>
    public static string? Arxiv(string? text) => Arxiv(text.AsSpan());

    /// <summary>The arXiv identifier without version, old (<c>math/9901123</c>) or new (<c>0704.0021</c>); null when
    /// the text is none.</summary>
    public static string? Arxiv(ReadOnlySpan<char> text)
    {
        var id = Strip(text, ArxivPrefixes);
        var end = id.IndexOfAny(" \t[");
        id = end < 0 ? id : id[..end];
        if (id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            id = id[..^4];
        }

        id = WithoutVersion(id);
        return IsNewArxiv(id) || IsOldArxiv(id) ? new string(id) : null;
    }

    /// <inheritdoc cref="WithoutVersion(ReadOnlySpan{char})"/>
    public static string WithoutVersion(string id)
    {
        var length = WithoutVersion(id.AsSpan()).Length;
        return length == id.Length ? id : id[..length];
    }

    /// <summary>An identifier of arXiv without its version.</summary>
    public static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> id)
    {
        var v = id.LastIndexOf('v');
        return v > 4 && v < id.Length - 1 && !id[(v + 1)..].ContainsAnyExceptInRange('0', '9') ? id[..v] : id;
    }

    /// <summary>Year and month that an arXiv identifier begins its number with; arXiv began in 1991.</summary>
    public static PartialDate ArxivMonth(string id)
    {
        var number = id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1);
        return number.Length >= 4
            && int.TryParse(number[..4], System.Globalization.NumberStyles.None, null, out var yymm)
            && PartialDate.TryOf((yymm / 100) + (yymm / 100 >= 91 ? 1900 : 2000), yymm % 100, 0, out var date)
            ? date
            : default;
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text, string[] prefixes)
    {
        var rest = text.Trim();
        foreach (var prefix in prefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return rest[prefix.Length..].Trim();
            }
        }

        return rest;
    }

    private static bool IsNewArxiv(ReadOnlySpan<char> id) => id.Length is 9 or 10 && id[4] == '.'
        && !id[..4].ContainsAnyExceptInRange('0', '9') && !id[5..].ContainsAnyExceptInRange('0', '9');

    private static bool IsOldArxiv(ReadOnlySpan<char> id)
    {
        var slash = id.IndexOf('/');
        return slash > 1 && id.Length == slash + 8 && char.IsAsciiLetter(id[0])
            && !id[(slash + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
