using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Web.Asking;

/// <summary>What the list of papers shows.</summary>
/// <param name="Author">Whose they are, or null for everybody's.</param>
/// <param name="All">Number of papers.</param>
/// <param name="Rows">Those that are shown.</param>
public sealed record PapersModel(AuthorSummary? Author, int All, IReadOnlyList<PaperSummary> Rows);
