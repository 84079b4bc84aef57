using CoauthorGraph.Core.Remote;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Pipeline.Mirroring;

/// <summary>What the mirror tells. Why a database is behind is told once, until the reason is another.</summary>
internal sealed partial class MirrorLog(ILogger log)
{
    private string? _told;

    public void Behind(MirrorState state, double seconds, TimeSpan pause)
    {
        if (_told != state.Failure)
        {
            _told = state.Failure;
            LogBehind(
                state.Here, state.There ?? "none of this run", Math.Round(seconds), state.Failure!,
                Math.Round(pause.TotalSeconds));
        }
    }

    public void Current(PushSummary summary, double seconds)
    {
        if (_told is not null)
        {
            _told = null;
            LogCaughtUp(summary.Snapshot, Math.Round(seconds));
        }

        if (!summary.Unchanged)
        {
            LogPushed(
                summary.Snapshot, summary.NodesCreated, summary.NodesUpdated, summary.NodesDeleted,
                summary.RelationshipsCreated, summary.RelationshipsUpdated, summary.RelationshipsDeleted,
                summary.Seconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Keeping Neo4j at {Address} equal to {GraphFolder}")]
    public partial void Mirroring(string address, string graphFolder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} authors in Neo4j have a new value of '{Property}'")]
    public partial void Scored(string property, long count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Neo4j is behind: snapshot {Here} is here, {There} there, for {Seconds} s. {Reason} It is tried "
            + "again in {Pause} s, then ever more rarely")]
    private partial void LogBehind(string? here, string there, double seconds, string reason, double pause);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Neo4j has caught up with snapshot {Snapshot} after {Seconds} s")]
    private partial void LogCaughtUp(string snapshot, double seconds);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Snapshot {Snapshot} pushed: nodes {NodesCreated} new, {NodesUpdated} changed, {NodesDeleted} gone; "
            + "relationships {RelationshipsCreated} new, {RelationshipsUpdated} changed, {RelationshipsDeleted} gone; "
            + "{Seconds} s")]
    private partial void LogPushed(
        string snapshot, long nodesCreated, long nodesUpdated, long nodesDeleted, long relationshipsCreated,
        long relationshipsUpdated, long relationshipsDeleted, double seconds);
}
