using CoauthorGraph.Core.Files;
using CoauthorGraph.Export.Tables;

namespace CoauthorGraph.Export.Catalog;

/// <summary>Where a format that is several files goes: a new folder, or that of an earlier export.</summary>
public static class ExportFolder
{
    /// <summary>Begins a folder; its README, which is of the program, tells an earlier export from other
    /// folders.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">It holds something else, or cannot be written.</exception>
    public static OutputFolder Create(string path) =>
        OutputFolder.Create(path, FolderReadme.FileName, FolderReadme.IsOne);
}
