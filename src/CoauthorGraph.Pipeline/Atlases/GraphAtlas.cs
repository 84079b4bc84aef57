using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Atlases;

/// <summary>
/// The whole network as its communities, each at its place. Communities and places come from the graph and hashes of
/// ids alone, never from an earlier picture, and change little where the graph does; they are worked out once and lie
/// beside the snapshot. </summary>
public sealed class GraphAtlas
{
    /// <summary>The most communities that are drawn.</summary>
    public const int MostCommunities = 300;

    /// <summary>The most people of one that are drawn.</summary>
    public const int MostPeople = 1_500;

    private const int FewestPeople = 2;

    // Below this the best communities are few enough to be drawn; above, they would be others where little changed.
    private const int LargeFrom = 12_000;
    private const float PerPerson = 0.9f;
    private const string Name = "atlas";

    private static readonly Lazy<string> Maker = new(static () => BuildIdentity.Of(
        [typeof(LandmarkCommunities).Assembly, typeof(PlanarLayout).Assembly, typeof(CommunityNetwork).Assembly]));

    private readonly KnowledgeGraph _graph;

    private GraphAtlas(KnowledgeGraph graph, CommunityNetwork network, float[] x, float[] y)
    {
        _graph = graph;
        Network = network;
        X = x;
        Y = y;
    }

    /// <summary>The communities.</summary>
    public CommunityNetwork Network { get; }

    /// <summary>Where each of them stands.</summary>
    public IReadOnlyList<float> X { get; }

    /// <inheritdoc cref="X"/>
    public IReadOnlyList<float> Y { get; }

    /// <summary>The atlas of an open snapshot: as it lies beside it, or worked out and laid there where that can
    /// be.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="graph">The snapshot; it must stay open as long as the atlas is used.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static GraphAtlas Of(string folder, KnowledgeGraph graph, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (TryRead(folder, graph) is { } known)
        {
            return known;
        }

        var hashes = Array.ConvertAll(
            Enumerable.Range(0, graph.Authors.Count).ToArray(),
            author => HashOf(graph, author));
        var community = CommunitiesOf(
            graph.Coauthorships.Graph, hashes, new KernelRun(threads, null, cancellationToken));
        var network = CommunityNetwork.Of(graph, community, MostCommunities, FewestPeople);
        var (x, y) = StableLayout.Run(
            [.. network.Communities.Select(static one => RadiusOf(one.Authors))],
            [.. network.Ties.Select(static tie => (tie.First, tie.Second, tie.Coauthorships))],
            [.. network.Communities.Select(one => hashes[one.Community])],
            cancellationToken);
        var columns = new AtlasColumns { Community = community, X = x, Y = y };
        SideColumns.TryWrite(
            folder, graph, Name, Maker.Value, all => AtlasColumns.Of(all.Of(Name, _ => columns)), cancellationToken);
        return new GraphAtlas(graph, network, x, y);
    }

    /// <summary>The radius of a community's mark: its area grows with its people.</summary>
    public static float RadiusOf(int people) => 3 + (PerPerson * MathF.Sqrt(people));

    /// <summary>The radius of somebody's mark, which grows with the papers.</summary>
    public static float RadiusOfPerson(int papers) => Math.Min(24f, 2.6f + (1.5f * MathF.Sqrt(papers)));

    /// <summary>The people of a community at their places.</summary>
    /// <param name="place">The community's place.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public PeopleMap MapOf(int place, int threads, CancellationToken cancellationToken)
    {
        var (people, ties) = Network.Members(place, MostPeople);
        return PeopleMap.Of(_graph, people, ties, threads, cancellationToken);
    }

    internal static ulong HashOf(KnowledgeGraph graph, int author) =>
        StableHash.Mix(StableHash.Of(graph.Authors.Id[author]));

    private static int[] CommunitiesOf(CsrGraph graph, ulong[] hashes, KernelRun run) => graph.NodeCount < LargeFrom
        ? LandmarkCommunities.Call(graph, hashes, LeidenAlgorithm.Run(graph, new CommunityOptions(), run))
        : LandmarkCommunities.Run(graph, hashes, MostCommunities, run);

    private static GraphAtlas? TryRead(string folder, KnowledgeGraph graph)
    {
        var columns = SideColumns.TryRead(
            folder, graph.Info.Id, Name, Maker.Value,
            static (all, owner) =>
            {
                using (owner)
                {
                    var mapped = AtlasColumns.Of(all.Of<AtlasColumns>(Name, static _ => null!));
                    return new AtlasColumns
                    {
                        Community = mapped.Community.ToArray(),
                        X = mapped.X.ToArray(),
                        Y = mapped.Y.ToArray(),
                    };
                }
            },
            found => found.Community.Length == graph.Authors.Count && found.X.Length == found.Y.Length
                && !found.Community.Span.ContainsAnyExceptInRange(0, graph.Authors.Count - 1));
        if (columns is null)
        {
            return null;
        }

        var network = CommunityNetwork.Of(graph, columns.Community.ToArray(), MostCommunities, FewestPeople);
        return network.Communities.Count == columns.X.Length
            ? new GraphAtlas(graph, network, columns.X.ToArray(), columns.Y.ToArray())
            : null;
    }
}
