namespace CoauthorGraph.Cli.Shell;

/// <summary>Where keys come from.</summary>
internal interface IKeySource
{
    /// <summary>The next key; null where there are no more.</summary>
    ConsoleKeyInfo? Next();
}
