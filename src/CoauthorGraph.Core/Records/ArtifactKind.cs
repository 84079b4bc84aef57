namespace CoauthorGraph.Core.Records;

/// <summary>What a named thing that a paper introduces is. The numbers are stored and only grow.</summary>
public enum ArtifactKind : byte
{
    /// <summary>A software system, framework or platform.</summary>
    System = 0,

    /// <summary>A method, model or algorithm.</summary>
    Method = 1,

    /// <summary>A benchmark or test suite.</summary>
    Benchmark = 2,

    /// <summary>A data set or corpus.</summary>
    Dataset = 3,
}
