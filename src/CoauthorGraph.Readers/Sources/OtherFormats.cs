using System.Text;
using System.Text.RegularExpressions;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Sources;

/// <summary>Formats of papers that no reader takes, and what to ask of their source instead.</summary>
internal static partial class OtherFormats
{
    private const int Length = 1 << 12;

    private static readonly (string Root, string Sentence)[] Roots =
    [
        ("mods", "it is MODS; ask for MARCXML, or export as RIS or BibTeX"),
        ("modsCollection", "it is MODS; ask for MARCXML, or export as RIS or BibTeX"),
        ("doi_records", "it is Crossref's own XML; ask for JSON (https://api.crossref.org/works/…)"),
        ("crossref_result", "it is Crossref's own XML; ask for JSON (https://api.crossref.org/works/…)"),
        ("TEI", "it is TEI; export as BibTeX or RIS"),
        ("RDF", "it is RDF; export as BibTeX, RIS or CSL JSON"),
        ("Sources", "it is a bibliography of Word; export as BibTeX or RIS from the program it was made with"),
        ("eSummaryResult", "it is PubMed's summary; fetch the records themselves with efetch (rettype=xml)"),
    ];

    /// <summary>What XML with this root is; null where it is not known.</summary>
    public static string? OfXml(string root)
    {
        foreach (var (known, sentence) in Roots)
        {
            if (root == known)
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>What JSON with this first object is; null where it is not known.</summary>
    public static string? OfJson(JsonHead first) =>
        first.HasInside("header"u8, "type"u8) && first.HasInside("result"u8, "uids"u8)
            ? "it is PubMed's summary; fetch the records themselves with efetch (rettype=xml)"
        : first.HasInside("data"u8, "attributes"u8) || (first.Has("creators"u8) && first.Has("titles"u8))
            ? "it is DataCite's JSON; ask for CSL JSON (Accept: application/vnd.citationstyles.csl+json) or BibTeX"
        : first.HasInside("resultList"u8, "result"u8)
            ? "it is Europe PMC's JSON; export from its site as RIS, or fetch the records from PubMed (rettype=xml)"
        : first.HasInside("result"u8, "hits"u8)
            ? "it is an answer of dblp's search; ask for BibTeX (/search/publ/bibtex?q=…)"
        : first.HasInside("head"u8, "vars"u8)
            ? "it is an answer of a SPARQL service; ask for CSV with columns such as title, authors and year"
        : first.Has("leader"u8) && first.Has("fields"u8) ? "it is MARC as JSON; convert it to MARCXML"
        : null;

    /// <summary>What other text is; null where it is not known.</summary>
    public static string? OfText(ReadOnlySpan<byte> text)
    {
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, Length)]);
        return Marc().IsMatch(start) ? "it is MARC in its binary form; convert it to MARCXML, as yaz-marcdump does"
            : Cochrane().IsMatch(start) ? "it is the Cochrane Library's plain text; export as RIS or CSV"
            : RefWorks().IsMatch(start) ? "it is RefWorks' own format; export as RIS or BibTeX"
            : Ids().IsMatch(start)
                ? "it is a list of ids without titles; fetch the records of these and read what comes"
            : null;
    }

    [GeneratedRegex("^[0-9]{5}[a-z ].{4}[0-9 ]{2}[0-9]{5}.{3}45", RegexOptions.CultureInvariant)]
    private static partial Regex Marc();

    [GeneratedRegex("^Record #[0-9]+ of [0-9]+\\s*\r?\nID: ", RegexOptions.CultureInvariant)]
    private static partial Regex Cochrane();

    [GeneratedRegex("^(RT [A-Z][^\r\n]*\r?\n(SR|ID|A1|T1) |Refworks Export Tagged Format)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex RefWorks();

    [GeneratedRegex(
        "^(?:\"?(?:dois?|pmids?|ids?|arxiv ?ids?|paperid|identifiers?)\"?[ ,;]*\r?\n)?"
            + "(?:\"?(?:[0-9]{5,9}|(?:https?://(?:dx\\.)?doi\\.org/|doi:)?10\\.[0-9]{4,9}/\\S+"
            + "|(?:arXiv:)?[0-9]{4}\\.[0-9]{4,5}(?:v[0-9]+)?|W[0-9]{6,11})[\",;]*\\s*(?:\r?\n|$)){2}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ids();
}
