using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Connections;

namespace CoauthorGraph.Web.Asking;

/// <summary>What the page around somebody shows.</summary>
/// <param name="Author">Whose surroundings they are.</param>
/// <param name="Around">The people and co-authorships.</param>
/// <param name="Coauthors">The author's co-authors among them, strongest first.</param>
public sealed record AroundModel(
    AuthorSummary Author, Surroundings Around, IReadOnlyList<CoauthorRow> Coauthors);
