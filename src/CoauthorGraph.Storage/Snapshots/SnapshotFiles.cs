using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Mapping;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>The mapped column files of one snapshot; disposing unmaps them all.</summary>
internal sealed class SnapshotFiles(string folder) : IDisposable
{
    private readonly List<MappedFile> _mapped = [];

    public ReadOnlyMemory<T> Numbers<T>(string name)
        where T : unmanaged => ColumnFile.ReadNumbers<T>(Map(name), name);

    public StringColumn Strings(string name) => ColumnFile.ReadStrings(Map(name), name);

    public IntListColumn IntLists(string name) => new(Numbers<int>(name + ".offsets"), Numbers<int>(name + ".values"));

    public StringListColumn StringLists(string name) => new(Numbers<int>(name + ".offsets"), Strings(name + ".values"));

    public void Dispose()
    {
        foreach (var file in _mapped)
        {
            file.Dispose();
        }

        _mapped.Clear();
    }

    private ReadOnlyMemory<byte> Map(string name)
    {
        var file = new MappedFile(Path.Combine(folder, name + ColumnFile.Extension));
        _mapped.Add(file);
        return file.Memory;
    }
}
