using System.IO.Compression;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Pipeline.References;

/// <summary>What an import of a registry brought.</summary>
/// <param name="Records">Records of the file.</param>
/// <param name="Institutions">Those of institutions that there are.</param>
/// <param name="Former">Those of institutions that there were; with a successor their ids lead to it.</param>
/// <param name="PassedOver">Those without an id.</param>
/// <param name="Countries">Countries of the institutions that there are.</param>
/// <param name="Known">All institutions that are known now, with those that come with the program.</param>
public sealed record InstitutionImport(
    int Records, int Institutions, int Former, int PassedOver, int Countries, int Known)
{
    /// <summary>Puts a registry into a graph folder, in place of one that was imported before. The next ingest matches
    /// all records with it.</summary>
    /// <param name="folder">The graph folder; made when it is not there.</param>
    /// <param name="file">ROR records in JSON, as they are, in a zip or compressed; or <c>-</c>.</param>
    /// <param name="standardInput">Standard input, for <c>-</c>.</param>
    /// <param name="cancellationToken">Stops it, with the folder as it was.</param>
    /// <exception cref="Core.Errors.CoauthorGraphException">The file holds no registry, or the folder cannot be written
    /// to.</exception>
    public static InstitutionImport Run(
        string folder, string file, Stream standardInput, CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        RegistryContent content;
        using (var packed = new GZipStream(lines, CompressionLevel.Optimal, leaveOpen: true))
        {
            content = PackedContent.Read(
                file, standardInput, ".json", input => InstitutionRegistry.Normalize(input, packed, cancellationToken));
        }

        ReferenceFile.Institutions.Write(folder, lines.ToArray());
        var known = GraphReferences.Prepare(folder, cancellationToken);
        return new InstitutionImport(
            content.Records, content.Institutions, content.Former, content.PassedOver, content.Countries,
            known.Institutions.Count);
    }

    /// <summary>Goes back to the institutions that come with the program. False where nothing was imported.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The folder cannot be written to.</exception>
    public static bool Remove(string folder) => ReferenceFile.Institutions.Remove(folder);
}
