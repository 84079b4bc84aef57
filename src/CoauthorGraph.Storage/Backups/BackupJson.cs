using System.Text.Json.Serialization;

namespace CoauthorGraph.Storage.Backups;

/// <summary>How the list of a backup becomes JSON, worked out when the program is built.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
