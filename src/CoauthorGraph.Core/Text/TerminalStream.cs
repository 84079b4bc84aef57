using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>
/// A stream to a terminal through which only text passes: bytes are read as UTF-8, and what would steer the terminal is
/// shown as <see cref="TerminalText"/> says; bytes that are no UTF-8 become U+FFFD. Not safe for several threads.
/// </summary>
/// <param name="terminal">Where the text goes; left open.</param>
public sealed class TerminalStream(Stream terminal) : Stream
{
    private const int PieceLength = 4096;
    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    private readonly char[] _characters = new char[PieceLength + 4];
    private readonly StringBuilder _shown = new();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var piece = buffer[..Math.Min(PieceLength, buffer.Length)];
            buffer = buffer[piece.Length..];
            var count = _decoder.GetChars(piece, _characters, flush: false);
            _shown.Clear();
            TerminalText.Append(_shown, _characters.AsSpan(0, count));
            terminal.Write(Encoding.UTF8.GetBytes(_shown.ToString()));
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => terminal.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
