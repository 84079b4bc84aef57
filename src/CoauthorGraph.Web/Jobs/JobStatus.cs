namespace CoauthorGraph.Web.Jobs;

/// <summary>How it stands with a job, as pages and programs are told.</summary>
/// <param name="Id">Its id, of this run of the server alone.</param>
/// <param name="Address">Where it can be asked for.</param>
/// <param name="What">What is made, in words.</param>
/// <param name="State">How it stands.</param>
/// <param name="Ahead">How many jobs are before it.</param>
/// <param name="Stage">What is being done; null when nothing is.</param>
/// <param name="Done">Units of that which are done.</param>
/// <param name="Total">Units in all; null where that is not known.</param>
/// <param name="Written">Bytes of the file that were written so far.</param>
/// <param name="Sentence">Why there is no file; null where there is, or will be.</param>
/// <param name="Notes">What is to be known of the file.</param>
/// <param name="File">Where the file is; null until it is done.</param>
/// <param name="Order">The address that asks for the same again.</param>
public sealed record JobStatus(
    string Id, string Address, string What, JobState State, int Ahead, string? Stage, long Done, long? Total,
    long Written, string? Sentence, IReadOnlyList<string> Notes, string? File, string Order)
{
    /// <summary>Whether it will change by itself.</summary>
    internal bool IsUnderWay => State is JobState.Waiting or JobState.Running;
}
