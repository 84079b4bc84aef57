using System.Diagnostics;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Remote;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>Counts what a push does.</summary>
internal sealed class PushTally(IProgress<ProgressReport>? progress)
{
    private const int MostReleasedShown = 100;
    private readonly Stopwatch _writing = new();

    public long NodesCreated { get; set; }

    public long NodesUpdated { get; set; }

    public long NodesDeleted { get; set; }

    public long NodesAdopted { get; set; }

    public long NodesReleased { get; private set; }

    public long RelationshipsCreated { get; set; }

    public long RelationshipsUpdated { get; set; }

    public long RelationshipsDeleted { get; set; }

    public List<ReleasedNode> Released { get; } = [];

    public long RelationshipsPerSecond => _writing.Elapsed.TotalSeconds > 0
        ? (long)((RelationshipsCreated + RelationshipsUpdated) / _writing.Elapsed.TotalSeconds)
        : 0;

    public void Report(string stage, long done, long total) => progress?.Report(new ProgressReport(stage, done, total));

    public void Release(ReleasedNode node)
    {
        NodesReleased++;
        if (Released.Count < MostReleasedShown)
        {
            Released.Add(node);
        }
    }

    public void StartWriting() => _writing.Start();

    public void StopWriting() => _writing.Stop();
}
