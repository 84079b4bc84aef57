using CoauthorGraph.Web.Answers;

namespace CoauthorGraph.Web.Tests;

public sealed class OutgoingBytesTests
{
    private const int Quarter = (int)(OutgoingBytes.Most / 4);

    [Fact]
    public void LargeAnswers_BeyondTheMost_AreRefusedUntilOneIsSent()
    {
        var outgoing = new OutgoingBytes();
        Assert.All(Enumerable.Range(0, 4), _ => Assert.True(outgoing.TryTake(Quarter)));
        Assert.False(outgoing.TryTake(OutgoingBytes.Small + 1));
        outgoing.GiveBack(Quarter);
        Assert.True(outgoing.TryTake(Quarter));
        Assert.False(outgoing.TryTake(Quarter));
    }

    [Fact]
    public void SmallAnswers_AlwaysPass_AndAreNotCounted()
    {
        var outgoing = new OutgoingBytes();
        Assert.All(Enumerable.Range(0, 4), _ => Assert.True(outgoing.TryTake(Quarter)));
        Assert.True(outgoing.TryTake(OutgoingBytes.Small));
        outgoing.GiveBack(OutgoingBytes.Small);
        Assert.False(outgoing.TryTake(OutgoingBytes.Small + 1));
    }

    [Fact]
    public void OneAnswer_LargerThanTheMost_PassesAlone()
    {
        var outgoing = new OutgoingBytes();
        Assert.True(outgoing.TryTake(int.MaxValue));
        Assert.False(outgoing.TryTake(Quarter));
        outgoing.GiveBack(int.MaxValue);
        Assert.True(outgoing.TryTake(Quarter));
        Assert.False(outgoing.TryTake(int.MaxValue));
    }
}
