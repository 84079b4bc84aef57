using System.IO.Compression;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.AclAnthology;
using CoauthorGraph.Readers.ArxivAtom;
using CoauthorGraph.Readers.ArxivMetadata;
using CoauthorGraph.Readers.ArxivOai;
using CoauthorGraph.Readers.Bibtex;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Conference;
using CoauthorGraph.Readers.Crossref;
using CoauthorGraph.Readers.CslJson;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.Dblp;
using CoauthorGraph.Readers.DblpListing;
using CoauthorGraph.Readers.Encodings;
using CoauthorGraph.Readers.EndNoteXml;
using CoauthorGraph.Readers.Enw;
using CoauthorGraph.Readers.InspireAuthors;
using CoauthorGraph.Readers.Jats;
using CoauthorGraph.Readers.Listing;
using CoauthorGraph.Readers.Marc;
using CoauthorGraph.Readers.Medline;
using CoauthorGraph.Readers.OpenAlex;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Readers.Pica;
using CoauthorGraph.Readers.PubMed;
using CoauthorGraph.Readers.Ris;
using CoauthorGraph.Readers.Scopus;
using CoauthorGraph.Readers.SemanticScholar;
using CoauthorGraph.Readers.WebOfScience;

namespace CoauthorGraph.Readers.Sources;

/// <summary>Finds the files that an input names, opens them whatever their compression, and chooses their
/// reader.</summary>
public static class RecordSources
{
    private const int HeadLength = 1 << 16;

    /// <summary>All readers, in the order in which detection asks them.</summary>
    public static IReadOnlyList<IDetectableReader> Readers { get; } =
    [
        new ArxivMetadataReader(), new PaperRecordReader(), new OpenAlexReader(), new CslJsonReader(),
        new CrossrefReader(),
        new SemanticScholarReader(), new ConferenceReader(), new DblpXmlReader(), new AclAnthologyReader(),
        new PubMedXmlReader(), new JatsReader(), new ArxivAtomReader(), new ArxivOaiReader(),
        new InspireAuthorsReader(), new MarcXmlReader(), new PicaXmlReader(), new EndNoteXmlReader(),
        new MedlineReader(), new RisReader(), new EnwReader(), new WebOfScienceReader(), new BibtexReader(),
        new ScopusReader(), new CsvReader(), new DblpListingReader(), new ListingReader(),
    ];

