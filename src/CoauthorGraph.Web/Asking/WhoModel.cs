using CoauthorGraph.Questions.Experts;

namespace CoauthorGraph.Web.Asking;

/// <summary>What the page of who works on what shows.</summary>
/// <param name="Topics">The topics, or words, asked for; none where nothing was asked.</param>
/// <param name="Mode">any, all or only.</param>
/// <param name="Sort">By what authors are ranked.</param>
/// <param name="Top">How long a block may be.</param>
/// <param name="Rows">Who works on them.</param>
public sealed record WhoModel(
    IReadOnlyList<Subject> Topics, string Mode, string Sort, int Top, IReadOnlyList<ExpertiseRow> Rows)
{
    /// <summary>What may match of two topics, in the order of the blocks.</summary>
    internal static readonly string[] Blocks = ["both", "first", "second"];

    /// <summary>The title of a block of people.</summary>
    public string TitleOf(string match) => match switch
    {
        "both" => "Both",
        "first" => $"{Topics[0].Name} only",
        "second" => $"{Topics[1].Name} only",
        _ => "People",
    };
}
