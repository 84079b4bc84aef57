using CoauthorGraph.Core.Graph.Querying.FullText;

namespace CoauthorGraph.Core.Tests.Graph.Querying;

/// <summary>Words as the analyser <c>standard-folding</c> cuts them, by the rules of Unicode's annex 29.</summary>
public sealed class WordBreakerTests
{
    [Theory]
    [InlineData("Deep Q-Networks, 2.0!", "deep q networks 2.0")]
    [InlineData("O'Neill's U.S.A. 3,141 a,b", "o'neill's u.s.a 3,141 a b")]
    [InlineData("Çédille straße Łódź", "cedille strasse lodz")]
    [InlineData("a:b 1:2 1;2 c;d", "a:b 1 2 1;2 c d")]
    [InlineData("snake_case end. .start", "snake_case end start")]
    [InlineData("强化学习 rank学", "强 化 学 习 rank 学")]
    [InlineData("x.学 1.x", "x 学 1 x")]
    [InlineData("\ud800 lone \U00020000", "lone \U00020000")]
    [InlineData("", "")]
    public void Words_OfAText_AreThose(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordBreaker.WordsOf(text)));
}
