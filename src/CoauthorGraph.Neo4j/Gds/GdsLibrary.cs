using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Gds;

/// <summary>The server's Graph Data Science library.</summary>
internal static class GdsLibrary
{
    /// <summary>Its version, or null where it is not installed.</summary>
    public static async Task<string?> VersionAsync(Neo4jDatabase database, CancellationToken cancellationToken)
    {
        var there = await database.NumberAsync(
            Neo4jStatement.Read("SHOW FUNCTIONS YIELD name WHERE name = 'gds.version' RETURN count(*)"),
            cancellationToken);
        if (there == 0)
        {
            return null;
        }

        var rows = await database.RowsAsync(Neo4jStatement.Read("RETURN gds.version()"), cancellationToken);
        return rows[0][0] as string;
    }

    /// <exception cref="CoauthorGraphException">It is not installed.</exception>
    public static async Task RequireAsync(Neo4jDatabase database, CancellationToken cancellationToken)
    {
        if (await VersionAsync(database, cancellationToken) is null)
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"The {database.Name} has no Graph Data Science library; have it installed there, or leave out --engine "
                    + "and the same runs here.");
        }
    }
}
