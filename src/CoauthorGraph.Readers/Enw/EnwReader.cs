using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Enw;

/// <summary>
/// Reads EndNote's tagged format, also called refer and BibIX (Unix <c>refer</c>; EndNote, "Tagged EndNote Import
/// Format"):
/// <c>%0</c> (type, begins a record), <c>%A</c> (author, one a line), <c>%T</c> (title), <c>%D, %8</c> (year, date),
/// <c>%J, %B</c> (venue), <c>%R</c> (DOI), <c>%U</c> (address), <c>%X</c> (abstract), <c>%K</c> (keywords), <c>%+</c>
/// (affiliations of the paper), <c>%M</c> (accession number). Records are parted by blank lines; editors (<c>%E,
/// %Y</c>) are no authors.
/// </summary>
public sealed class EnwReader : IDetectableReader
{
    private const string NoTags = " \t";

    private static readonly TaggedDialect Dialect = new("enw", "%0", null, [], Split);

    /// <inheritdoc/>
    public string Format => Dialect.Format;

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var lines = HeadLines.Of(head);
        return lines.Count > 0 && Split(lines[0]).Tag is "%0" or "%A" or "%T" or "%F"
            && lines.Exists(static line => Split(line).Tag == "%T")
            && lines.Exists(static line => Split(line).Tag is "%0" or "%A" or "%D" or "%J");
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        TaggedRecords.Read(
            content, context, Dialect,
            static sample =>
            {
                var style = AuthorListSample.StyleOf(
                    sample.SelectMany(static record => record.Values("%A")), oneByOne: true);
                return (record, source) => Paper(record, style, source);
            },
            cancellationToken);

    private static TaggedLine Split(ReadOnlySpan<char> line)
    {
        line = line.TrimStart('\uFEFF');
        return line is ['%', var letter, ..] && !NoTags.Contains(letter, StringComparison.Ordinal)
            && (line.Length == 2 || line[2] is ' ' or '\t')
            ? TaggedLine.Of(line[..2], line[2..])
            : new TaggedLine(null, line);
    }

    private static PaperRecord Paper(TaggedRecord record, AuthorListStyle style, RecordSource source)
    {
        var title = LatexText.DecodeCommands(record.Text("%T") ?? "");
        var list = AuthorListBuilder.Of(record.Values("%A"), style);
        EmptyRecord.Refuse(title, list.Authors);
        var date = Date(record);
        var doi = Identifiers.Doi(record.Text("%R")) ?? Identifiers.Doi(record.Text("%U"));
        var arxiv = record.First(Identifiers.Arxiv, "%U", "%R", "%M");
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, null, title, list.Authors, date.Year),
            Title = title,
            Abstract = record.Text("%X"),
            Date = date,
            Year = date.Year,
            Keywords = record.Distinct("%K"),
            Venue = record.Text("%J", "%B", "%S", "%I"),
            Doi = doi,
            ArxivId = arxiv,
            Url = record.Text("%U"),
            Authors = list.Authors,
            AuthorsTruncated = list.Truncated,
            Affiliations = Mentions.Affiliations(record.Lines("%+")),
            Source = source,
        };
    }

    // "%D 2020" and "%8 May 5" or "%8 2020-05-05".
    private static PartialDate Date(TaggedRecord record)
    {
        var year = Dates.Parse(record.Text("%D"));
        var day = Dates.Parse(record.Text("%8"));
        return day.Year > 0 && (year.Year == 0 || day.Year == year.Year) ? day
            : year is { Year: > 0, Month: 0 } ? Dates.Beside(year.Year, record.Text("%8"))
            : year;
    }
}
