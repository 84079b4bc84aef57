using System.Text;

namespace CoauthorGraph.Export.Text;

/// <summary>Plain text files: UTF-8 without a mark, line feeds on every platform.</summary>
internal static class TextFile
{
    /// <summary>A writer over a stream that is left open.</summary>
    public static StreamWriter Over(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };

    /// <summary>A writer of a new file.</summary>
    public static StreamWriter Create(string path) =>
        new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            BufferSize = 1 << 16,
        })
        {
            NewLine = "\n",
        };
}
