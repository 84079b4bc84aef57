namespace CoauthorGraph.Architecture.Tests;

public sealed class LayoutTests
{
    private static readonly string[] Expected =
        ["CoauthorGraph.sln", "src", "tests", "cypher", "docker", "README.md", ".github", "LICENSE", "eng",
            "global.json"];

    [Fact]
    public void TopLevel_OfTheCheckout_HoldsNothingUnexpected()
    {
        var unexpected = Directory.EnumerateFileSystemEntries(Checkout.Root)
            .Select(static path => Path.GetFileName(path)!)
            .Where(static name => !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal))
            .Except([.. Expected, "artifacts", "coauthor.graph", "coauthor-demo.graph", "coauthor-demo.html", "out",
                "TestResults"]);
        Assert.Empty(unexpected);
    }

    [Fact]
    public void TopLevel_OfTheCheckout_IsComplete() => Assert.All(
        Expected, static name => Assert.True(Path.Exists(Path.Combine(Checkout.Root, name)), name));
}
