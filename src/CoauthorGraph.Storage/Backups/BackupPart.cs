namespace CoauthorGraph.Storage.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Path inside the graph folder, with slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Checksum in lower-case hexadecimal.</param>
internal sealed record BackupPart(string Name, long Length, string Sha256);
