using System.Buffers;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Gathers the keys of what a paper cites (see <see cref="ReferenceKeys"/>), each once. Used again for paper
/// after paper; not for several threads at once.</summary>
internal sealed class ReferenceList
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n;,]\"");

    private readonly List<string> _keys = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Adds a work by its DOI; that of a preprint on arXiv is its identifier there. False when the text is
    /// none.</summary>
    public bool AddDoi(ReadOnlySpan<char> printed)
    {
        if (printed.Length > 2 * ReferenceKeys.Longest || Identifiers.Doi(printed) is not { } doi)
        {
            return false;
        }

        return (doi.StartsWith("10.48550/arxiv.", StringComparison.Ordinal) && AddArxiv(doi)) || Add("doi:", doi);
    }

    /// <summary>Adds a work by its identifier on arXiv. False when the text is none.</summary>
    public bool AddArxiv(ReadOnlySpan<char> printed) =>
        printed.Length <= ReferenceKeys.Longest && Identifiers.Arxiv(printed) is { } id && Add("arxiv:", id);

    /// <summary>Adds a work by its number in PubMed. False when the text is none.</summary>
    public bool AddPmid(ReadOnlySpan<char> printed) => printed.Trim() is { Length: > 0 and < 12 } id
        && !id.ContainsAnyExceptInRange('0', '9') && Add("pmid:", id.TrimStart('0'));

    /// <summary>Adds a work by its number in PubMed Central, with its letters or without. False when the text is
    /// none.</summary>
    public bool AddPmcid(ReadOnlySpan<char> printed)
    {
        var id = printed.Trim();
        id = id.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? id[3..] : id;
        return id.Length is > 0 and < 12 && !id.ContainsAnyExceptInRange('0', '9')
            && Add("pmcid:", string.Concat("PMC", id));
    }

    /// <summary>Adds a work by a source's key. False when the key is too long or has white space.</summary>
    public bool Add(string scheme, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || scheme.Length + value.Length > ReferenceKeys.Longest)
        {
            return false;
        }

        var key = string.Concat(scheme, value);
        if (!ReferenceKeys.IsKey(key))
        {
            return false;
        }

        if (_keys.Count < ReferenceKeys.Most && _known.Add(key))
        {
            _keys.Add(key);
        }

        return true;
    }

    /// <summary>Adds a work by a text that names it in any of these ways, or is another key as it should be. False
    /// when it is none.</summary>
    public bool AddPrinted(string text)
    {
        var printed = text.AsSpan().Trim();
        return AddDoi(printed) || AddArxiv(printed)
            || (TryAfter(ref printed, "https://pubmed.ncbi.nlm.nih.gov/", "pmid:", "pmid ")
                ? AddPmid(printed.TrimEnd('/'))
                : TryAfter(ref printed, "pmcid:") || printed.StartsWith("PMC", StringComparison.OrdinalIgnoreCase)
                ? AddPmcid(printed)
                : TryAfter(ref printed, "https://openalex.org/") ? Add("openalex:", printed) : Add("", printed));
    }

    /// <summary>Adds every DOI that stands in a text.</summary>
    public void AddDois(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("10."); at >= 0; at = text.IndexOf("10."))
        {
            var start = text[at..];
            var end = start.IndexOfAny(Ends);
            var word = end < 0 ? start : start[..end];
            AddDoi(WithoutClosing(word.TrimEnd('.')));
            text = start[Math.Max(word.Length, 3)..];
        }
    }

    private static bool TryAfter(ref ReadOnlySpan<char> text, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                text = text[prefix.Length..].Trim();
                return true;
            }
        }

        return false;
    }

    // "(see 10.1000/x)": the bracket that ends it is not the DOI's.
    private static ReadOnlySpan<char> WithoutClosing(ReadOnlySpan<char> doi)
    {
        while (doi is [.., ')'] && doi.Count(')') > doi.Count('('))
        {
            doi = doi[..^1].TrimEnd('.');
        }

        return doi;
    }

    /// <summary>The keys, in the order in which they came; forgets them.</summary>
    public string[] Take()
    {
        if (_keys.Count == 0)
        {
            return [];
        }

        string[] keys = [.. _keys];
        _keys.Clear();
        _known.Clear();
        return keys;
    }
}
