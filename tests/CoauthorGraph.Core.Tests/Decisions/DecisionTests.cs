using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Decisions;

public sealed class DecisionTests
{
    private static readonly MentionReference First = new("p1", 0, "Ada");
    private static readonly MentionReference Second = new("p2", 1, "A. Byron");

    // The digest of "0␝p1␟0␟Ada␞p2␟1␟A. Byron␝", and of "3␝p1␟0␟Ada␝p2␟1␟A. Byron".
    [Fact]
    public void Id_OfADecision_IsOfItsKindAndMentionsAlone()
    {
        Assert.Equal("dxt759ag7ecmf", Decision.Make(DecisionKind.Merge, [Second, First, First]).Id);
        Assert.Equal(
            "dm494shpbjk5r",
            Decision.Make(DecisionKind.Reject, [First], [Second], "me", PartialDate.Of(2024), "why").Id);
        Assert.Equal("dxt759ag7ecmf", Decision.IdOf(DecisionKind.Merge, [Second, First], []));
    }

    [Fact]
    public void Make_Mentions_AreInOrderAndOnce()
    {
        MentionReference[] ordered = [new("p1", 2, "B"), new("p1", 10, "A"), new("p1", 10, "B"), new("p2", 0, "A")];
        Assert.Equal(ordered, Decision.Make(DecisionKind.Confirm, ordered.Reverse().Concat(ordered)).Mentions);
    }

    [Fact]
    public void Make_SidesThatAreMissing_AreRefused()
    {
        Assert.Throws<ArgumentException>(static () => Decision.Make(DecisionKind.Merge, []));
        Assert.Throws<ArgumentException>(static () => Decision.Make(DecisionKind.Reject, [First]));
        Assert.Empty(Decision.Make(DecisionKind.Split, [First]).Others);
    }

    [Fact]
    public void Write_Decision_IsReadBack()
    {
        var decision = Decision.Make(
            DecisionKind.Reject, [First], [Second], "me", PartialDate.Of(2024, 2, 29), "two \"homes\"");
        var line = DecisionJson.Write(decision);
        Assert.Equal(
            """
            {"id":"dm494shpbjk5r","kind":"reject","mentions":[{"paper":"p1","position":0,"name":"Ada"}],
            "others":[{"paper":"p2","position":1,"name":"A. Byron"}],"by":"me","date":"2024-02-29",
            "reason":"two \"homes\""}
            """.ReplaceLineEndings(""),
            line);
        var read = DecisionJson.Read(line);
        Assert.Equal(
            (decision.Id, decision.Kind, decision.By, decision.Date, decision.Reason),
            (read.Id, read.Kind, read.By, read.Date, read.Reason));
        Assert.Equal(decision.Mentions, read.Mentions);
        Assert.Equal(decision.Others, read.Others);
        Assert.Equal("kept", DecisionJson.Read(line.Replace(decision.Id, "kept", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("""{"kind":"confirm","mentions":[{"paper":"p1","position":0,"name":"\ud800"}]}""", "half of a character")]
    [InlineData("""{"id":"\udc00","kind":"confirm","mentions":[{"paper":"p1","position":0,"name":"A"}]}""", "half of a")]
    [InlineData("""{"\ud800":1,"kind":"confirm","mentions":[{"paper":"p1","position":0,"name":"A"}]}""", "half of a")]
    [InlineData("<<<<<<< HEAD", "'<' is an invalid start of a value);")]
    [InlineData("[[", "JSON")]
    [InlineData("""{"kind":"confirm","mentions":[{"paper":"p1","position":-5,"name":"A"}]}""", "from 0, not -5")]
    public void ReadAll_LineThatIsNoDecision_IsNamedWithWhatIsWrong(string line, string reason)
    {
        using var reader = new StringReader("\n" + line + "\n");

        var failure = Assert.Throws<CoauthorGraphException>(() => DecisionJson.ReadAll(reader, "d.jsonl"));

        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.StartsWith("Line 2 of d.jsonl is no decision (", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", failure.Message, StringComparison.Ordinal);
    }
}
