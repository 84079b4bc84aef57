using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Encodings;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Sources;

/// <summary>A file with its reader, ready to be read once.</summary>
public sealed class OpenedInput : IDisposable
{
    private readonly Stream _content;
    private readonly IRecordReader _reader;
    private readonly ReadContext _context;
    private readonly TextEncodingChoice _choice;
    private readonly Utf8Stream _text;

    internal OpenedInput(
        Stream content, IRecordReader reader, ReadContext context, string? compression, TextEncodingChoice choice,
        Utf8Stream text)
    {
        _choice = choice;
        _text = text;
        _content = content;
        _reader = reader;
        _context = context;
        Compression = compression;
    }

    /// <summary>The format it is read as.</summary>
    public string Format => _reader.Format;

    /// <summary>How it is compressed: gzip, zstd, xz, bzip2, zip; null when it is not.</summary>
    public string? Compression { get; }

    /// <summary>The encoding of its text; null when it is UTF-8.</summary>
    public string? Encoding => _choice.Encoding?.WebName;

    /// <summary>What it is read as, in a few words: <c>bibtex, gzip, windows-1252</c>.</summary>
    public string Description =>
        string.Join(", ", new[] { Format, Compression, Encoding }.Where(static part => part is not null));

    /// <summary>Streams what is in the file. That it has no papers, and what was uncertain about its
    /// encoding, are remarks at the end.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The content cannot be decompressed or read at
    /// all.</exception>
    public IEnumerable<ReadItem> Read(CancellationToken cancellationToken)
    {
        using var items = _reader.Read(_content, _context, cancellationToken).GetEnumerator();
        var tally = new ReadTally();
        while (MoveNext(items))
        {
            var item = items.Current.Paper is { } paper ? Looked(paper) : items.Current;
            tally.Add(item);
            yield return item;
        }

        if (tally.Sentence(Format) is { } nothing)
        {
            yield return Issues.OfFile(_context, Format, "no-papers", nothing);
        }

        foreach (var sentence in EncodingRemarks())
        {
            yield return Issues.OfFile(_context, Format, "encoding", sentence, Math.Max(1, _text.FirstBadLine));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    // A record without a title may have had nobody for its author.
    private ReadItem Looked(PaperRecord paper)
    {
        var named = NamedAuthors.Of(paper, keepsPositions: Format == PaperRecordReader.FormatName);
        return named.Authors.Count > 0 || named.Title.Length > 0 ? named : Issues.Rejected(
            paper.Source, "bad-record", $"This is no {Format} record: {EmptyRecord.Sentence}.",
            string.Join("; ", paper.Authors.Select(static author => author.Name)));
    }

    private IEnumerable<string> EncodingRemarks()
    {
        if (_choice.Remark is { } remark)
        {
            yield return remark;
        }

        if (_text.BadLines > 0)
        {
            yield return $"{_text.BadLines} line{(_text.BadLines == 1 ? " is" : "s are")} no UTF-8 and "
                + $"{(_text.BadLines == 1 ? "was" : "were")} read as {_text.Repair!.WebName}, which fits best "
                + "(--encoding names another).";
        }

        if (_text.HasLostCharacters)
        {
            yield return $"Some bytes are no text in {(_choice.Encoding ?? _text.Repair)!.WebName}; "
                + "\uFFFD stands in their place (--encoding names another).";
        }
    }

    private bool MoveNext(IEnumerator<ReadItem> items)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception failure) when (Decompression.IsDamage(failure))
        {
            throw RecordSources.Unreadable(_context.FileName,
                $"its {Compression ?? "content"} is damaged ({failure.Message})", failure);
        }
    }
}
