using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class WordTableBuilderTests
{
    [Fact]
    public void Build_WordsInAnyOrder_NumbersThemByTheirOrderAndEachOnce()
    {
        var builder = new WordTableBuilder();
        foreach (var (row, words) in new (int, string[])[] { (7, ["b", "a", "b"]), (3, ["c", "a"]), (5, []), (0, ["c"]) })
        {
            foreach (var word in words)
            {
                builder.Add(word);
            }

            builder.End(row);
        }

        var table = builder.Build();
        Assert.Equal(["a", "b", "c"], Enumerable.Range(0, 3).Select(word => table.Words[word]));
        Assert.Equal([7, 3, 5, 0], table.Rows.ToArray());
        Assert.Equal([0, 2, 4, 4, 5], table.WordsOf.Offsets.ToArray());
        Assert.Equal([0, 1, 0, 2, 2], table.WordsOf.Values.ToArray());
        Assert.Equal([0, 2, 3, 5], table.Places.Offsets.ToArray());
        Assert.Equal([0, 1, 0, 1, 3], table.Places.Values.ToArray());
        Assert.True(table.Fits(4));
    }
}
