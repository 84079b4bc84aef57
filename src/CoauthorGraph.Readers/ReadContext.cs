namespace CoauthorGraph.Readers;

/// <summary>What a reader knows beside the bytes.</summary>
/// <param name="FileName">The name that records carry as their source.</param>
/// <param name="Options">What the user asked for.</param>
public sealed record ReadContext(string FileName, ReadOptions Options);
