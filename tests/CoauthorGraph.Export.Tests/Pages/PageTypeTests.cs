using CoauthorGraph.Export.Tests.OtherReaders;

namespace CoauthorGraph.Export.Tests.Pages;

public sealed class PageTypeTests
{
    [Fact]
    public void Modules_CheckedByTypeScript_FitWhatTheirCommentsSay() => Assert.Equal(
        "24 modules",
        NodeReader.Run(
            "typescript/package.json",
            Path.Combine(AppContext.BaseDirectory, "OtherReaders/Scripts/check-types.cjs"),
            Path.Combine(AppContext.BaseDirectory, "Html")));
}
