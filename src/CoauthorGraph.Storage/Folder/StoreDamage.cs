using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Says that the store is not what was written, and what helps.</summary>
internal static class StoreDamage
{
    public static CoauthorGraphException Of(GraphFolderLayout layout, string why, Exception? inner) =>
        Of(layout.Store, why, inner);

    public static CoauthorGraphException Of(string store, string why, Exception? inner) => new(
        ErrorCode.GraphFolder,
        $"The store '{store}' is damaged: {why}; what was published can still be asked, 'coauthor doctor' says what is "
            + "lost, and a backup is restored ('coauthor restore') or the files are ingested into a new folder.",
        inner);
}
