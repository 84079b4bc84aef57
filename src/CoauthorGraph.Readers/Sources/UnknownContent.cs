using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Sources;

/// <summary>Says of content that no reader takes what it is and what to do.</summary>
internal static partial class UnknownContent
{
    private const string Unknown = "its content is of no format that is known; name one with --input-format if it is";
    private const int LongestQuote = 160;
    private const int MostDepth = 4;
    private const int PicaLength = 1 << 12;

    private static readonly (byte[] Start, string Sentence)[] Binaries =
    [
        ("%PDF"u8.ToArray(), "it is a PDF; export the references it is about from the program or site they come from"),
        ("SQLite format 3"u8.ToArray(), "it is an SQLite database; export from its program, as BibTeX or RIS"),
        ("PAR1"u8.ToArray(), "it is a Parquet file; write it as CSV or JSON lines"),
        ("ARROW1"u8.ToArray(), "it is an Arrow file; write it as CSV or JSON lines"),
        ("{\\rtf"u8.ToArray(), "it is a formatted text (RTF); export as RIS or BibTeX"),
        ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Office document; save a table as CSV"),
    ];

    private static readonly string[] ErrorFields = ["error", "message", "detail", "error_description", "reason"];

    /// <summary>What bytes are that are no text; null where they may be.</summary>
    public static string? Binary(ReadOnlySpan<byte> head)
    {
        foreach (var (start, sentence) in Binaries)
        {
            if (head.StartsWith(start))
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>The end of a sentence that begins with "it cannot be read:".</summary>
    public static string Sentence(ReadOnlySpan<byte> head)
    {
        if (Binary(head) is { } binary)
        {
            return binary;
        }

        var text = head.TrimStart("\uFEFF \t\r\n"u8);
        return text.IsEmpty ? "it is empty"
            : text[0] == '<' && !(text.Length > 1 && char.IsAsciiDigit((char)text[1])) ? Xml(head)
            : text[0] is (byte)'{' or (byte)'[' || text.TrimEnd(" \t\r\n"u8).SequenceEqual("null"u8) ? Json(text)
            : Pica().IsMatch(Encoding.UTF8.GetString(text[..Math.Min(text.Length, PicaLength)]))
                ? "it is PICA+ as text; ask for PicaXML (recordSchema=picaxml) or MARCXML (recordSchema=marcxml)"
            : Plain(text) ?? OtherFormats.OfText(text) ?? CsvReader.UnknownTable(head, null) ?? Unknown;
    }

    /// <summary>As <see cref="Sentence"/>, of a zip archive that is a document of an office program; null where it is
    /// none.</summary>
    public static string? OfArchive(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        bool Has(string name) => entries.Any(entry => entry.FullName == name);
        return Has("xl/workbook.xml") ? "it is an Excel workbook; save the sheet with the papers as CSV (UTF-8)"
            : Has("word/document.xml") ? "it is a Word document; export the references it is about as RIS or BibTeX"
            : Has("mimetype") && Has("content.xml") ? "it is an OpenDocument file; save a table as CSV (UTF-8)"
            : null;
    }

    private static string Xml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        var root = XmlHead.Of(head).Root;
        if (root.Length == 0 && text.Contains("<!ELEMENT", StringComparison.Ordinal))
        {
            return "it is a DTD, which describes a format and holds no papers; name the XML file that refers to it";
        }

        if (root is "schema" or "grammar")
        {
            return "it is a schema, which describes a format and holds no papers; name the XML file that follows it";
        }

        if (root.Equals("html", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || root.ToLowerInvariant() is "head" or "body" or "div" or "table" or "script" or "meta" or "title")
        {
            var title = Title().Match(text) is { Success: true } match
                ? $" ('{Quote(match.Groups["title"].Value)}')" : "";
            return $"it is a web page{title}, perhaps an error or a login page; download the data anew";
        }

        if (OtherFormats.OfXml(root) is { } other)
        {
            return other;
        }

        if (root is "eSearchResult" or "eLinkResult")
        {
            return "it is an answer of PubMed with ids only; fetch the records themselves with efetch (rettype=xml)";
        }

        if (Fault().Match(text) is { Success: true } fault)
        {
            return $"it is an error of a service: '{Quote(fault.Groups["text"].Value)}'";
        }

        return root is "searchRetrieveResponse" or "explainResponse"
            ? text.Contains("umberOfRecords>0<", StringComparison.Ordinal)
                ? "it is an answer of an SRU server that found nothing"
                : "it is an answer of an SRU server without MARC or PICA records; ask for recordSchema=marcxml or picaxml"
            : root.Length > 0 ? $"it is XML of a kind that is not known (its root is '{Quote(root)}')" : Unknown;
    }

    private static string Json(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        if (OtherFormats.OfJson(first) is { } other)
        {
            return other;
        }

        if (first.HasInside("header"u8, "type"u8) || first.Has("orcid-identifier"u8))
        {
            return "it holds a person's record and no papers; ask for the works";
        }

        if (!first.Has("authors"u8) && !first.Has("author"u8) && Error(head) is { } error)
        {
            return $"it is an error of a service: '{error}'";
        }

        if (first.HasInside("esearchresult"u8, "idlist"u8))
        {
            return "it is an answer of PubMed with ids only; fetch the records themselves with efetch (rettype=xml)";
        }

        var trimmed = head.TrimEnd(" \t\r\n"u8);
        return trimmed.SequenceEqual("[]"u8) || trimmed.SequenceEqual("{}"u8) || trimmed.SequenceEqual("null"u8)
            || EmptyList().IsMatch(Encoding.UTF8.GetString(trimmed))
            ? "it is an empty answer and holds no papers"
            : "its JSON has no fields of a format that is known; name one with --input-format if it is";
    }

    private static string? Error(ReadOnlySpan<byte> head)
    {
        var json = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = 512 }));
        try
        {
            string? field = null, words = null;
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName)
                {
                    field = json.GetString();
                }
                else if (json.TokenType == JsonTokenType.String && words is null && json.CurrentDepth <= MostDepth
                    && Array.IndexOf(ErrorFields, field) >= 0)
                {
                    words = Quote(json.GetString() ?? "");
                }
            }

            return words is { Length: > 0 } ? words : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // "Resource not found.", "Rate exceeded."
    private static string? Plain(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestQuote || text.Contains((byte)0))
        {
            return null;
        }

        var words = Quote(Encoding.UTF8.GetString(text));
        return Refusal().IsMatch(words) ? $"it is an error of a service: '{words}'" : null;
    }

    private static string Quote(string text)
    {
        var plain = Markup.Plain(text);
        return plain.Length <= LongestQuote ? plain : TextFolding.CollapseSpace(plain[..LongestQuote]) + "…";
    }

    // "021A $aTitle", with a dollar sign, a florin sign or the separator of the binary form.
    [GeneratedRegex(
        "^(?:[0-2][0-9]{2}[A-Z@](?:/[0-9]{2})? ?[$\u0192\u001F][0-9A-Za-z][^\r\n]*\\s*){3}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pica();

    // Objects without a list that has anything in it, and one that has not.
    [GeneratedRegex(
        "^[^\\[]*\"(?:data|results?|items|hits|works|papers|docs|records|entries|response)\""
            + "\\s*:\\s*\\[\\s*\\][^\\[]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex EmptyList();

    [GeneratedRegex("<title[^>]*>(?<title>[^<]*)<", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(
        "<(?:[a-z]+:)?(?:error|faultstring|message|Message|ERROR|diagnostic)(?:\\s[^>]*)?>(?<text>[^<]+)<",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fault();

    [GeneratedRegex(
        "not found|forbidden|unauthori[sz]ed|denied|exceeded|too many|unavailable|time-?d? ?out|bad request|error",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}
