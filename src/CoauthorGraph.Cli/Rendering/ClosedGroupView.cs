using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A closed group in one line of a table.</summary>
/// <param name="Name">Its name, or its number where it has none.</param>
/// <param name="Members">Number of members.</param>
/// <param name="Conductance">Share of its strength that leaves it.</param>
/// <param name="Density">Share of its pairs that are edges.</param>
/// <param name="PapersInside">Papers with members only, of all, or null.</param>
/// <param name="Years">From when to when, or null.</param>
/// <param name="Who">Some members.</param>
/// <param name="Evidence">A paper, or null.</param>
internal sealed record ClosedGroupView(
    string Name,
    int Members,
    double Conductance,
    double Density,
    string? PapersInside,
    string? Years,
    string Who,
    string? Evidence)
{
    private const int MembersShown = 4;

    public static ClosedGroupView Of(ClosedGroupRow row) => new(
        row.Name ?? $"{row.Community}",
        row.Nodes,
        row.Conductance,
        row.Density,
        row.Papers is null ? null : $"{row.PapersInside} of {row.Papers}",
        row.FirstYear is null ? null
            : row.FirstYear == row.LastYear ? $"{row.FirstYear}" : $"{row.FirstYear}-{row.LastYear}",
        string.Join(", ", row.Members.Take(MembersShown).Select(static member => member.Name ?? member.Node))
            + (row.Nodes > MembersShown ? $" and {row.Nodes - MembersShown} more" : ""),
        row.Evidence is [var first, ..] ? first.Title : null);
}
