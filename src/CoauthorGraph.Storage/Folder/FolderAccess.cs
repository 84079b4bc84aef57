using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>What the user may do with a graph folder. Tells a place where nothing is from one that may not be
/// looked at: for the framework both are not there.</summary>
internal static class FolderAccess
{
    /// <exception cref="CoauthorGraphException">One of the paths may not be looked at by the user.</exception>
    public static void Require(GraphFolderLayout layout, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                File.GetAttributes(path);
            }
            catch (UnauthorizedAccessException failure)
            {
                throw Denied(layout, failure);
            }
            catch (IOException)
            {
                // It is not there, and who needs it says so.
            }
        }
    }

    /// <summary>Whether the user may change the folder.</summary>
    public static bool MayWrite(GraphFolderLayout layout)
    {
        try
        {
            RequireWritable(layout);
            return true;
        }
        catch (CoauthorGraphException)
        {
            return false;
        }
    }

    /// <summary>The database takes a file that may not be written to, or a folder where it can put nothing beside it,
    /// for a damaged store; so that is looked at before.</summary>
    /// <exception cref="CoauthorGraphException">The user may not write there.</exception>
    public static void RequireWritable(GraphFolderLayout layout)
    {
        try
        {
            File.Create(TemporaryName.In(layout.Root), 1, FileOptions.DeleteOnClose).Dispose();
            if (File.Exists(layout.Store))
            {
                File.OpenHandle(layout.Store, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.ToOpen(layout, failure);
        }
    }

    public static CoauthorGraphException Denied(GraphFolderLayout layout, UnauthorizedAccessException failure) =>
        Denied($"the graph folder '{layout.Root}'", failure);

    public static CoauthorGraphException DeniedSnapshot(string snapshot, UnauthorizedAccessException failure) =>
        Denied($"the snapshot '{snapshot}'", failure);

    private static CoauthorGraphException Denied(string what, UnauthorizedAccessException failure) => new(
        ErrorCode.GraphFolder,
        $"You have no permission to read {what} ({failure.Message.TrimEnd('.')}); ask its owner "
            + "for it, or run this as another user.",
        failure);
}
