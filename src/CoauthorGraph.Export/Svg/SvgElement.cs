using System.Xml;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Svg;

/// <summary>Elements of SVG.</summary>
internal static class SvgElement
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    public static void Start(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, PlainText.OneLine(value));
        }
    }

    public static void Write(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(xml, name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>What a browser shows when the pointer rests; lines may be broken.</summary>
    public static void WriteTitle(XmlWriter xml, string text) => xml.WriteElementString(
        "title", Namespace, string.Join('\n', text.TrimEnd('\n').Split('\n').Select(PlainText.OneLine)));

    /// <summary>Lines of text below each other, the first with its foot at <paramref name="top"/>.</summary>
    public static void WriteLines(
        XmlWriter xml, IReadOnlyList<string> lines, double left, double top, double font, double step, string color)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Start(
                xml,
                "text",
                ("x", InvariantText.Of(left)),
                ("y", InvariantText.Of(Math.Round(top + (i * step), 1))),
                ("font-size", InvariantText.Of(font)),
                ("fill", color));
            xml.WriteString(lines[i]);
            xml.WriteEndElement();
        }
    }
}
