using CoauthorGraph.Export.Tests.OtherReaders;

namespace CoauthorGraph.Export.Tests.Pages;

public sealed class PageTypeTests
{
    // The page of "export html", and the explorer, which draws by the same modules.
    [Theory]
    [InlineData("Html", "24 modules")]
    [InlineData("Explorer", "24 modules")]
    public void Modules_CheckedByTypeScript_FitWhatTheirCommentsSay(string folder, string modules) => Assert.Equal(
        modules,
        NodeReader.Run(
            "typescript/package.json",
            Path.Combine(AppContext.BaseDirectory, "OtherReaders/Scripts/check-types.cjs"),
            Path.Combine(AppContext.BaseDirectory, folder)));
}
