using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class SourceIdsTests
{
    // Editors look after the first four; the others are made by machine, and what has no scheme is of no source.
    [Fact]
    public void Of_IdsOfSources_TellsWhichPeopleKeep()
    {
        string[] all = ["dblp:1", "dblp-pid:1/1", "acl:1", "inspire:1", "openalex:1", "s2:1", "scopus:1", "1", "dblp:1"];
        var input = new RecordTables().Add("1", "T", 2001, [.. all.Select(static id => $"Ann {id}")]).ToInput();
        var (id, scheme, isKept) = SourceIds.Of(input.Authorships with { SourceId = StringColumn.From(all) });
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 0], id);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 0], scheme);
        Assert.Equal([true, true, true, true, false, false, false, false], isKept);
    }
}
