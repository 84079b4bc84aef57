using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Medline;

/// <summary>
/// Reads the MEDLINE display format of PubMed (NLM, "MEDLINE/PubMed Data Element (Field) Descriptions"). Fields:
/// <c>PMID, TI</c> or <c>TT</c> or <c>BTI, AB, FAU, AU, CN, AUID, AD</c> (<see cref="MedlineAuthors"/>), <c>DP</c> or
/// <c>DEP</c> (date), <c>LR</c> (updated), <c>JT</c> or <c>TA</c> (venue), <c>LID, AID</c> (DOI), <c>PMC, MH, OT</c>
/// (keywords), <c>GR</c> (grants). Records are parted by blank lines. Ovid's own form is read, too
/// (<see cref="OvidRecords"/>).
/// </summary>
public sealed class MedlineReader : IDetectableReader
{
    private static readonly TaggedDialect Dialect = new("medline", "PMID", null, [], Split);

    /// <inheritdoc/>
    public string Format => Dialect.Format;

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var lines = HeadLines.Of(head);
        return OvidRecords.Recognizes(lines)
            || lines.Exists(static line => line.StartsWith("PMID- ", StringComparison.Ordinal))
            || (lines.Exists(static line => line.StartsWith("OWN - ", StringComparison.Ordinal)
                    || line.StartsWith("OID - ", StringComparison.Ordinal))
                && lines.Exists(static line => line.StartsWith("TI  - ", StringComparison.Ordinal)))
            || (lines.Exists(static line => line.StartsWith("FAU - ", StringComparison.Ordinal))
                && lines.Exists(static line => line.StartsWith("TI  - ", StringComparison.Ordinal)));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var peek = new PeekStream(content);
        return OvidRecords.Recognizes(HeadLines.OfText(peek.Peek(1 << 12)))
            ? TaggedRecords.Read(peek, context, OvidRecords.Dialect, OvidRecords.Paper, cancellationToken)
            : TaggedRecords.Read(peek, context, Dialect, Paper, cancellationToken);
    }

    // "PMID- 35757629": four places for the tag, a hyphen, a space.
    private static TaggedLine Split(ReadOnlySpan<char> line)
    {
        line = line.TrimStart('\uFEFF');
        return line.Length > 4 && line[4] == '-' && char.IsAsciiLetterUpper(line[0]) && line[..4].TrimEnd() is var tag
            && tag.IndexOfAnyExceptInRange('A', 'Z') < 0
            ? TaggedLine.Of(tag, line[5..])
            : new TaggedLine(null, line);
    }

    private static PaperRecord Paper(TaggedRecord record, RecordSource source)
    {
        var title = record.Text("TI", "TT", "BTI") ?? "";
        title = title is ['[', .., ']'] ? title[1..^1] : title is ['[', .., ']', '.'] ? title[1..^2] : title;
        var list = MedlineAuthors.Of(record);
        var authors = list.Authors;
        EmptyRecord.Refuse(title, authors);
        var doi = record.Texts("LID", "AID")
            .Where(static id => id.EndsWith("[doi]", StringComparison.Ordinal))
            .Select(static id => Identifiers.Doi(id[..^5])).FirstOrDefault(static id => id is not null);
        var pmid = record.Text("PMID");
        var date = Dates.Parse(record.Text("DP")) is { Year: > 0 } printed ? printed : Packed(record.Text("DEP"));
        List<string> others = pmid is null ? [] : ["pmid:" + pmid];
        if (record.Text("PMC") is { } pmc)
        {
            others.Add("pmcid:" + pmc);
        }

        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, pmid is null ? null : "pmid:" + pmid, title, authors, date.Year),
            Title = title,
            Abstract = record.Text("AB"),
            Date = date,
            Year = date.Year,
            Updated = Packed(record.Text("LR")),
            Keywords = [.. record.Texts("OT", "MH").Distinct(StringComparer.Ordinal)],
            Venue = record.Text("JT", "TA"),
            Doi = doi,
            Url = pmid is null ? null : $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/",
            Authors = authors,
            AuthorsTruncated = list.Truncated,
            OtherIds = others,
            Grants = GrantNumbers.Kept(record.Texts("GR").SelectMany(Grants)),
            Source = source,
        };
    }

    // "R01 GM123456/GM/NIGMS NIH HHS/United States": number, acronym, agency, country; the acronym may be missing, and
    // numbers have slashes.
    private static IEnumerable<string> Grants(string printed)
    {
        var parts = printed.Split('/', StringSplitOptions.TrimEntries);
        var end = parts.Length - 2;
        if (end < 1)
        {
            return [];
        }

        var isAcronym = end > 1 && !parts[end - 1].Any(char.IsAsciiDigit);
        return GrantNumbers.Of(string.Join('/', parts[..(isAcronym ? end - 1 : end)]), parts[end]);
    }

    private static PartialDate Packed(string? text) => text is { Length: 8 } && int.TryParse(text, out var packed)
        ? PartialDate.FromPacked(packed) : default;
}
