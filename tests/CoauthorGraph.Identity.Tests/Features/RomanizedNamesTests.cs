using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class RomanizedNamesTests
{
    [Theory]
    [InlineData("xiaoming", true)]
    [InlineData("zhengxing", true)]
    [InlineData("wei", true)]
    [InlineData("robert", false)]
    [InlineData("xiaomingwei", true)]
    [InlineData("xiaomingweili", false)] // Four syllables are no name.
    public void Cuts_Chinese_OfThreeSyllables(string word, bool isName) =>
        Assert.Equal(isName, RomanizedNames.Chinese.Cuts(word));

    [Theory]
    [InlineData("jia", "jianping", true)]
    [InlineData("jae", "jaehyeok", true)]
    [InlineData("chan", "changhwan", true)]
    [InlineData("sung", "sunghoon", true)]
    [InlineData("yuki", "yukihiro", true)]
    [InlineData("kenji", "kenjiro", true)]
    [InlineData("ken", "kenichi", true)]
    [InlineData("hyun", "hyunwoosik", false)] // Of Korean names none has three.
    [InlineData("ryu", "ryuu", false)]
    [InlineData("koh", "koo", false)]
    [InlineData("dan", "daniel", false)]
    [InlineData("jon", "jonathan", false)]
    [InlineData("rob", "roberto", false)]
    [InlineData("alex", "alexander", false)]
    [InlineData("kim", "kimberly", false)]
    [InlineData("meg", "megan", false)]
    [InlineData("nat", "natasha", false)]
    public void IsNoShortForm_WhatOneBeginsWith_IsANameOfItsOwnWhereSyllablesAre(
        string shorter, string longer, bool expected) =>
        Assert.Equal(expected, RomanizedNames.IsNoShortForm(shorter, longer));

    [Theory]
    [InlineData("xiaomin", "xiaoming", true)]
    [InlineData("tatsuya", "tetsuya", true)]
    [InlineData("takahiro", "takehiro", true)]
    [InlineData("koutaro", "kohtaro", false)]
    [InlineData("kohei", "koei", true)] // Before a vowel it is a letter of its own.
    [InlineData("yuuichi", "yuichi", false)]
    [InlineData("andreas", "andrees", false)]
    [InlineData("mohamed", "mohamad", false)]
    public void AreTwo_WhatDiffersByALetter_IsWhereBothAreOfSyllables(string a, string b, bool expected) =>
        Assert.Equal(expected, RomanizedNames.AreTwo(a, b));
}
