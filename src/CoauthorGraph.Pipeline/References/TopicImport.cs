using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction.Topics;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Pipeline.References;

/// <summary>What an import of topics brought.</summary>
/// <param name="Topics">Topics of the table, with what it names as broader in columns of its own.</param>
/// <param name="New">Those of them that are not built in.</param>
/// <param name="Known">All topics that are known now.</param>
public sealed record TopicImport(int Topics, int New, int Known)
{
    private const int MostBytes = 1 << 26;

    /// <summary>Puts topics into a graph folder, in place of those that were imported before. The next ingest tags all
    /// records with them.</summary>
    /// <param name="folder">The graph folder; made when it is not there.</param>
    /// <param name="file">A table in UTF-8, compressed or not; or <c>-</c>.</param>
    /// <param name="isAlone">Whether the built-in topics are left out.</param>
    /// <param name="standardInput">Standard input, for <c>-</c>.</param>
    /// <param name="cancellationToken">Stops it, with the folder as it was.</param>
    /// <exception cref="CoauthorGraphException">The file holds no topics, or the folder cannot be written
    /// to.</exception>
    public static TopicImport Run(
        string folder, string file, bool isAlone, Stream standardInput, CancellationToken cancellationToken)
    {
        var table = PackedContent.Read(file, standardInput, ".csv", content => Text(file, content, cancellationToken));
        using var reader = new StringReader(table);
        var (lines, topics) = TopicTaxonomy.Normalize(reader, isAlone);
        var taxonomy = TopicTaxonomy.WithImported(lines);
        cancellationToken.ThrowIfCancellationRequested();
        ReferenceFile.Topics.Write(folder, Encoding.UTF8.GetBytes(lines));
        var added = taxonomy.Topics.Count(static topic => TopicTaxonomy.Default.Find(topic.Id) is null);
        return new TopicImport(topics, added, taxonomy.Topics.Count);
    }

    /// <summary>Goes back to the topics that come with the program. False where nothing was imported.</summary>
    /// <exception cref="CoauthorGraphException">The folder cannot be written to.</exception>
    public static bool Remove(string folder) => ReferenceFile.Topics.Remove(folder);

    private static string Text(string file, Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable,
                    $"'{file}' has more than {MostBytes >> 20} MB, which no table of topics has.");
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException failure)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{file}' is not in UTF-8; save the table in that encoding.", failure);
        }
    }
}
