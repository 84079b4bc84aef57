using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Says that a graph folder could not be written to: the disk is full, or the folder read-only.</summary>
internal static class WriteFailure
{
    /// <summary>Before anything was written.</summary>
    public static CoauthorGraphException ToOpen(GraphFolderLayout layout, Exception failure) => new(
        ErrorCode.GraphFolder,
        $"The graph folder '{layout.Root}' cannot be written to: {failure.Message.TrimEnd('.')}. It can still be read; to "
            + "change it, give yourself the right to write there, or name another folder with --graph.",
        failure);

    public static CoauthorGraphException Of(GraphFolderLayout layout, Exception failure) => new(
        ErrorCode.GraphFolder,
        $"The graph folder '{layout.Root}' cannot be written to: {failure.Message.TrimEnd('.')}. All that was stored is "
            + "whole; make room, and the next ingest goes on from there.",
        failure);
}
