using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Answers;

namespace CoauthorGraph.Web.Describing;

/// <summary>An address, what is asked there, and how: it is mapped and described from this.</summary>
/// <param name="Pattern">The pattern of its path.</param>
/// <param name="Summary">What is asked, in a sentence.</param>
/// <param name="Ask">Asks it.</param>
/// <param name="Own">Its parameters beside those of every address.</param>
internal sealed record QuestionAddress(
    string Pattern, string Summary, Func<Question, Answer> Ask, params IReadOnlyList<AddressParameter> Own)
{
    /// <summary>What the answer is where it is not asked for as a page.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether the graph may be cut before it is asked.</summary>
    public bool IsOfAnyPart { get; init; } = true;

    /// <summary>Whether the same address has one answer as long as a snapshot is served.</summary>
    public bool IsOfSnapshot { get; init; } = true;

    /// <summary>Whether it may begin long work, and answers with a job.</summary>
    public bool BeginsWork { get; init; }

    /// <summary>All its parameters.</summary>
    public IEnumerable<AddressParameter> Parameters => [.. Own, .. IsOfAnyPart ? Cutting : [], Snapshot];

    private static IReadOnlyList<AddressParameter> Cutting { get; } =
    [
        new(FilterNames.Years, "Papers of these years alone: A-B, A- or -B."),
        new(FilterNames.Topic, "Papers about this topic alone, or a narrower one."),
        new(FilterNames.Institution, "Papers from this institution alone, or a part of it."),
        AddressParameter.Whole(
            FilterNames.Rollup, 0, int.MaxValue,
            "Institutions count for those of this level that they are part of; 0 is the top."),
        AddressParameter.Whole(
            FilterNames.MinPapers, 0, int.MaxValue, "Authors of at least so many of these papers alone."),
    ];

    private static AddressParameter Snapshot { get; } = new(FilterNames.Snapshot, "An older snapshot that is kept.");
}
