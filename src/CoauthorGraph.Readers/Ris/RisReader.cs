using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Ris;

/// <summary>
/// Reads RIS (Research Information Systems, "RIS Format Specifications", in its 2001 and 2011 forms). Fields: <c>TI,
/// T1</c> (title; <c>CT, BT, TT, ST</c> where it is missing), <c>AU, A1</c> (<c>Family, Given, Suffix</c>), <c>PY,
/// Y1, DA</c> (date), <c>T2, JF, JO, JA, J2</c> (venue), <c>DO, UR, L2, AB, N2</c> (abstract), <c>KW, AD</c>
/// (affiliations of the paper), <c>AN, C7</c>. Editors (<c>A2, A3, ED</c>) are no authors.
/// </summary>
public sealed class RisReader : IDetectableReader
{
    // A remark about the export may stand before the first record.
    private const int MostLinesBefore = 20;

    private static readonly TaggedDialect Dialect = new("ris", "TY", "ER", [], Split);

    /// <inheritdoc/>
    public string Format => Dialect.Format;

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var lines = HeadLines.Of(head);
        var start = lines.FindIndex(static line => Split(line).Tag is not null);
        return start >= 0 && start <= MostLinesBefore
            && (Split(lines[start]).Tag == "TY"
                || (lines.Exists(static line => Split(line).Tag == "TY")
                    && lines.Count(static line => Split(line).Tag is not null) * 2 > lines.Count));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        TaggedRecords.Read(
            content, context, Dialect,
            static sample =>
            {
                var style = AuthorListSample.StyleOf(sample.SelectMany(Names), oneByOne: true);
                return (record, source) => Paper(record, style, source);
            },
            cancellationToken);

    private static List<string> Names(TaggedRecord record) => record.Values("AU", "A1");

    // "TY  - JOUR"; programs also write one space, or none at the end of "ER  -".
    private static TaggedLine Split(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("\uFEFF ");
        if (line.Length < 4 || !char.IsAsciiLetterUpper(line[0]) || !(char.IsAsciiLetterUpper(line[1])
            || char.IsAsciiDigit(line[1])) || line[2] != ' ')
        {
            return new TaggedLine(null, line);
        }

        var dash = line[2..].IndexOfAnyExcept(' ') + 2;
        return dash is 3 or 4 && line[dash] == '-' && (dash + 1 == line.Length || line[dash + 1] == ' ')
            ? TaggedLine.Of(line[..2], line[(dash + 1)..])
            : new TaggedLine(null, line);
    }

    private static PaperRecord Paper(TaggedRecord record, AuthorListStyle style, RecordSource source)
    {
        var title = LatexText.DecodeCommands(record.Text("TI", "T1", "CT", "BT", "TT", "ST") ?? "");
        var list = AuthorListBuilder.Of(Names(record), style);
        var authors = list.Authors;
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(record.Text("DO")) ?? Identifiers.Doi(record.Text("UR"))
            ?? Identifiers.Doi(record.Text("M3"));
        var arxiv = record.First(Identifiers.Arxiv, "UR", "AN", "C7", "M1");
        var date = Dates.Parse(record.Text("DA")) is { Year: > 0 } day ? day
            : Dates.Parse(record.Text("PY", "Y1"));
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, null, title, authors, date.Year),
            Title = title,
            Abstract = record.Text("AB", "N2"),
            Date = date,
            Year = date.Year,
            Keywords = record.Distinct("KW"),
            Venue = record.Text("T2", "JF", "JO", "JA", "J2"),
            Doi = doi,
            ArxivId = arxiv,
            Url = record.Text("UR", "L2"),
            Authors = authors,
            AuthorsTruncated = list.Truncated,
            Affiliations = Mentions.Affiliations(record.Texts("AD")),
            Source = source,
        };
    }
}
