using System.Text.Json.Nodes;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Export.Tests;

/// <summary>
/// What VOSviewer Online checks before it opens a file: three items or more, ids that are there and differ, numbers where
/// it wants numbers, clusters from 1 to 1,000, weights and strengths that are not negative, places that are not all one,
/// links between items that are there.
/// </summary>
public sealed class VosViewerRuleTests
{
    [Fact]
    public void File_OfHostileNames_PassesAllChecks() => Check(Exported.Bytes("vosviewer", SampleGraph.Hostile()));

    [Fact]
    public void File_OfPeopleWithoutTies_PassesAllChecks()
    {
        var graph = SampleGraph.Of(new SamplePaper("A", 2020, "Ann"), new SamplePaper("B", 0, "Bea"), new SamplePaper("C", 1, "Cy"));
        Check(Exported.Bytes("vosviewer", graph));
    }

    // 1,002 people, each a community: the last two have no cluster, and the file and the summary say so.
    [Fact]
    public void Communities_BeyondAThousand_HaveNoCluster()
    {
        var names = Enumerable.Range(0, 1_002).Select(static i => $"N{i:0000}").ToArray();
        var request = SampleGraph.Request(SampleGraph.Of([.. names.Select(static name => new SamplePaper(name, 2020, name))])) with
        {
            Communities = Enumerable.Range(0, names.Length).ToArray(),
        };
        using var output = new MemoryStream();
        var summary = Catalog.ExporterCatalog.Find("vosviewer")!.Write(request, output, CancellationToken.None);
        var root = Check(output.ToArray());
        var items = root["network"]!["items"]!.AsArray();
        Assert.Equal(names[1_000..], items.Where(static item => item!["cluster"] is null).Select(static item => (string?)item!["label"]));
        Assert.Equal(1_000, root["network"]!["clusters"]!.AsArray().Count);
        Assert.Equal(
            ["VOSviewer has 1,000 clusters; 2 authors of the 2 smallest communities have none."], summary.Notes);
        Assert.Contains(summary.Notes[0], (string?)root["info"]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void Network_OfTwo_IsRefused()
    {
        var refused = Assert.Throws<CoauthorGraphException>(static () =>
            Exported.Bytes("vosviewer", SampleGraph.Of(new SamplePaper("A", 2020, "Ann", "Bea"))));
        Assert.Equal("VOSviewer opens networks of 3 authors or more, and this one has 2.", refused.Message);
    }

    private static JsonNode Check(byte[] file)
    {
        var root = JsonNode.Parse(file)!;
        var items = root["network"]!["items"]!.AsArray();
        Assert.True(items.Count >= 3);
        var ids = items.Select(static item => (int)item!["id"]!).ToHashSet();
        Assert.Equal(items.Count, ids.Count);
        Assert.DoesNotContain(0, ids);
        Assert.All(items, static item =>
        {
            Assert.InRange((int?)item!["cluster"] ?? 1, 1, 1_000);
            Assert.All(item["weights"]!.AsObject(), static weight => Assert.True((double)weight.Value! >= 0));
            Assert.Equal(["First year", "Last year"], item["scores"]!.AsObject().Select(static score => score.Key));
        });
        var places = items.Select(static item => ((double)item!["x"]!, (double)item["y"]!)).ToHashSet();
        Assert.NotEqual(1, places.Count);
        Assert.All(root["network"]!["links"]!.AsArray(), link =>
        {
            Assert.Contains((int)link!["source_id"]!, ids);
            Assert.Contains((int)link["target_id"]!, ids);
            Assert.True((double)link["strength"]! >= 0);
        });
        return root;
    }
}
