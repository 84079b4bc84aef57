using System.Text;
using System.Xml;

namespace CoauthorGraph.Export.Text;

/// <summary>XML writers as all our XML formats want them.</summary>
internal static class XmlFile
{
    /// <summary>UTF-8 without a mark, indented, line feeds on every platform; the stream is left open.</summary>
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        CloseOutput = false,
    });
}
