namespace CoauthorGraph.Storage.Mapping;

/// <summary>Looks at mapped bytes before they are read for the first time.</summary>
internal interface IMappedGuard
{
    /// <summary>Returns where the bytes may be read; costs nothing once they were looked at.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">They are not what was written.</exception>
    void RequireTrusted();
}
