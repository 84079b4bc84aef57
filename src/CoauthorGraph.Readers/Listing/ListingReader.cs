using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// Reads text copied from a paper-listing page: three lines a paper, nothing between them. Line 1 is category code,
/// date and flag (<see cref="ListingHeader"/>), line 2 title, authors and institution slugs run together, line 3 the
/// abstract, which may be missing. Lines that belong to no paper are issues; the papers around them are not harmed. The
/// file is read in windows of <see cref="WindowPapers"/> papers, within which a name seen whole helps to split the
/// other lines.
/// </summary>
public sealed class ListingReader : IDetectableReader
{
    private const int WindowPapers = 16_384;
    private const int WindowCharacters = 32 << 20;
    private const int LongestLine = 1 << 20;
    private const int HeadersToRecognize = 1;

    /// <inheritdoc/>
    public string Format => "listing";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        if (head.Contains((byte)0))
        {
            return false;
        }

        var headers = 0;
        foreach (var line in System.Text.Encoding.UTF8.GetString(head).AsSpan().EnumerateLines())
        {
            headers += ListingHeader.IsHeader(line.Trim().ToString()) ? 1 : 0;
        }

        return headers >= HeadersToRecognize;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new LineSource(content, LongestLine);
        var blocks = new ListingBlocks(lines, context.FileName, Format);
        var window = new List<ListingBlock>();
        while (!blocks.IsAtEnd)
        {
            window.Clear();
            long characters = 0;
            while (window.Count < WindowPapers && characters < WindowCharacters && blocks.Next() is { } block)
            {
                window.Add(block);
                characters += block.Length;
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var item in ReadWindow(window, context))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<ReadItem> ReadWindow(List<ListingBlock> window, ReadContext context)
    {
        var file = new NameEvidence();
        foreach (var block in window)
        {
            if (block.Line is not null)
            {
                file.Add(block.Line);
            }
        }

        foreach (var block in window)
        {
            foreach (var issue in block.Issues)
            {
                yield return issue;
            }

            if (block.Line is not null)
            {
                yield return Paper(block, file, context);
            }
        }
    }

    private static ReadItem Paper(ListingBlock block, NameEvidence file, ReadContext context)
    {
        if (!ListingHeader.TryParse(block.Header, context.Options.AsOf, out var header))
        {
            return Issues.Rejected(block.Source, "bad-date", $"'{block.Header}' has a day that is in no calendar.",
                block.Header);
        }

        var line = block.Line!;
        var place = TitleBoundary.BuiltIn.Find(line, file);
        if (place < 0)
        {
            return Issues.Rejected(
                block.Source, "no-authors", "No author can be found after the title on the second line.",
                    line.Title.Body);
        }

        var title = TextFolding.CollapseSpace(line.Title.Body.AsSpan(0, place));
        var authors = Authors(line.Title.Body[place..]);
        if (line.Title.Truncated && context.Options.PageAuthor is { } owner
            && !authors.Exists(author => TextFolding.Words(author.Name) == TextFolding.Words(owner)))
        {
            // Its place in the full list is not known; it comes after those that are listed.
            authors.Add(Author(owner, authors.Count) with { Inferred = true });
        }

        return new PaperRecord
        {
            Id = PaperId.OfContent(title, authors[0].Name, header.PrintedYear),
            Title = title,
            Abstract = block.Abstract,
            Date = header.Date,
            Year = header.Date.Year,
            Categories = header.Category.Length == 0 ? [] : [header.Category],
            HasCode = header.HasCode,
            Authors = authors,
            AuthorsTruncated = line.Title.Truncated,
            Affiliations = [.. line.Title.Slugs.Select(static slug => new Affiliation(slug))],
            Source = block.Source,
        };
    }

    private static List<PaperAuthor> Authors(string list) =>
        [.. ListingNames.Of(list).Select(Author)];

    private static PaperAuthor Author(string name, int position)
    {
        if (ListingNames.IsCollective(name.Split(' ')))
        {
            return Mentions.Group(name, position)!;
        }

        var parts = PersonNameParser.Parse(name);
        return new PaperAuthor
        {
            Position = position,
            Name = name,
            Given = parts.Given.Length == 0 ? null : parts.Given,
            Family = parts.FullFamily,
            Suffix = parts.Suffix.Length == 0 ? null : parts.Suffix,
        };
    }
}
