namespace CoauthorGraph.Core.Records;

/// <summary>A record, or a part of a file, that could not be read as it should. The records around it are not
/// harmed.</summary>
/// <param name="Source">File, format, ordinal and line.</param>
/// <param name="Code">Stable code in lower case with hyphens, such as <c>bad-date</c>.</param>
/// <param name="Message">One sentence: what was found and what was expected.</param>
/// <param name="Snippet">The start of the offending text, at most 200 characters.</param>
/// <param name="Column">Column from 1; 0 when it is not known.</param>
public sealed record RecordIssue(RecordSource Source, string Code, string Message, string Snippet = "", int Column = 0)
{
    /// <summary>The code of an issue that tells that a file ends where it should not, so that it may have held
    /// more.</summary>
    public const string CutFile = "cut-file";

    /// <summary>Whether the record was left out; false for a record that was read with something missing.</summary>
    public bool Rejected { get; init; } = true;

    /// <summary>Whether it is about the whole file, so that it is said at once.</summary>
    public bool IsOfFile { get; init; }
}
