namespace CoauthorGraph.Tests.Shared.Graphs;

/// <summary>One author of a <see cref="LiteralPaper"/>, read.</summary>
internal sealed record LiteralMention(
    int Paper, int Position, string Author, string Name, string? Place, string? Orcid, float Sure)
{
    public static LiteralMention Of(LiteralPaper paper, int row, int position)
    {
        var text = paper.Authors[position];
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (who, place) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        var named = who.IndexOf('=', StringComparison.Ordinal);
        return new LiteralMention(
            row, position, named < 0 ? who : who[..named], named < 0 ? who : who[(named + 1)..], place,
            paper.Orcids.FirstOrDefault(one => one.Position == position).Orcid,
            paper.Unsure.FirstOrDefault(one => one.Position == position, (Position: position, Confidence: 1f)).Confidence);
    }
}
