using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Blocking;

public sealed class BlocksTests
{
    // More than 3000 are cut by given name.
    [Theory]
    [InlineData(3000, 0, "3000")]
    [InlineData(2999, 1, "3000")]
    [InlineData(2999, 2, "2999 2")]
    [InlineData(3001, 0, "3001")]
    [InlineData(2, 1, "3")]
    public void Build_MentionsOfOneNameAndInitial_AreTogetherUpToThreeThousand(int wei, int wen, string sizes)
    {
        var tables = new RecordTables().Add("x", "T", 2001, "Ann Other");
        for (var i = 0; i < wei + wen; i++)
        {
            tables.Add($"{i}", "T", 2001, i < wei ? "Wei Wang" : "Wen Wang");
        }

        var blocks = Blocks.Build(NameCatalog.Build(tables.ToInput().Authorships, new ParallelOptions()));

        // The largest first; Ann Other is alone.
        Assert.Equal(sizes + " 1", string.Join(' ', blocks.Select(static block => block.Length)));
    }

    // Beside whom a mention was that is gone, and nobody of another part of a block that is cut.
    [Theory]
    [InlineData(2998, 2, "Wei Wang", 3000)]
    [InlineData(2999, 2, "Wei Wang", 2999)]
    [InlineData(2999, 2, "W. Wang", 0)]
    [InlineData(2, 1, "W. Wang", 3)]
    [InlineData(2, 1, "Ann Wang", 0)]
    public void Open_GoneMention_OpensThePartItWasIn(int wei, int wen, string gone, int open)
    {
        var tables = new RecordTables().Add("x", "T", 2001, "Ann Other");
        for (var i = 0; i < wei + wen; i++)
        {
            tables.Add($"{i}", "T", 2001, i < wei ? "Wei Wang" : "Wen Wang");
        }

        var names = NameCatalog.Build(tables.ToInput().Authorships, new ParallelOptions());
        var known = new int[wei + wen + 1];
        Blocks.Open(names, [(gone, "", "", false)], known, new ParallelOptions());

        Assert.Equal(open, known.Count(static author => author < 0));
    }
}
