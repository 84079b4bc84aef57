namespace CoauthorGraph.Core.Decisions;

/// <summary>What a person decided about mentions. The numbers are stored and only grow.</summary>
public enum DecisionKind : byte
{
    /// <summary>The authors that hold these mentions are one.</summary>
    Merge = 0,

    /// <summary>These mentions are an author of their own, apart from the others.</summary>
    Split = 1,

    /// <summary>These mentions are one author, and that is certain.</summary>
    Confirm = 2,

    /// <summary>These mentions and the others are not the same author, whoever they are.</summary>
    Reject = 3,
}