    /// <summary>The files behind paths, folders (with all below, hidden ones left out) and patterns with <c>*</c>,
    /// <c>?</c> and <c>**</c>, in order.</summary>
    /// <exception cref="CoauthorGraphException">An input names nothing that is there.</exception>
    public static IReadOnlyList<InputFile> Expand(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var files = new List<InputFile>();
        foreach (var input in inputs)
        {
            var before = files.Count;
            foreach (var path in PathsOf(input))
            {
                AddFile(path, files);
            }

            if (files.Count == before)
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable, $"'{input}' names no file that is there; check the path.");
            }
        }

        return files;
    }

    /// <summary>Opens a file, whatever its compression and encoding; <paramref name="format"/> null or <c>auto</c>
    /// decides by the content.</summary>
    /// <exception cref="CoauthorGraphException">It cannot be opened, or its format is not known.</exception>
    public static OpenedInput Open(InputFile file, Stream standardInput, string? format, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        var raw = OpenRaw(file, standardInput);
        try
        {
            var (content, compression) = file.Entry is null ? Decompression.Open(new PeekStream(raw)) : (raw, "zip");
            var peek = new PeekStream(content);
            var head = peek.Peek(HeadLength);
            if (UnknownContent.Binary(head) is { } binary)
            {
                throw Unreadable(file.Name, binary);
            }

            var choice = TextEncodingChoice.Of(head, head.Length < HeadLength, options.Encoding);
            peek.ReadExactly(new byte[choice.MarkLength]);
            var text = new Utf8Stream(peek, choice.Encoding);
            peek = new PeekStream(text);
            head = peek.Peek(HeadLength);

            // Who says what the columns of a table are, has a table.
            var reader = Choose(
                file.Name, head, options.Columns is not null && format is (null or "auto") ? "csv" : format);
            if (reader is CsvReader && CsvReader.UnknownTable(head, options.Columns) is { } unknown)
            {
                throw Unreadable(file.Name, unknown);
            }

            return new OpenedInput(peek, reader, new ReadContext(file.Name, options), compression, choice, text);
        }
        catch (Exception failure) when (Decompression.IsDamage(failure))
        {
            raw.Dispose();
            throw Unreadable(file.Name, $"it is damaged ({failure.Message})", failure);
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a file as they are, for knowing it again.</summary>
    /// <exception cref="CoauthorGraphException">It cannot be opened.</exception>
    public static Stream OpenRaw(InputFile file, Stream standardInput)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Path == "-" ? standardInput : OpenFile(file);
    }

    internal static CoauthorGraphException Unreadable(string file, string why, Exception? inner = null) =>
        new(ErrorCode.InputUnreadable, $"'{file}' cannot be read: {why}.", inner);

    private static IEnumerable<string> PathsOf(string input)
    {
        if (input == "-" || File.Exists(input))
        {
            return [input];
        }

        if (Directory.Exists(input))
        {
            return Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
                .Where(path => !Path.GetRelativePath(input, path).Split(Path.DirectorySeparatorChar)
                    .Any(static part => part.StartsWith('.')))
                .Where(IsReadable)
                .Order(Utf8Order.Instance);
        }

        return FilePattern.Files(input).Where(IsReadable);
    }

    // A pipe or device that lies in a folder among files was not meant: it is waited for, or never ends.
    private static bool IsReadable(string path) => FileKinds.Of(path) is FileKind.File or FileKind.None;

    private static void AddFile(string path, List<InputFile> files)
    {
        RequireReadable(path);
        var file = new InputFile(path, Path.GetFileName(path));
        file = IsNumbered(file) ? file with { Name = "-" } : file;
        if (file.IsReadOnce || !IsZip(path))
        {
            files.Add(file);
            return;
        }

        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (UnknownContent.OfArchive(archive.Entries) is { } document)
            {
                throw Unreadable(file.Name, document);
            }

            files.AddRange(archive.Entries
                .Where(static entry => entry.Name.Length > 0 && !entry.Name.StartsWith('.'))
                .Select(static entry => entry.FullName)
                .Order(Utf8Order.Instance)
                .Select(entry => new InputFile(path, $"{file.Name}!{entry}", entry)));
        }
        catch (InvalidDataException failure)
        {
            throw Unreadable(file.Name, $"the zip archive is damaged ({failure.Message})", failure);
        }
    }

    private static void RequireReadable(string path)
    {
        if (path != "-" && FileKinds.Of(path) is FileKind.CharacterDevice or FileKind.BlockDevice or FileKind.Other)
        {
            throw Unreadable(path, "it is a device or a socket; name a file, a pipe, or - for standard input");
        }
    }

    // What a shell made for this one command has a number, which says nothing to who reads of it later.
    private static bool IsNumbered(InputFile file) => file.IsReadOnce
        && (file.Path.StartsWith("/dev/", StringComparison.Ordinal)
            || file.Path.StartsWith("/proc/", StringComparison.Ordinal));

    private static bool IsZip(string path)
    {
        using var stream = OpenPath(path);
        Span<byte> magic = stackalloc byte[4];
        return stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && Decompression.IsZip(magic);
    }

    private static Stream OpenFile(InputFile file)
    {
        var stream = OpenPath(file.Path);
        return file.Entry is null ? stream : new ZipEntryStream(new ZipArchive(stream), file.Entry);
    }

    private static FileStream OpenPath(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure.Message.TrimEnd('.'), failure);
        }
    }

    private static IRecordReader Choose(string file, ReadOnlySpan<byte> head, string? format)
    {
        if (format is not null and not "auto")
        {
            return Readers.FirstOrDefault(reader => reader.Format == format)
                ?? throw new CoauthorGraphException(ErrorCode.Usage, $"There is no format '{format}'.");
        }

        foreach (var reader in Readers)
        {
            if (reader.Recognizes(head))
            {
                return reader;
            }
        }

        throw Unreadable(file, UnknownContent.Sentence(head));
    }
}
