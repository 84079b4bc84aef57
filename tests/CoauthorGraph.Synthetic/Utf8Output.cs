using System.Text;

namespace CoauthorGraph.Synthetic;

/// <summary>Writes text as UTF-8 through one large buffer.</summary>
internal sealed class Utf8Output(Stream stream) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _length;

    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    public void Write(string text)
    {
        Reserve(text.Length * 3);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    /// <summary>A number with at least so many digits.</summary>
    public void Write(long number, int digits = 1)
    {
        Span<byte> text = stackalloc byte[20];
        var at = text.Length;
        for (; number > 0 || digits > 0; number /= 10, digits--)
        {
            text[--at] = (byte)('0' + (number % 10));
        }

        Write(text[at..]);
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Reserve(int size)
    {
        if (_buffer.Length - _length < size)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
