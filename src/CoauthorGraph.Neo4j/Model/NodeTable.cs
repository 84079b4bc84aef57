using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>The nodes of one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Keys">The key <c>id</c> of each row.</param>
/// <param name="Properties">Names of the other properties.</param>
/// <param name="Values">The other properties of a row; null where there is none.</param>
internal sealed record NodeTable(
    string Label, StringColumn Keys, IReadOnlyList<string> Properties, Func<int, object?[]> Values)
{
    /// <summary>Number of nodes.</summary>
    public int Count => Keys.Count;

    /// <summary>The content hash of each row.</summary>
    public long[] Hashes(CancellationToken cancellationToken)
    {
        var hashes = new long[Count];
        for (var row = 0; row < hashes.Length; row++)
        {
            if (row % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            hashes[row] = (long)ContentHash.Of(Values(row));
        }

        return hashes;
    }
}
