using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Tests.Lookups;

/// <summary>Rows are in the order of their weight; row 0 weighs most.</summary>
public sealed class RankedSearchTests
{
    // Twenty that weigh more and have a word besides, one that has the words and no more, and one that begins so.
    private static readonly string[] Names =
        [
            .. Enumerable.Range(0, 20).Select(static number => $"wang wei n{number}"), "wang wei", "wangari weist",
            "constantinopoulos",
        ];

    [Fact]
    public void Find_TheWholeNameOfLittleWeight_IsFoundBehindManyThatHaveMore() =>
        Assert.Equal([20, 0, 1], Find("wang wei", 3));

    [Fact]
    public void Find_AWordTwice_IsThatWord() => Assert.Equal([20, 0], Find("wang wang wei", 2));

    [Fact]
    public void Find_Beginnings_ComeWhereWholeWordsAreTooFew()
    {
        Assert.Equal([20, .. Enumerable.Range(0, 20), 21], Find("wei wang", 30));
        Assert.Equal([21], Find("wanga", 3));
        Assert.Equal(5, Find("wan we", 5).Count);
        Assert.Equal(0, Find("wan we", 5)[0]);
    }

    [Fact]
    public void Find_AnInitial_TakesTheHeaviest() => Assert.Equal([0, 1], Find("w wang", 2));

    [Theory]
    [InlineData("wnag wei", 0)] // Nobody has the first word: it is misspelt.
    [InlineData("wangari wiest", 21)]
    [InlineData("wangaro", 21)]
    [InlineData("wagnari weits", 21)]
    [InlineData("xang", 0)]
    [InlineData("xan", null)] // Three letters alone mean too much,
    [InlineData("wei xang", 0)] // and beside others one word.
    [InlineData("waggaro", null)] // Two letters of seven are too many,
    [InlineData("xonstantinopoulox", 22)] // but two of so many are not,
    [InlineData("xonstxntinopoulox", null)] // and three are of any word.
    public void Find_Misspelled_TakesTheFewestLetters(string typed, int? first)
    {
        var rows = Find(typed, 2, isMisspelled: true);
        Assert.Equal(first, rows.Count == 0 ? null : rows[0]);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData(" - ", 3)]
    [InlineData("wang", 0)]
    public void Find_Nothing_IsNothing(string typed, int top) => Assert.Empty(Find(typed, top));

    private static IReadOnlyList<int> Find(string typed, int top, bool isMisspelled = false)
    {
        var builder = new WordTableBuilder();
        for (var row = 0; row < Names.Length; row++)
        {
            foreach (var word in Names[row].Split(' '))
            {
                builder.Add(word);
            }

            builder.End(row);
        }

        return new RankedSearch(builder.Build(), Fit).Find(typed, top, isMisspelled).Rows;
    }

    // By the words alone: all of them and no other, all of them, or their beginnings.
    private static NameFit Fit(int row, NamePattern pattern)
    {
        var words = Names[row].Split(' ').ToHashSet();
        return words.SetEquals(pattern.Words) ? NameFit.Whole
            : words.IsSupersetOf(pattern.Words) ? NameFit.Words
            : pattern.Words.All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)))
                ? NameFit.Parts : NameFit.None;
    }
}
