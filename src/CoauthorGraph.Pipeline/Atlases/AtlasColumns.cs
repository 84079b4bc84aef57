using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Atlases;

/// <summary>What an atlas keeps beside a snapshot: the community of each author, and where each of the communities that
/// are drawn stands.</summary>
internal sealed record AtlasColumns
{
    public required ReadOnlyMemory<int> Community { get; init; }

    public required ReadOnlyMemory<float> X { get; init; }

    public required ReadOnlyMemory<float> Y { get; init; }

    public static AtlasColumns Of(IColumns<AtlasColumns> columns) => new()
    {
        Community = columns.Numbers("atlas.community", static atlas => atlas.Community),
        X = columns.Numbers("atlas.x", static atlas => atlas.X),
        Y = columns.Numbers("atlas.y", static atlas => atlas.Y),
    };
}
