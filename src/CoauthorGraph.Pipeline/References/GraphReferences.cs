using System.IO.Compression;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Extraction.Topics;
using CoauthorGraph.Identity.Scoring;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Pipeline.References;

/// <summary>What is known of topics, institutions and identity in a graph folder: what was brought there beside what
/// comes with the program.</summary>
internal sealed class GraphReferences(TopicTaxonomy taxonomy, InstitutionRegistry registry)
{
    // Those of the last folder that was asked for: a command asks for them several times, a service for ever the same.
    private static (string Checksum, InstitutionRegistry Registry)? _lastRegistry;
    private static (string Checksum, TopicTaxonomy Taxonomy)? _lastTaxonomy;
    private static readonly Lock Last = new();

    /// <summary>What comes with the program.</summary>
    public static GraphReferences BuiltIn { get; } = new(TopicTaxonomy.Default, InstitutionRegistry.Default);

    public TopicTaxonomy Taxonomy => taxonomy;

    public InstitutionRegistry Registry => registry;

    /// <summary>Those of a folder, which need not be there.</summary>
    /// <exception cref="CoauthorGraphException">A file that was imported is damaged.</exception>
    public static GraphReferences Of(string folder, CancellationToken cancellationToken) =>
        new(TaxonomyOf(folder), RegistryOf(folder, cancellationToken));

    /// <summary>The topics of a folder.</summary>
    /// <exception cref="CoauthorGraphException">The file is damaged.</exception>
    public static TopicTaxonomy TaxonomyOf(string folder)
    {
        if (ReferenceFile.Topics.TryRead(folder) is not { } found)
        {
            return TopicTaxonomy.Default;
        }

        lock (Last)
        {
            if (_lastTaxonomy?.Checksum != found.Checksum)
            {
                _lastTaxonomy = (
                    found.Checksum, TopicTaxonomy.WithImported(Encoding.UTF8.GetString(found.Content)));
            }

            return _lastTaxonomy.Value.Taxonomy;
        }
    }

    /// <summary>By what pairs of mentions are judged in a folder: the weights that come with the program, moved as far
    /// as corrections moved them there.</summary>
    /// <exception cref="CoauthorGraphException">The file is damaged.</exception>
    public static PairModel WeightsOf(string folder)
    {
        if (ReferenceFile.Weights.TryRead(folder) is not { } found)
        {
            return PairModel.Default;
        }

        try
        {
            using var moves = new StringReader(Encoding.UTF8.GetString(found.Content));
            return PairModel.ReadMoves(moves);
        }
        catch (InvalidDataException failure)
        {
            throw ReferenceFile.Weights.Damaged(folder, failure.Message);
        }
    }

    /// <summary>By which names the topics and institutions of a folder go beside those that a graph shows.</summary>
    public static KnownNames NamesOf(string folder) => Imported(folder) is { } found
        ? KnownNames.With(Encoding.UTF8.GetString(found.Content))
        : KnownNames.Default;

    /// <summary>What the names of a folder depend on beside the program; empty where nothing was imported.</summary>
    public static string NamesChecksum(string folder) => Imported(folder)?.Checksum ?? "";

    /// <summary>The registry of a folder.</summary>
    /// <exception cref="CoauthorGraphException">It is damaged.</exception>
    public static InstitutionRegistry RegistryOf(string folder, CancellationToken cancellationToken)
    {
        if (ReferenceFile.Institutions.TryRead(folder) is not { } found)
        {
            return InstitutionRegistry.Default;
        }

        var (checksum, content) = found;
        lock (Last)
        {
            if (_lastRegistry?.Checksum != checksum)
            {
                _lastRegistry = (
                    checksum,
                    Prepared(folder, checksum) ?? Prepare(folder, checksum, content, cancellationToken));
            }

            return _lastRegistry.Value.Registry;
        }
    }

    /// <summary>The registry of a folder, for questions: they go on without it where it is damaged.</summary>
    public static InstitutionRegistry ReadableRegistryOf(string folder)
    {
        try
        {
            return RegistryOf(folder, CancellationToken.None);
        }
        catch (CoauthorGraphException)
        {
            return InstitutionRegistry.Default;
        }
    }

    /// <summary>Prepares the registry that lies in a folder.</summary>
    public static InstitutionRegistry Prepare(string folder, CancellationToken cancellationToken)
    {
        var (checksum, content) = ReferenceFile.Institutions.TryRead(folder)
            ?? throw new InvalidOperationException("There is no registry to prepare.");
        return Prepare(folder, checksum, content, cancellationToken);
    }

    /// <summary>What finds things in records with these.</summary>
    public RecordExtractor Extractor() => new(taxonomy, registry);

    // Questions go on where the file is damaged, with the names that come with the program; ingest and doctor tell of
    // it.
    private static (string Checksum, byte[] Content)? Imported(string folder)
    {
        try
        {
            return ReferenceFile.Topics.TryRead(folder);
        }
        catch (CoauthorGraphException)
        {
            return null;
        }
    }

    private static InstitutionRegistry? Prepared(string folder, string checksum)
    {
        var prepared = ReferenceFile.Institutions.TryReadPrepared(folder, checksum, InstitutionRegistry.PreparedBy);
        if (prepared is null)
        {
            return null;
        }

        using var content = new MemoryStream(prepared, writable: false);
        try
        {
            return InstitutionRegistry.ReadPrepared(content);
        }
#pragma warning disable CA1031 // A checksum says nothing of who made the bytes: what is no registry is made again.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static InstitutionRegistry Prepare(
        string folder, string checksum, byte[] source, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream(source);
        using var lines = new GZipStream(packed, CompressionMode.Decompress);
        InstitutionRegistry registry;
        try
        {
            registry = InstitutionRegistry.Load(lines, cancellationToken);
        }
        catch (InvalidDataException failure)
        {
            throw ReferenceFile.Institutions.Damaged(folder, failure.Message.TrimEnd('.'));
        }

        using var prepared = new MemoryStream();
        registry.WritePrepared(prepared);
        ReferenceFile.Institutions.TryWritePrepared(
            folder, checksum, InstitutionRegistry.PreparedBy, prepared.ToArray());
        return registry;
    }
}
