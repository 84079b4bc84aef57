namespace CoauthorGraph.Storage.Snapshots;

/// <summary>A file of a snapshot.</summary>
/// <param name="Name">Name inside the snapshot's folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Checksum in lower-case hexadecimal.</param>
internal sealed record ManifestFile(string Name, long Length, string Sha256);
