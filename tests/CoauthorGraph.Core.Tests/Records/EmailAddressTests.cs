using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@lab.example", "ada@lab.example")]
    [InlineData("Ada.Quill@Lab.EXAMPLE", "Ada.Quill@lab.example")]
    [InlineData(" mailto:ada@lab.example ", "ada@lab.example")]
    [InlineData("MailTo:ada@lab.example?subject=Wings", "ada@lab.example")]
    [InlineData("ada@lab.example.", "ada@lab.example")]
    [InlineData("ada@lab.example,", "ada@lab.example")]
    [InlineData("<ada@lab.example>;", "ada@lab.example")]
    [InlineData("Ada Quill <ada@lab.example>", "ada@lab.example")]
    [InlineData("\u2039ada@lab.example\u203A", "ada@lab.example")]
    [InlineData("ada+wings@b\u00FCro.example", "ada+wings@b\u00FCro.example")]
    [InlineData("norepland@lab.example", "norepland@lab.example")]
    [InlineData("no@lab.example.org", null)]
    [InlineData("n/a", null)]
    [InlineData("-", null)]
    [InlineData("null", null)]
    [InlineData("none@none.com", null)]
    [InlineData("noreply@lab.example", null)]
    [InlineData("No-Reply@lab.example", null)]
    [InlineData("do_not.reply@lab.example", null)]
    [InlineData("noreply+7@lab.example", null)]
    [InlineData("ada@lab", null)]
    [InlineData("ada@.example", null)]
    [InlineData("ada@-lab.example", null)]
    [InlineData("ada@lab..example", null)]
    [InlineData("@lab.example", null)]
    [InlineData("ada@", null)]
    [InlineData("ada quill@lab.example", null)]
    [InlineData("ada@bo@lab.example", null)]
    [InlineData("ada@lab.example; bo@lab.example", null)] // One of two people's.
    [InlineData("...@lab.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_Printed_IsItsPlainFormOrNone(string? printed, string? address) =>
        Assert.Equal(address, EmailAddress.Of(printed));
}
