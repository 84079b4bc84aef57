namespace CoauthorGraph.Cli.Arguments;

/// <summary>An option or an argument whose values are files, where <c>-</c> is a standard stream.</summary>
internal interface IFileSymbol
{
    /// <summary>What becomes of the file.</summary>
    FileUse Use { get; }
}
