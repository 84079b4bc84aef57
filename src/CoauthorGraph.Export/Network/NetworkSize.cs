using CoauthorGraph.Export.Html;

namespace CoauthorGraph.Export.Network;

/// <summary>How much of a network a file has.</summary>
/// <param name="Authors">Authors.</param>
/// <param name="Edges">Co-authorships.</param>
public readonly record struct NetworkSize(int Authors, int Edges)
{
    private const string Page = "html";

    /// <summary>What a format writes of a request: all edges of enough weight, and of a page those among the authors
    /// that it shows.</summary>
    public static NetworkSize Of(ExportRequest request, string format)
    {
        ArgumentNullException.ThrowIfNull(request);
        var network = new AuthorNetwork(request);
        if (format != Page)
        {
            return new NetworkSize(network.AuthorCount, network.CountEdges());
        }

        var shown = PageSelection.Of(network);
        return new NetworkSize(shown.Authors.Length, shown.Edges.Length);
    }
}
