using System.Text;
using CoauthorGraph.Core.Text;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Text;

public sealed class TerminalTextTests
{
    // ECMA-48 controls C0, DEL and C1; the bidirectional controls of UAX #9; the separators of UAX #14.
    [Theory]
    [InlineData("a\u001b[31mb", @"a\u001B[31mb")]
    [InlineData("\u001b]0;title\a", @"\u001B]0;title\u0007")]
    [InlineData("\u009b31m", @"\u009B31m")]
    [InlineData("del\u007f", @"del\u007F")]
    [InlineData("over\rwritten\b", @"over\u000Dwritten\u0008")]
    [InlineData("\u202Egpj.exe\u202C", @"\u202Egpj.exe\u202C")]
    [InlineData("\u2066a\u2069\u200F\u061C", @"\u2066a\u2069\u200F\u061C")]
    [InlineData("one\u2028two", @"one\u2028two")]
    public void Of_Controls_AreShownByNumber(string text, string expected) =>
        Assert.Equal(expected, TerminalText.Of(text));

    // ZWNJ and ZWJ belong to Persian, Indic and emoji spelling; right-to-left letters are letters.
    [Theory]
    [InlineData("two lines\n\tand a tabulator")]
    [InlineData("Zoë Ångström 张伟 می‌خواهم 👩‍🔬 שלום")]
    [InlineData("")]
    public void Of_TextWithoutControls_IsTheSameString(string text) => Assert.Same(text, TerminalText.Of(text));

    [Fact]
    public void Write_BytesInAnyPieces_ShowsWhatTheWholeTextShows() =>
        Gen.Select(Gen.Char.Array[0, 40], Gen.Int[1, 5]).Sample((characters, length) =>
        {
            var text = new string(characters);
            var bytes = Encoding.UTF8.GetBytes(text);
            using var shown = new MemoryStream();
            using var stream = new TerminalStream(shown);
            foreach (var piece in bytes.Chunk(length))
            {
                stream.Write(piece);
            }

            var expected = TerminalText.Of(Encoding.UTF8.GetString(bytes));
            Assert.Equal(expected, Encoding.UTF8.GetString(shown.ToArray()));
        });

    [Fact]
    public void Stream_ToATerminal_CanBeWrittenAlone()
    {
        using var stream = new TerminalStream(Stream.Null);
        Assert.Equal((false, false, true), (stream.CanRead, stream.CanSeek, stream.CanWrite));
        Assert.Throws<NotSupportedException>(() => stream.Length);
    }

    [Fact]
    public void Write_BytesThatAreNoText_AreReplaced()
    {
        using var shown = new MemoryStream();
        using var stream = new TerminalStream(shown);
        stream.Write([(byte)'a', 0x9b, (byte)'3', (byte)'1', (byte)'m', 0xff]);
        Assert.Equal("a\uFFFD31m\uFFFD", Encoding.UTF8.GetString(shown.ToArray()));
    }
}
