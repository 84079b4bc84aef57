using System.Text.Json;

namespace CoauthorGraph.Export.Tests;

public sealed class JsonFormatTests
{
    [Fact]
    public void Cytoscape_OfSmallGraph_HasElementsAndProvenance()
    {
        var root = Exported.Json("cytoscape", SampleGraph.Small());
        var elements = root.GetProperty("elements");
        Assert.Equal(4, elements.GetProperty("nodes").GetArrayLength());
        Assert.Equal(3, elements.GetProperty("edges").GetArrayLength());
        var said = root.GetProperty("data").GetProperty("provenance").GetString();
        Assert.Contains("Snapshot 000001. Filters: years 2000-. 1 of 3 papers name only", said,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Graphology_OfSmallGraph_LinksExistingKeys()
    {
        var root = Exported.Json("graphology", SampleGraph.Small());
        var keys = root.GetProperty("nodes").EnumerateArray().Select(static x => x.GetProperty("key").GetString());
        var ends = root.GetProperty("edges").EnumerateArray().SelectMany(static x =>
            new[] { x.GetProperty("source").GetString(), x.GetProperty("target").GetString() }).ToArray();
        Assert.Equal(6, ends.Length);
        Assert.Empty(ends.Except(keys));
    }

    [Fact]
    public void VosViewer_WithCommunities_HasClusters()
    {
        var request = SampleGraph.Request(SampleGraph.Small()) with { Communities = new[] { 0, 0, 1, -1 } };
        using var document = JsonDocument.Parse(Exported.Bytes("vosviewer", request));
        var network = document.RootElement.GetProperty("network");
        Assert.Equal([1, 1, 2], network.GetProperty("items").EnumerateArray()
            .Where(static x => x.TryGetProperty("cluster", out _))
                .Select(static x => x.GetProperty("cluster").GetInt32()));
        Assert.Equal(3, network.GetProperty("links").GetArrayLength());
        Assert.Equal(2, network.GetProperty("clusters").GetArrayLength());
    }

    [Fact]
    public void Cytoscape_OfHostileNames_KeepsThemWhole() => AssertHostile(
        Exported.Json("cytoscape", SampleGraph.Hostile()).GetProperty("elements").GetProperty("nodes").EnumerateArray()
            .Select(static node => node.GetProperty("data").GetProperty("name").GetString()));

    [Fact]
    public void Graphology_OfHostileNames_KeepsThemWhole() => AssertHostile(
        Exported.Json("graphology", SampleGraph.Hostile()).GetProperty("nodes").EnumerateArray()
            .Select(static node => node.GetProperty("attributes").GetProperty("label").GetString()));

    [Fact]
    public void VosViewer_OfHostileNames_KeepsThemWhole() => AssertHostile(
        Exported.Json("vosviewer", SampleGraph.Hostile()).GetProperty("network").GetProperty("items").EnumerateArray()
            .Select(static node => node.GetProperty("label").GetString()));

    private static void AssertHostile(IEnumerable<string?> names) =>
        Assert.Equal(SampleGraph.HostileNames.Order(StringComparer.Ordinal), names);
}
