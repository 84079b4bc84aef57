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

    public static CoauthorGraphException Of(string store, DuckDBException failure)
    {
        var why = Sql.FirstLine(failure);
        return IsDamage(why)
            ? StoreDamage.Of(store, why, failure)
            : new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"The store '{store}' cannot be used: {why}. It is as after the last finished batch; the same command "
                    + "goes on from there.",
                failure);
    }

    public static bool IsDamage(string message) => DamageWords.Any(
        word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
