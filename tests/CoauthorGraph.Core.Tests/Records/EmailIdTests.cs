using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class EmailIdTests
{
    [Fact]
    public void Of_Address_IsAnIdInSmallLetters() => Assert.Equal("email:ada@lab.example", EmailId.Of("Ada@Lab.Example"));

    [Fact]
    public void Is_OtherIds_AreNone()
    {
        Assert.True(EmailId.Is("email:ada@lab.example"u8));
        Assert.False(EmailId.Is("dblp:email"u8));
        Assert.False(EmailId.Is(""u8));
        Assert.Equal("ada@lab.example"u8, EmailId.AddressIn("email:ada@lab.example"u8));
    }
}
