namespace CoauthorGraph.Core.Records;

/// <summary>One thing a reader met: exactly one of the properties is set.</summary>
public readonly record struct ReadItem
{
    /// <summary>A paper.</summary>
    public PaperRecord? Paper { get; private init; }

    /// <summary>A bad record.</summary>
    public RecordIssue? Issue { get; private init; }

    /// <summary>A person.</summary>
    public PersonRecord? Person { get; private init; }

    /// <summary>A withdrawal.</summary>
    public RecordWithdrawal? Withdrawal { get; private init; }

    /// <summary>Wraps a paper.</summary>
    public static implicit operator ReadItem(PaperRecord paper) => new() { Paper = paper };

    /// <summary>Wraps an issue.</summary>
    public static implicit operator ReadItem(RecordIssue issue) => new() { Issue = issue };

    /// <summary>Wraps a person.</summary>
    public static implicit operator ReadItem(PersonRecord person) => new() { Person = person };

    /// <summary>Wraps a withdrawal.</summary>
    public static implicit operator ReadItem(RecordWithdrawal withdrawal) => new() { Withdrawal = withdrawal };
}
