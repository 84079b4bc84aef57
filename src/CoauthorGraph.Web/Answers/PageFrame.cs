using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Web.Addresses;

namespace CoauthorGraph.Web.Answers;

/// <summary>What stands around every page.</summary>
/// <param name="Snapshot">The snapshot that the page is of; empty where it is of none.</param>
/// <param name="Filter">What it was cut to.</param>
/// <param name="Note">What the graph lacks, in words, or null.</param>
/// <param name="Links">Addresses of other pages.</param>
/// <param name="Json">The address of the same as JSON, or null.</param>
/// <param name="Address">The page's own path.</param>
/// <param name="Parameters">The page's own parameters, without those that cut.</param>
/// <param name="IsSample">Whether the graph is the built-in sample.</param>
/// <param name="Version">The program's version.</param>
public sealed record PageFrame(
    string Snapshot,
    SliceFilter Filter,
    string? Note,
    PageLinks Links,
    string? Json,
    string Address,
    IReadOnlyList<(string Name, string Value)> Parameters,
    bool IsSample,
    string Version);
