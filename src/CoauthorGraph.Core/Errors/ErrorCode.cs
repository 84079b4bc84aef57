namespace CoauthorGraph.Core.Errors;

/// <summary>What kind of failure a <see cref="CoauthorGraphException"/> is; the hosts turn it into an exit
/// code.</summary>
public enum ErrorCode
{
    /// <summary>The request makes no sense as given (exit code 2).</summary>
    Usage = 2,

    /// <summary>An input cannot be read (exit code 3).</summary>
    InputUnreadable = 3,

    /// <summary>The graph folder is locked, damaged, or of a newer version (exit code 4).</summary>
    GraphFolder = 4,

    /// <summary>A remote database is unreachable or refuses (exit code 5).</summary>
    Remote = 5,

    /// <summary>A name or id is not there, or several have it (exit code 6).</summary>
    NotFound = 6,
}
