using CoauthorGraph.Core.Text;

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
    [InlineData("")]
    [InlineData("quantum gravity")]
    [InlineData("x")]
    public void Find_WhatIsFarFromAll_GivesNone(string typed) => Assert.Empty(NearestNames.Find(typed, Names, 3));

    [Fact]
    public void Find_SeveralNear_GivesNearestFirstAndNoMoreThanAsked() =>
        Assert.Equal([4, 5], NearestNames.Find("RL", Names, 2));
}
