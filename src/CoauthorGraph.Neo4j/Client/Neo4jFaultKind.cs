namespace CoauthorGraph.Neo4j.Client;

/// <summary>What kind of failure a database had, and with that whether to try again.</summary>
internal enum Neo4jFaultKind
{
    /// <summary>Nothing listens there; nothing was sent.</summary>
    Unreachable,

    /// <summary>The connection was cut; the statement may have run or not.</summary>
    Cut,

    /// <summary>No sign came in time; the statement may have run, or be running still.</summary>
    Silent,

    /// <summary>The server asks to try again; the statement did not run.</summary>
    Transient,

    /// <summary>The server refuses; it would refuse again.</summary>
    Refused,

    /// <summary>Something answers that does not speak the protocol.</summary>
    Foreign,

    /// <summary>The certificate is not trusted.</summary>
    Certificate,
}
