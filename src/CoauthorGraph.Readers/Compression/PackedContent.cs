using System.IO.Compression;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Readers.Compression;

/// <summary>Opens what people bring: a file as it is, compressed, or in a zip among others, as ROR publishes its
/// records.</summary>
public static class PackedContent
{
    // ROR's zips hold the same records in two schemas and as tables.
    private const string NewerSchema = "schema_v2";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, or <c>-</c>.</param>
    /// <param name="standardInput">Standard input, for <c>-</c>.</param>
    /// <param name="extension">How the names of the files end that are meant in a zip.</param>
    /// <param name="read">What reads the content.</param>
    /// <exception cref="CoauthorGraphException">It cannot be read.</exception>
    public static T Read<T>(string path, Stream standardInput, string extension, Func<Stream, T> read)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(extension);
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            using var file = path == "-" ? standardInput : File.OpenRead(path);
            var peek = new PeekStream(file);
            if (Decompression.IsZip(peek.Peek(4)))
            {
                return ReadZip(path, peek, extension, read);
            }

            using var content = Decompression.Open(peek).Content;
            return read(content);
        }
        catch (Exception failure) when (Decompression.IsDamage(failure) || failure is IOException
            or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{path}' cannot be read: {failure.Message}", failure);
        }
    }

    private static T ReadZip<T>(string path, PeekStream stream, string extension, Func<Stream, T> read)
    {
        // The list of a zip stands at its end; what cannot be rewound is kept first.
        using var kept = new MemoryStream();
        stream.CopyTo(kept);
        kept.Position = 0;
        using var zip = new ZipArchive(kept, ZipArchiveMode.Read);
        var meant = zip.Entries
            .Where(entry => entry.Name.Contains(extension, StringComparison.OrdinalIgnoreCase) && entry.Length > 0)
            .OrderByDescending(static entry => entry.Name.Contains(NewerSchema, StringComparison.OrdinalIgnoreCase))
            .ThenBy(static entry => entry.FullName, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"The zip '{path}' holds no file that ends with '{extension}'.");
        using var content = meant.Open();
        return read(content);
    }
}
