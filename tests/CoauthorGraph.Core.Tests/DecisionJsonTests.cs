using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CsCheck;

namespace CoauthorGraph.Core.Tests;

/// <summary>What is taken in as a correction, and what is refused with a word.</summary>
public sealed class DecisionJsonTests
{
    private const string Mention = """{"paper":"p","position":1,"name":"Ada Byron"}""";
    private const string Other = """{"paper":"q","position":0,"name":"A. Byron"}""";

    [Theory]
    [InlineData("""{"kind":"merge","mentions":[{"paper":"p","position":-5,"name":"A"}]}""", "from 0, not -5")]
    [InlineData("""{"kind":"merge","mentions":[{"paper":"p","position":1.5,"name":"A"}]}""", "from 0, not 1.5")]
    [InlineData("""{"kind":"merge","mentions":[{"paper":"p","position":99999999999,"name":"A"}]}""", "99999999999")]
    [InlineData("""{"kind":"merge","mentions":[{"paper":"p","position":"1","name":"A"}]}""", "whole number")]
    [InlineData("""{"kind":"merge","mentions":[{"paper":"p","name":"A"}]}""", "not missing")]
    [InlineData("""{"kind":"merge","mentions":[{"paper":"p","position":1}]}""", "no name")]
    [InlineData("""{"kind":"merge","mentions":[{"paper":null,"position":1,"name":"A"}]}""", "'paper' should be a string")]
    [InlineData("""{"kind":"merge","mentions":[null]}""", "an object, not null")]
    [InlineData("""{"kind":"merge","mentions":null}""", "a list, not null")]
    [InlineData("""{"kind":"merge","mentions":[]}""", "names no mention")]
    [InlineData("""{"kind":"merge"}""", "names no mention")]
    [InlineData("""{"kind":"join","mentions":[]}""", "'join' is none of")]
    [InlineData("""{"kind":7,"mentions":[]}""", "'kind' should be a string")]
    [InlineData("""{"kind":"reject","mentions":[{"paper":"p","position":1,"name":"A"}],"others":null}""", "a list, not null")]
    [InlineData("""{"kind":"reject","mentions":[{"paper":"p","position":1,"name":"A"}]}""", "both sides")]
    [InlineData("""{"kind":"split","mentions":[{"paper":"p","position":1,"name":"A"}],"others":[{"paper":"p","position":1,"name":"A"}]}""", "on both sides")]
    [InlineData("""{"kind":"confirm","mentions":[{"paper":"p","position":1,"name":"A"}],"others":[{"paper":"q","position":1,"name":"A"}]}""", "has no 'others'")]
    [InlineData("""{"kind":"confirm","mentions":[{"paper":"p","position":1,"name":"A"}],"date":"soon"}""", "'soon' is none")]
    [InlineData("""[1]""", "JSON object was expected")]
    [InlineData("""{"kind":"merge",""", "Line 2")]
    public void ReadAll_WhatIsNoDecision_IsRefusedWithItsLine(string line, string said)
    {
        using var reader = new StringReader($$"""{"kind":"confirm","mentions":[{{Mention}}]}""" + "\n" + line + "\n");

        var refusal = Assert.Throws<CoauthorGraphException>(() => DecisionJson.ReadAll(reader, "f.jsonl"));

        Assert.Equal(ErrorCode.InputUnreadable, refusal.Code);
        Assert.StartsWith("Line 2 of f.jsonl is no decision (", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("merge", false)]
    [InlineData("confirm", false)]
    [InlineData("split", false)]
    [InlineData("split", true)]
    [InlineData("reject", true)]
    public void Read_WhatIsOne_IsTakenWithTheIdOfItsContent(string kind, bool hasOthers)
    {
        var others = hasOthers ? $",\"others\":[{Other}]" : "";
        var decision = DecisionJson.Read($$"""{"kind":"{{kind}}","mentions":[{{Mention}}]{{others}}}""");

        Assert.Equal(Decision.IdOf(decision.Kind, decision.Mentions, decision.Others), decision.Id);
        Assert.Equal(DecisionJson.Write(decision), DecisionJson.Write(DecisionJson.Read(DecisionJson.Write(decision))));
    }

    [Fact]
    public void ReadAll_AnyText_IsReadOrRefusedInOneSentence() =>
        Gen.Select(Gen.Int[0, 200], Gen.Char["{}[]\",:-5nultrpeki \\"], Gen.Int[0, 3]).Sample((at, letter, kind) =>
        {
            var whole = $$"""{"id":"d1","kind":"split","mentions":[{{Mention}}],"others":[{{Other}}],"by":"me","date":"2026-01-02"}""";
            var place = at % whole.Length;
            var line = kind == 0 ? whole[..place]
                : kind == 1 ? whole.Remove(place, 1)
                : kind == 2 ? whole.Insert(place, letter.ToString())
                : whole[..place] + letter + whole[(place + 1)..];
            using var reader = new StringReader(line);
            try
            {
                Assert.All(
                    DecisionJson.ReadAll(reader, "f"),
                    static one => Assert.DoesNotContain(one.Mentions, static mention => mention.Position < 0));
            }
            catch (CoauthorGraphException refusal)
            {
                Assert.Equal(ErrorCode.InputUnreadable, refusal.Code);
            }
        });
}
