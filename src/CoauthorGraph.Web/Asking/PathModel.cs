using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Connections;

namespace CoauthorGraph.Web.Asking;

/// <summary>What the page of how two people connect shows.</summary>
/// <param name="First">One end; null where nothing was asked.</param>
/// <param name="Second">The other end.</param>
/// <param name="Without">Who was left out.</param>
/// <param name="K">How many paths were asked for.</param>
/// <param name="Weighted">Whether strength counts.</param>
/// <param name="Paths">The paths.</param>
/// <param name="NamesOfOne">Those of their names that nobody else has.</param>
public sealed record PathModel(
    AuthorSummary? First,
    AuthorSummary? Second,
    IReadOnlyList<AuthorSummary> Without,
    int K,
    bool Weighted,
    IReadOnlyList<CollaborationPath> Paths,
    IReadOnlySet<string> NamesOfOne);
