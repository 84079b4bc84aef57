using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Says that a graph folder could not be written to: the disk is full, or the folder read-only.</summary>
internal static class WriteFailure
{
    public static CoauthorGraphException Of(GraphFolderLayout layout, Exception failure) => new(
        ErrorCode.GraphFolder,
        $"The graph folder '{layout.Root}' cannot be written to: {failure.Message.TrimEnd('.')}. All that was stored is "
            + "whole; make room, and the next ingest goes on from there.",
        failure);
}
