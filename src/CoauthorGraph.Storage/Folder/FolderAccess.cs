using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Tells a place where nothing is from one that may not be looked at: for the framework both are not
/// there.</summary>
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

    public static CoauthorGraphException Denied(GraphFolderLayout layout, UnauthorizedAccessException failure) => new(
        ErrorCode.GraphFolder,
        $"You have no permission to read the graph folder '{layout.Root}' ({failure.Message.TrimEnd('.')}); ask its owner "
            + "for it, or run this as another user.",
        failure);
}
