using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests;

/// <summary>Numbers that stand in graph folders, or that scripts ask for: they only grow. A new one is added here; one
/// that is here never changes.</summary>
public sealed class StoredNumbersTests
{
    [Fact]
    public void PaperFlags_AreAsTheyWereStored() =>
        Assert.Equal("None=0 HasCode=1 AuthorsTruncated=2 HyperAuthored=4", Said<PaperFlags>());

    [Fact]
    public void AuthorshipFlags_AreAsTheyWereStored() =>
        Assert.Equal("None=0 Inferred=1 Collective=2 SourceIdOfPerson=4 SourceIdByName=8 OrcidOfPerson=16", Said<AuthorshipFlags>());

    [Fact]
    public void ArtifactKinds_AreAsTheyWereStored() =>
        Assert.Equal("System=0 Method=1 Benchmark=2 Dataset=3", Said<ArtifactKind>());

    [Fact]
    public void DecisionKinds_AreAsTheyWereStored() =>
        Assert.Equal("Merge=0 Split=1 Confirm=2 Reject=3", Said<DecisionKind>());

    [Fact]
    public void ErrorCodes_AreTheExitCodes() =>
        Assert.Equal("Usage=2 InputUnreadable=3 GraphFolder=4 Remote=5 NotFound=6", Said<ErrorCode>());

    [Fact]
    public void Numbers_OfOneByte_StayOfOneByte() => Assert.All(
        [typeof(PaperFlags), typeof(AuthorshipFlags), typeof(ArtifactKind), typeof(DecisionKind)],
        static type => Assert.Equal(typeof(byte), Enum.GetUnderlyingType(type)));

    private static string Said<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(static value => $"{value}={value:D}"));
}
