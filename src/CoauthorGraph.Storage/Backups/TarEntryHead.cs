namespace CoauthorGraph.Storage.Backups;

/// <summary>What stands in a tar archive before the content of a file.</summary>
/// <param name="Name">The name as it is there.</param>
/// <param name="Length">Bytes of the content.</param>
internal sealed record TarEntryHead(string Name, long Length);
