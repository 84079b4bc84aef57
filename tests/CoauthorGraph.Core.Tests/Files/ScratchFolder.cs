namespace CoauthorGraph.Core.Tests.Files;

/// <summary>An empty folder that goes away with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coauthor-core-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Names of all that is in it.</summary>
    public IEnumerable<string?> Names => Directory.EnumerateFileSystemEntries(Path)
        .Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
