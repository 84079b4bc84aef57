namespace CoauthorGraph.Web.Jobs;

/// <summary>How it stands with a job.</summary>
public enum JobState
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>Its file can be fetched.</summary>
    Done,

    /// <summary>It could not be done, and a sentence says why.</summary>
    Failed,

    /// <summary>Somebody called it off.</summary>
    Cancelled,
}
