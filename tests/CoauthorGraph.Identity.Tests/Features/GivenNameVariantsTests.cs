using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class GivenNameVariantsTests
{
    [Theory]
    [InlineData("gerd", "gerhard", true)]
    [InlineData("nikolaos", "nikos", true)]
    [InlineData("tina", "martina", true)]
    [InlineData("christina", "martina", false)] // Both are Tina, and two names.
    [InlineData("robert", "roland", false)]
    [InlineData("nobody", "nobody", false)]
    public void AreVariants_TwoNames_AreOnOneLine(string a, string b, bool expected)
    {
        Assert.Equal(expected, GivenNameVariants.AreVariants(a, b));
        Assert.Equal(expected, GivenNameVariants.AreVariants(b, a));
    }

    [Fact]
    public void Table_EachLine_IsOfFoldedNames()
    {
        using var stream = typeof(GivenNameVariants).Assembly.GetManifestResourceStream("given-name-variants.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line[0] != '#').Select(static line => line.Split(' ')).ToArray();
        Assert.All(lines, static names =>
        {
            Assert.True(names.Length > 1);
            Assert.Equal(names, names.Distinct(StringComparer.Ordinal));
            Assert.All(names, static name => Assert.Equal(TextFolding.Words(name), name));
        });
        Assert.Equal(lines.Length, lines.Select(static names => string.Join(' ', names)).Distinct().Count());
    }
}
