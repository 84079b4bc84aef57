using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Tests;

public sealed class StoreFailureTests
{
    [Theory]
    [InlineData("IO Error: Could not read enough bytes from file", true)]
    [InlineData("Corrupt database file: computed checksum does not match", true)]
    [InlineData("IO Error: Could not write: No space left on device (checksum)", false)] // No room hurts nothing.
    [InlineData("Conversion Error: of a text", false)]
    public void Message_OfTheDatabase_SaysWhetherItsFileIsDamaged(string message, bool isDamage) =>
        Assert.Equal(isDamage, StoreFailure.IsDamage(message));
}
