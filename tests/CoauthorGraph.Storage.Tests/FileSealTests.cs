using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage.Tests;

public sealed class FileSealTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    // Two seconds for each of the first 29 bits after 1990 began: none, one, all (2 * (2^29 - 1) seconds).
    [Theory]
    [InlineData("0000000712", "1990-01-01T00:00:00Z")]
    [InlineData("0000000812", "1990-01-01T00:00:02Z")]
    [InlineData("ffffffff12", "2024-01-10T13:37:02Z")]
    public void Set_AChecksum_IsATimeThatEveryDiskKeeps(string sha256, string time)
    {
        FileSeal.Set(_path, sha256);
        Assert.Equal(time, File.GetLastWriteTimeUtc(_path).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(FileSeal.Holds(_path, sha256));
        Assert.False(FileSeal.Holds(_path, "0000001012"));
        File.WriteAllText(_path, "x");
        Assert.False(FileSeal.Holds(_path, sha256));
    }
}
