using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoauthorGraph.Pipeline.Tests.Backups;

/// <summary>An entry of a backup, to make backups of that the program itself would never write.</summary>
internal sealed record PackedFile(string Name, byte[] Content, TarEntryType Type = TarEntryType.RegularFile)
{
    public const string List = "backup.json";

    /// <summary>What is in a backup, the list of parts left out.</summary>
    public static IReadOnlyList<PackedFile> AllOf(string backup)
    {
        using var zip = new GZipStream(File.OpenRead(backup), CompressionMode.Decompress);
        using var tar = new TarReader(zip);
        var files = new List<PackedFile>();
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files.Add(new PackedFile(entry.Name, content.ToArray()));
        }

        return [.. files.Where(static file => file.Name != List)];
    }

    /// <summary>Packs files as they are.</summary>
    public static void Pack(string backup, IEnumerable<PackedFile> files, TarEntryFormat format = TarEntryFormat.Gnu)
    {
        using var zip = new GZipStream(File.Create(backup), CompressionLevel.Fastest);
        using var tar = new TarWriter(zip, format);
        foreach (var file in files)
        {
            TarEntry entry = format == TarEntryFormat.Pax
                ? new PaxTarEntry(file.Type, file.Name)
                : new GnuTarEntry(file.Type, file.Name);
            if (file.Type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            {
                entry.LinkName = Encoding.UTF8.GetString(file.Content);
            }
            else if (file.Type == TarEntryType.RegularFile)
            {
                entry.DataStream = new MemoryStream(file.Content);
            }

            tar.WriteEntry(entry);
        }
    }

    /// <summary>Packs files after a list that is right of them, but for a change.</summary>
    public static void PackListed(
        string backup, IReadOnlyList<PackedFile> files, Action<JsonObject>? change = null)
    {
        var list = new JsonObject
        {
            ["version"] = 1,
            ["parts"] = new JsonArray([.. files.Select(static file => new JsonObject
            {
                ["name"] = file.Name,
                ["length"] = file.Content.Length,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
            })]),
        };
        change?.Invoke(list);
        Pack(backup, files.Prepend(new PackedFile(List, JsonSerializer.SerializeToUtf8Bytes(list))));
    }
}
