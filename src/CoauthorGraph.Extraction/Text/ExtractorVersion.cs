using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CoauthorGraph.Extraction.Text;

/// <summary>Hashes of what extraction is made of. Whoever changes a rule or a list changes them, without a number that
/// could be forgotten.</summary>
internal static class ExtractorVersion
{
    /// <summary>The hash of the code that extracts, from the hashes of its files that the build wrote down.</summary>
    public static string OfCode { get; } = Of([.. FilesOfCode().Order(StringComparer.Ordinal)]);

    /// <summary>The hash of several texts in their order.</summary>
    public static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    // In the order in which the build found them, which is that of the disk.
    internal static string[] FilesOfCode() => typeof(ExtractorVersion).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ExtractionFiles")
        .Value!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
