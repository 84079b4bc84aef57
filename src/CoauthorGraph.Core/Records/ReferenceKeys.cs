namespace CoauthorGraph.Core.Records;

/// <summary>
/// The keys by which papers name what they cite, as <c>scheme:value</c>: <c>doi:10.1000/x</c> in lower case,
/// <c>arxiv:0704.0021</c> without version, <c>pmid:7</c>, <c>pmcid:PMC7</c>, <c>openalex:W7</c>, <c>s2:…</c>. Who is
/// who is decided by what papers cite in common: a longer list than anybody reads, and a longer key than anybody
/// prints, are not kept.
/// </summary>
public static class ReferenceKeys
{
    /// <summary>References of one paper that are kept: the first ones.</summary>
    public const int Most = 1000;

    /// <summary>Characters of the longest key that is kept.</summary>
    public const int Longest = 200;

    private static readonly string[] Schemes = ["doi:", "arxiv:", "pmid:", "pmcid:", "openalex:", "s2:"];

    /// <summary>Whether a text can be a key: a scheme of small letters, digits and hyphens, a colon, and a value
    /// without white space, no longer than <see cref="Longest"/>.</summary>
    public static bool IsKey(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || text.Length > Longest)
        {
            return false;
        }

        foreach (var letter in text[..colon])
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        foreach (var letter in text[(colon + 1)..])
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Those of some texts that are keys, each once, in their order, no more than
    /// <see cref="Most"/>.</summary>
    public static string[] Kept(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.Where(static text => IsKey(text)).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The other keys of a paper by which one that cites it may name it: those of its
    /// <see cref="PaperRecord.OtherIds"/> that are of the schemes of references, but for its id, DOI and arXiv
    /// identifier.</summary>
    public static string[] Of(PaperRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.OtherIds.Count == 0 ? [] :
        [
            .. Kept(record.OtherIds).Where(key => key != record.Id
                && !IsOne(key, "doi:", record.Doi) && !IsOne(key, "arxiv:", record.ArxivId)
                && Array.Exists(Schemes, scheme => key.StartsWith(scheme, StringComparison.Ordinal))),
        ];
    }

    private static bool IsOne(string key, string scheme, string? value) =>
        value is not null && key.Length == scheme.Length + value.Length
        && key.StartsWith(scheme, StringComparison.Ordinal) && key.EndsWith(value, StringComparison.Ordinal);
}
