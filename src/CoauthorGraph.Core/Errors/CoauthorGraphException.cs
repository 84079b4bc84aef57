namespace CoauthorGraph.Core.Errors;

/// <summary>
/// A failure that a person can do something about. The message is one sentence that says what was found, where, and
/// what to do.
/// </summary>
public sealed class CoauthorGraphException(ErrorCode code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What kind of failure it is.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>For <see cref="ErrorCode.NotFound"/>: the candidates when several match, else empty.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>For <see cref="ErrorCode.NotFound"/>: whether what was named is there, but more than once.</summary>
    public bool IsAmbiguous { get; init; }
}
