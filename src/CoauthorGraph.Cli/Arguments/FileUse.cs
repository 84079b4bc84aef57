namespace CoauthorGraph.Cli.Arguments;

/// <summary>What becomes of a file that an argument names.</summary>
internal enum FileUse
{
    /// <summary>It is read; <c>-</c> is standard input.</summary>
    Read,

    /// <summary>It is written; <c>-</c> is standard output.</summary>
    Write,
}
