using CoauthorGraph.Core.Text;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Text;

public sealed class NearestNamesTests
{
    private static readonly string[] Names =
    [
        "Agents", "Large language models", "Machine learning", "Ranking", "Reinforcement learning",
        "Representation learning", "Zhengxing Chen",
    ];

    [Theory]
    [InlineData("reinforcment learning", "Reinforcement learning")]
    [InlineData("RL", "Reinforcement learning")]
    [InlineData("LLMs", "Large language models")]
    [InlineData("llm", "Large language models")]
    [InlineData("rankign", "Ranking")]
    [InlineData("Zhenxing Chn", "Zhengxing Chen")]
    [InlineData("reinf", "Reinforcement learning")]
    public void Find_WhatIsNearlyAName_GivesThatNameFirst(string typed, string expected) =>
        Assert.Equal(expected, Names[NearestNames.Find(typed, Names, 3)[0]]);

    [Theory]
    [InlineData("page-rank", "pagerank")]
    [InlineData("labelpropagation", "label-propagation")]
    [InlineData("k core", "kcore")]
    [InlineData("pagge-rank", "pagerank")]
    [InlineData("topic modelling", "topic modeling")]
    public void Find_WordsPartedElsewhere_AreNear(string typed, string expected)
    {
        string[] names = ["degree", "kcore", "label-propagation", "pagerank", "topic modeling"];
        Assert.Equal([Array.IndexOf(names, expected)], NearestNames.Find(typed, names, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("quantum gravity")]
    [InlineData("x")]
    public void Find_WhatIsFarFromAll_GivesNone(string typed) => Assert.Empty(NearestNames.Find(typed, Names, 3));

    // Two words of four letters or more with one wrong letter each are a quarter off at most.
    [Fact]
    public void Find_OneWrongLetterInEachWord_IsAlwaysNear() => Gen.Select(
        Gen.Char['a', 'z'].Array[4, 9], Gen.Char['a', 'z'].Array[4, 9], Gen.Int[0, 3], Gen.Char['a', 'z']).Sample(
        (first, second, at, letter) =>
        {
            var name = $"{new string(first).ToUpperInvariant()} {new string(second)}";
            (first[at], second[at]) = (letter, letter);
            Assert.Equal([1], NearestNames.Find($"{new string(first)} {new string(second)}", ["1 2 3", name], 3));
        });

    [Fact]
    public void Find_SeveralNear_GivesNearestFirstAndNoMoreThanAsked() =>
        Assert.Equal([4, 5], NearestNames.Find("RL", Names, 2));

    [Theory]
    [InlineData("graph", "graph", 0)]
    [InlineData("gr", "graph", .1)]
    [InlineData("g", "graph", 1)]
    [InlineData("grahp", "graph", .2)]
    [InlineData("graphical", "graph", 1)] // Too long for it.
    [InlineData("abcd", "abxy", .5)]
    public void Between_TwoWords_CountsEditsALetterOfTheLonger(string typed, string word, double far) =>
        Assert.Equal(far, NearestNames.Between(typed, word), 9);
}
