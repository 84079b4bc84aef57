using System.Reflection;
using System.Security.Cryptography;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Extraction;
using CoauthorGraph.Identity;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// What this program is built of, as far as it decides what a graph looks like: reading, extraction, identity, layout.
/// The compiler gives an assembly an id that is worked out from all that is in it, tables and word lists included; so
/// two builds with the same identity make the same graph of the same records, whatever version they say they are.
/// </summary>
internal static class BuildIdentity
{
    /// <summary>That of this program, as 16 hexadecimal digits.</summary>
    public static string Value { get; } = Of(
    [
        typeof(KnowledgeGraph).Assembly,
        typeof(PaperRecordParser).Assembly,
        typeof(RecordExtractor).Assembly,
        typeof(IdentityResolver).Assembly,
        typeof(GraphStore).Assembly,
        typeof(BuildIdentity).Assembly,
    ]);

    /// <summary>That of some assemblies, in their order.</summary>
    public static string Of(IReadOnlyList<Assembly> assemblies)
    {
        var ids = assemblies.SelectMany(static assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(SHA256.HashData([.. ids]).AsSpan(0, 8));
    }
}
