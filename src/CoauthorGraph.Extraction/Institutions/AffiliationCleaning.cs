using System.Net;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Takes out of an affiliation string what names no institution: markup, e-mail addresses, marks of
/// footnotes.</summary>
internal static partial class AffiliationCleaning
{
    /// <summary>The string without them.</summary>
    public static string Clean(string affiliation)
    {
        var text = affiliation;
        if (text.Contains('&', StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal))
        {
            text = Tag().Replace(WebUtility.HtmlDecode(text), " ");
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            text = Address().Replace(text, " ");
        }

        return FootnoteMark().Replace(text, "").Replace(" & ", " and ", StringComparison.Ordinal);
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\s,;()<>]*@[^\s,;()<>]*")]
    private static partial Regex Address();

    // 1Monash University, Melbourne
    [GeneratedRegex(@"(?<![^\s,;])\d{1,2}(?=\p{Lu}\p{Ll}+)")]
    private static partial Regex FootnoteMark();
}
