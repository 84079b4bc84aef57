using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>The mapped column files of one snapshot; disposing unmaps them all.</summary>
internal sealed class SnapshotFiles(string folder, SnapshotManifest manifest) : IEvictable, IDisposable
{
    private readonly Dictionary<string, ManifestFile> _entries = manifest.Files.ToDictionary(
        static file => file.Name, StringComparer.Ordinal);

    private readonly List<MappedColumn> _mapped = [];

    public ReadOnlyMemory<T> Numbers<T>(string name)
        where T : unmanaged => ColumnFile.ReadNumbers<T>(Map(name), name);

    public StringColumn Strings(string name) => ColumnFile.ReadStrings(Map(name), name);

    public IntListColumn IntLists(string name) => new(Numbers<int>(name + ".offsets"), Numbers<int>(name + ".values"));

    public StringListColumn StringLists(string name) => new(Numbers<int>(name + ".offsets"), Strings(name + ".values"));

    /// <summary>Compares every column with its checksum that somebody may have changed.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">One is not what was written.</exception>
    public void RequireTrusted() => _mapped.ForEach(static column => column.RequireTrusted());

    public void Evict() => _mapped.ForEach(static column => column.Evict());

    public void Dispose()
    {
        foreach (var column in _mapped)
        {
            column.Dispose();
        }

        _mapped.Clear();
    }

    private MappedColumn Map(string name)
    {
        var column = new MappedColumn(
            folder,
            _entries.TryGetValue(name + ColumnFile.Extension, out var entry)
                ? entry
                : throw new InvalidDataException($"its manifest does not name the column {name}"));
        _mapped.Add(column);
        return column;
    }
}
