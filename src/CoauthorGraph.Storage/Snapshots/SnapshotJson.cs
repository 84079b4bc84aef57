using System.Text.Json.Serialization;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>How a manifest becomes JSON, worked out when the program is built: every command reads one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SnapshotManifest))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
