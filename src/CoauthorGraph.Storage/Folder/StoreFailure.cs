using CoauthorGraph.Core.Errors;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Says why the database could not do what it was asked for: it lacks room, or its file is damaged.</summary>
internal static class StoreFailure
{
    // What the database says where a block is not what was written, or where such a block has misled it before.
    private static readonly string[] DamageWords =
    [
        "checksum", "corrupt", "deserializ", "serialization", "internal error", "fatal error", "invalidated",
        "could not read enough bytes", "read from file", "invalid unicode", "decompress", "zstd", "does not exist",
    ];

    // What the system says where it has no room; whatever the database makes of it, nothing that was stored is hurt.
    private static readonly string[] RoomWords = ["no space left", "file too large", "quota exceeded"];

    public static CoauthorGraphException Of(string store, DuckDBException failure)
    {
        var why = Sql.FirstLine(failure);
        return IsDamage(why) ? StoreDamage.Of(store, why, failure) : CannotBeUsed(store, why, failure);
    }

    /// <summary>The same of a store that could not be opened: unless there was no room, it is damaged.</summary>
    public static CoauthorGraphException ToOpen(string store, DuckDBException cause, Exception failure)
    {
        var why = Sql.FirstLine(cause);
        return Says(why, RoomWords) ? CannotBeUsed(store, why, failure) : StoreDamage.Of(store, why, failure);
    }

    public static bool IsDamage(string message) => Says(message, DamageWords) && !Says(message, RoomWords);

    private static CoauthorGraphException CannotBeUsed(string store, string why, Exception failure) => new(
        ErrorCode.GraphFolder,
        $"The store '{store}' cannot be used: {why}. It is as after the last finished batch; the same command goes on "
            + "from there.",
        failure);

    private static bool Says(string message, string[] words) => words.Any(
        word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
