using CoauthorGraph.Questions.Connections;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A step of a path as a row of a spreadsheet.</summary>
/// <param name="Path">Number of the path, from 1.</param>
/// <param name="Step">Number of the step on it, from 1.</param>
/// <param name="FromId">The author it leaves.</param>
/// <param name="From">The author's name.</param>
/// <param name="ToId">The author it reaches.</param>
/// <param name="To">The author's name.</param>
/// <param name="Papers">Number of papers the two have in common.</param>
/// <param name="Weight">Strength of the co-authorship.</param>
/// <param name="PaperId">The newest paper in common.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year, or null.</param>
internal sealed record PathStepLine(
    int Path, int Step, string FromId, string From, string ToId, string To, int Papers, double Weight, string PaperId,
    string Title, int? Year)
{
    public static IEnumerable<PathStepLine> Of(IReadOnlyList<CollaborationPath> paths) => paths.Index()
        .SelectMany(static one => one.Item.Path.Index().Select(step => new PathStepLine(
            one.Index + 1, step.Index + 1, step.Item.From.Id, step.Item.From.Name, step.Item.To.Id, step.Item.To.Name,
            step.Item.Papers, step.Item.Weight, step.Item.Paper.Id, step.Item.Paper.Title, step.Item.Paper.Year)));
}
