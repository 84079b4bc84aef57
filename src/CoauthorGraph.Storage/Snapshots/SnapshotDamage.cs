using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>Says that a snapshot is not what was written, and what helps.</summary>
internal static class SnapshotDamage
{
    public static CoauthorGraphException Of(string folder, string why, Exception? inner = null) => new(
        ErrorCode.GraphFolder,
        $"The snapshot '{folder}' is damaged: {why}; 'coauthor doctor --repair' mends the folder, and '--snapshot' "
            + "opens another one.",
        inner);

    public static string Differs(string file) => $"'{file}' is not what was written: its checksum differs";
}
