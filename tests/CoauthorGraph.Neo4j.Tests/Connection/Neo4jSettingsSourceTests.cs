using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Connection;

namespace CoauthorGraph.Neo4j.Tests.Connection;

public sealed class Neo4jSettingsSourceTests
{
    [Fact]
    public void Read_FromTheEnvironment_TakesAllOfIt()
    {
        var settings = Source(
            ("NEO4J_URI", "https://db.example.org:7473"), ("NEO4J_DATABASE", "papers"), ("NEO4J_USER", "ada"),
            ("NEO4J_PASSWORD", "p=w #1")).Read();

        Assert.Equal("https://db.example.org:7473", settings.DisplayAddress);
        Assert.Equal("papers", settings.Database);
        Assert.Equal(("ada", "p=w #1"), (settings.Credentials.User, settings.Credentials.Secret));
    }

    [Theory]
    [InlineData("http://ada:tell-nobody@localhost:7474")]
    [InlineData("not an address")]
    [InlineData("/tmp/neo4j")]
    [InlineData("http://localhost:7474?x=y")]
    [InlineData("bolt://localhost:7687/?policy=europe")]
    [InlineData("neo4j://localhost:7687#part")]
    public void Read_AnAddressThatWillNotDo_IsWrongUsageAndShowsNoSecret(string uri)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Source(("NEO4J_URI", uri)).Read());
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.DoesNotContain("tell-nobody", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ACredentialsFile_MustBeOursAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("coauthor-").FullName, "credentials");
        File.WriteAllText(file, "# ours\nuser=ada\npassword= with spaces=and signs \n");
        var source = Source(("NEO4J_URI", "http://localhost:7474"), ("NEO4J_CREDENTIALS_FILE", file));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var failure = Assert.Throws<CoauthorGraphException>(() => source.Read());
        Assert.Contains("chmod 600", failure.Message, StringComparison.Ordinal);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(" with spaces=and signs ", source.Read().Credentials.Secret);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void ToString_OfCredentials_ShowsTheUserAlone()
    {
        Assert.Equal("user 'ada'", Neo4jCredentials.Basic("ada", "tell-nobody").ToString());
        Assert.Equal("a token", Neo4jCredentials.Bearer("tell-nobody").ToString());
    }

    [Theory]
    [InlineData("bolt://db.example.org:7687", "http://db.example.org:7474")]
    [InlineData("neo4j+s://db.example.org", "https://db.example.org:7473")]
    public async Task Open_ABoltAddressWithoutTheDriver_GivesTheHttpForm(string uri, string form)
    {
        Assert.SkipWhen(Neo4jDatabase.HasDriver, "this build has the driver");
        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(() => Neo4jDatabase.OpenAsync(
            new Neo4jSettings { Uri = new Uri(uri) }, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains(form, failure.Message, StringComparison.Ordinal);
    }

    private static Neo4jSettingsSource Source(params (string Name, string Value)[] variables) => new()
    {
        Environment = name => variables.FirstOrDefault(variable => variable.Name == name).Value,
    };
}
