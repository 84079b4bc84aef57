using CoauthorGraph.Questions.Authors;

namespace CoauthorGraph.Web.Asking;

/// <summary>What the page of all co-authors shows.</summary>
/// <param name="Author">Whose they are.</param>
/// <param name="All">Number of co-authors.</param>
/// <param name="Rows">Those that are shown.</param>
public sealed record CoauthorsModel(AuthorSummary Author, int All, IReadOnlyList<CoauthorRow> Rows);
