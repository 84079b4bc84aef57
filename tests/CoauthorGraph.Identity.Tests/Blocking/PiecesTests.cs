using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Blocking;

public sealed class PiecesTests
{
    private const string OneOrcid = "0000-0002-1825-0097";
    private const string OtherOrcid = "0000-0001-5109-3700";

    // Each word is a paper of Wei Wang: the first letters of his co-authors, and the number of his ORCID.
    [Theory]
    [InlineData("T U T U T U", 3, "024 135")]
    [InlineData("T U T U T U", 6, "012345")]
    [InlineData("TZ T T Z", 2, "03 12")] // What two share goes before what three do.
    [InlineData("T1 T U U1", 2, "03 12")] // An ORCID goes before a co-author.
    [InlineData("T T T T T", 3, "012 34")] // No more than fit.
    [InlineData("- - - - -", 2, "01 23 4")]
    [InlineData("- T T -", 2, "0 12 3")] // His own name is nothing they share.
    [InlineData("T1 T2 T1 T2", 2, "02 13")]
    public void Of_MentionsOfABlock_AreTogetherWithThoseTheyShareMostWith(string papers, int most, string pieces)
    {
        var tables = new RecordTables();
        var words = papers.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var orcid = words[i][^1] switch { '1' => OneOrcid, '2' => OtherOrcid, _ => null };
            tables.AddWith($"{i}", "", 0, [("Wei Wang", null, orcid), .. words[i].Where(char.IsLetter)
                .Select(static letter => ($"{letter}om {letter}aas", (string?)null, (string?)null))]);
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        int[] block = [.. Enumerable.Range(0, input.Authorships.Count)
            .Where(row => input.Authorships.Position.Span[row] == 0)];

        var found = Pieces.Of(features, block, most);

        Assert.Equal(pieces, string.Join(' ', found.Select(piece =>
            string.Concat(piece.Select(row => input.Authorships.Paper.Span[row])))));
    }
}
