using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Core.Tests.Graph;

public sealed class ColumnTests
{
    [Fact]
    public void Strings_FindOfEveryRow_IsThatRow()
    {
        string[] texts = ["", "a", "ab", "b", "é", "王"];
        var column = StringColumn.From(texts);
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(column.Find));
        Assert.Equal(-1, column.Find("aa"));
        Assert.Equal(-1, column.Find("zz"));
        Assert.Equal(-1, column.Find("龍"));
        Assert.Equal(-1, StringColumn.Empty.Find(""));
    }

    [Fact]
    public void Strings_MissingOnes_AreEmptyAndNull()
    {
        var column = StringColumn.From([null, "a", ""]);
        Assert.Equal(["", "a", ""], column.AsEnumerable());
        Assert.Equal([null, "a", null], Enumerable.Range(0, 3).Select(column.GetOrNull));
        Assert.Throws<ArgumentOutOfRangeException>(() => column[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => column[-1]);
    }

    [Theory]
    [InlineData(StringColumn.ChunkRows, 1)]
    [InlineData(StringColumn.ChunkRows + 1, 2)]
    public void Strings_MoreThanAChunk_AreAllThere(int count, int chunks)
    {
        var builder = new StringColumnBuilder();
        for (var row = 0; row < count; row++)
        {
            builder.AddUtf8(row % 2 == 0 ? "x"u8 : "yy"u8);
        }

        var column = builder.Build();
        Assert.Equal((count, chunks), (column.Count, column.ChunkCount));
        Assert.Equal(["x", "yy"], new[] { column[0], column[1] });
        Assert.Equal(count % 2 == 1 ? "x" : "yy", column[count - 1]);
        Assert.Equal("yy", column[StringColumn.ChunkRows - 1]);
    }

    [Fact]
    public void StringLists_OfEachRow_AreItsOwn()
    {
        var column = StringListColumn.From([["a", "b"], [], ["c"]]);
        Assert.Equal([["a", "b"], [], ["c"]], Enumerable.Range(0, column.Count).Select(row => column[row]));
        Assert.Equal(0, StringListColumn.Empty.Count);
    }

    [Fact]
    public void Lists_Inverted_GiveTheRowsOfEachTargetInOrder()
    {
        var inverted = IntListColumn.Invert([2, 0, -1, 2, 3], 4);
        Assert.Equal([0, 1, 1, 3, 4], inverted.Offsets.ToArray());
        Assert.Equal([1, 0, 3, 4], inverted.Values.ToArray());
    }

    [Fact]
    public void Lists_Owners_AreTheRowsOfTheValues()
    {
        var lists = IntListColumn.From([[7, 8], [], [9]]);
        Assert.Equal([0, 0, 2], lists.Owners());
        Assert.Equal([[7, 8], [], [9]], Enumerable.Range(0, lists.Count).Select(row => lists[row].ToArray()));
        Assert.Equal(3, IntListColumn.OfEmptyRows(3).Count);
        Assert.Empty(IntListColumn.OfEmptyRows(3)[2].ToArray());
    }

    [Fact]
    public void Rows_OfAGraph_MustEndWhereTheEntriesDo()
    {
        Assert.Throws<ArgumentException>(() => new CsrGraph(new[] { 0, 1 }, new[] { 0, 1 }));
        Assert.Throws<ArgumentException>(() => new CsrGraph(Array.Empty<int>(), Array.Empty<int>()));
        Assert.Throws<ArgumentException>(() => new CsrGraph(new[] { 0, 1 }, new[] { 0 }, new[] { 1f, 1f }));
        var pair = new CsrGraph(new[] { 0, 1, 2 }, new[] { 1, 0 });
        Assert.Equal((2, 1, false), (pair.NodeCount, pair.EdgeCount, pair.IsWeighted));
        Assert.Equal(1, pair.Degree(1));
        Assert.Equal([0], pair.NeighborsOf(1).ToArray());
        Assert.True(pair.WeightsOf(1).IsEmpty);
        Assert.Equal([3f], new CsrGraph(new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { 2f, 3f }).WeightsOf(1).ToArray());
    }
}
