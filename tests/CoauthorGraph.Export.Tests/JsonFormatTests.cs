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
        Assert.Contains("Snapshot 000001. Filters: years 2000-. 1 of 3 papers name only", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Cytoscape_OfHostileNames_KeepsThemWhole()
    {
        var nodes = Exported.Json("cytoscape", SampleGraph.Hostile()).GetProperty("elements").GetProperty("nodes");
        var names = nodes.EnumerateArray().Select(static node => node.GetProperty("data").GetProperty("name").GetString());
        Assert.Equal(SampleGraph.HostileNames.Order(StringComparer.Ordinal), names);
    }
}
