using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tables;

/// <summary>The tables that column formats write.</summary>
internal static class TableFiles
{
    public static ExportTable[] Of(AuthorNetwork network) =>
    [
        NetworkTables.Authors(network),
        NetworkTables.Papers(network.Graph),
        NetworkTables.Coauthorships(network),
        NetworkTables.Authorships(network.Graph),
    ];
}
