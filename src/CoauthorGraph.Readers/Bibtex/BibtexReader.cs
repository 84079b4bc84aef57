using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>
/// Reads BibTeX and BibLaTeX (O. Patashnik, "BibTeXing"; P. Lehman et al., "The biblatex Package"): entries with braces
/// or brackets, <c>@string</c> macros, values joined by <c>#</c>, LaTeX in names and titles. The field map stands at
/// <see cref="BibtexPaper"/>. An entry that refers to another comes when that one has come (<see
/// cref="BibtexParents"/>).
/// </summary>
public sealed class BibtexReader : IDetectableReader
{
    /// <inheritdoc/>
    public string Format => "bibtex";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var lines = HeadLines.Of(head);
        return lines.Exists(static line => BibtexEntrySource.EntryType(line) is { } type
            && (BibtexEntrySource.IsKnownType(type) || line.TrimEnd().EndsWith(',')))
            && !lines[0].TrimStart().StartsWith('{') && !lines[0].TrimStart().StartsWith('[');
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Sampled.Read(
            Entries(content, context, cancellationToken),
            static item => item.Entry?.Fields.Sum(static field => field.Value.Length) ?? 0,
            static sample =>
            {
                var style = AuthorListSample.StyleOf(
                    sample.Select(static item => item.Entry?["author"] is { } list ? BibtexNames.Sample(list) : null),
                    oneByOne: true);
                return item => item.Entry is null ? item.Issue! : Paper(item.Entry, style, item.Source);
            });
    }

    private IEnumerable<(BibtexEntry? Entry, RecordIssue? Issue, RecordSource Source)> Entries(
        Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        using var entries = new BibtexEntrySource(content);
        var macros = new BibtexMacros();
        var parents = new BibtexParents();
        long ordinal = 0;
        while (entries.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entries.Type is "comment" or "preamble" or "set" or "control")
            {
                continue;
            }

            var source = new RecordSource(context.FileName, Format, ordinal, entries.Line);
            var (entry, issue) = Entry(entries, macros, source);
            if (issue is not null)
            {
                ordinal++;
                yield return (null, issue, source);
            }

            if (entry is null)
            {
                continue;
            }

            parents.Keep(entry);
            if (entry.Type != "xdata")
            {
                ordinal++;
                if (parents.Complete(entry, source))
                {
                    yield return (entry, null, source);
                }
            }

            foreach (var (waiting, place) in parents.Released(entry))
            {
                yield return (waiting, null, place);
            }
        }

        foreach (var (waiting, place) in parents.Left())
        {
            yield return (waiting, null, place);
        }
    }

    private static (BibtexEntry? Entry, RecordIssue? Issue) Entry(
        BibtexEntrySource entries, BibtexMacros macros, RecordSource source)
    {
        try
        {
            if (!entries.IsWhole)
            {
                throw new FormatException("its braces do not close before the next entry or the end");
            }

            var entry = BibtexEntry.Parse(entries.Type, entries.Text, macros);
            if (entry.Type != "string")
            {
                return (entry, null);
            }

            macros.Define(entry);
            return (null, null);
        }
        catch (FormatException failure)
        {
            return (null, Issues.Rejected(
                source, "bad-entry", $"The entry cannot be read: {failure.Message}.", entries.Text));
        }
    }

    private static ReadItem Paper(BibtexEntry entry, AuthorListStyle style, RecordSource source)
    {
        try
        {
            return BibtexPaper.Of(entry, style, source);
        }
        catch (FormatException failure)
        {
            return Issues.Rejected(
                source, "bad-record", $"The entry is no paper: {failure.Message}.", $"@{entry.Type}{{{entry.Key}");
        }
    }
}
