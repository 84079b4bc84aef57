using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Marc;

/// <summary>
/// Reads MARCXML (Library of Congress, "MARC 21 XML Schema" and "MARC 21 Format for Bibliographic Data"), with the
/// local fields that INSPIRE adds, also inside the answers of SRU searches. The field map stands at <see
/// cref="MarcPaper"/>.
/// </summary>
public sealed class MarcXmlReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["record"], holders: ["recordData"]);

    /// <inheritdoc/>
    public string Format => "marcxml";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root is "collection" or "record" or "records" or "searchRetrieveResponse" or "recordData"
            && xml.Mentions("datafield"u8);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, Shape, static (record, source) => [MarcPaper.Of(Packed(record), source)],
            cancellationToken);

    // An answer to an SRU search has records of its own around the records, or their text (Library of Congress,
    // "SRU Version 1.2", recordPacking).
    private static XmlElement Packed(XmlElement record)
    {
        if (record.Child("recordData") is not { } data)
        {
            return record;
        }

        if (data.Child("record") is { } inner)
        {
            return inner;
        }

        var text = data.Text.AsSpan().Trim();
        text = text.StartsWith("<?") ? text[(text.IndexOf("?>") + 2)..].TrimStart() : text;
        return text.StartsWith("<") ? XmlFragment.Parse(text, new XmlEntities())
            : throw new FormatException($"its schema is '{record.TextOf("recordSchema")}', not MARCXML");
    }
}
