namespace CoauthorGraph.Readers;

/// <summary>A reader that can tell from the start of a file whether the file is of its format.</summary>
public interface IDetectableReader : IRecordReader
{
    /// <summary>Whether content that begins with <paramref name="head"/> (at most 64 KB, decompressed) is of this
    /// format.</summary>
    bool Recognizes(ReadOnlySpan<byte> head);
}
