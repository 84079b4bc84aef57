using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Groups;

namespace CoauthorGraph.Web.Asking;

/// <summary>What an author's page shows.</summary>
/// <param name="Profile">The author.</param>
/// <param name="PapersByYear">Papers by year.</param>
/// <param name="Sureness">How sure it is that the mentions are one person.</param>
/// <param name="Community">The community of the atlas that the author is in; null for none, of a slice, and until the
/// atlas is made.</param>
public sealed record AuthorModel(
    AuthorProfile Profile, IReadOnlyList<YearCount> PapersByYear, Sureness Sureness, NamedLink? Community);
