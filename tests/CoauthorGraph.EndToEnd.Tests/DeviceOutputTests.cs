namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Output to a device goes to the device and does not take its place.</summary>
public sealed class DeviceOutputTests
{
    private const string Record = """{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill"]}""";

    [Fact]
    public async Task Extract_ToADevice_LeavesTheDevice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links to devices are made on Unix only");
        using var folder = new TemporaryFolder();
        var input = folder.Write("records.jsonl", Record + "\n");

        // A link, so that the machine's own device is safe from a fault.
        var link = folder.File("nothing");
        File.CreateSymbolicLink(link, "/dev/null");
        (await CommandRun.Of("extract", input, "--output", link)).Succeeded();

        Assert.Equal("/dev/null", new FileInfo(link).LinkTarget);
        Assert.False(File.Exists(link + ".part"));
    }
}
