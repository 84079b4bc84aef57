namespace CoauthorGraph.Questions.Lookups;

/// <summary>How people write the identifier of a paper: as an address, with its kind before it, with a version of arXiv
/// after it.</summary>
internal static class PaperKey
{
    private static readonly string[] Schemes = ["https://", "http://", "www.", "export.", "dx."];
    private static readonly string[] Places = ["arxiv.org/abs/", "arxiv.org/pdf/", "doi.org/", "arxiv:", "doi:"];

    /// <summary>The identifier without an address or a kind before it.</summary>
    public static string Plain(string text)
    {
        var rest = text.Trim();
        foreach (var scheme in Schemes)
        {
            rest = Without(rest, scheme);
        }

        foreach (var place in Places)
        {
            if (Without(rest, place) is var plain && plain.Length < rest.Length)
            {
                plain = plain.Trim();
                return place.EndsWith("pdf/", StringComparison.Ordinal)
                    && plain.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? plain[..^4] : plain;
            }
        }

        return text.Trim();
    }

    /// <summary>The identifier without the version that arXiv writes after it; the same where there is none.</summary>
    public static string WithoutVersion(string key)
    {
        var digits = key.Length;
        while (digits > 0 && char.IsAsciiDigit(key[digits - 1]))
        {
            digits--;
        }

        return digits > 1 && digits < key.Length && key[digits - 1] == 'v' && char.IsAsciiDigit(key[digits - 2])
            ? key[..(digits - 1)]
            : key;
    }

    private static string Without(string text, string beginning) =>
        text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) ? text[beginning.Length..] : text;
}
