namespace CoauthorGraph.Core.Files;

/// <summary>What a path leads to.</summary>
public enum FileKind
{
    /// <summary>Nothing is there.</summary>
    None,

    /// <summary>A file with content of its own.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe with a name, or one that the shell made for a command.</summary>
    Pipe,

    /// <summary>A terminal, <c>/dev/null</c> and their like: bytes go through.</summary>
    CharacterDevice,

    /// <summary>A disk or a part of one.</summary>
    BlockDevice,

    /// <summary>A socket, or what else the system knows.</summary>
    Other,
}
