namespace CoauthorGraph.Readers.Xml;

/// <summary>Records inside the answers of SRU searches (Library of Congress, "SRU Version 1.2"), which have records of
/// their own around the records, or their text (<c>recordPacking</c>).</summary>
internal static class SruRecords
{
    /// <summary>What holds the records.</summary>
    public static readonly XmlShape Shape = new(["record"], holders: ["recordData"]);

    /// <summary>Whether a root element is one that records of catalogues stand in.</summary>
    public static bool IsRoot(string name) =>
        name is "collection" or "record" or "records" or "searchRetrieveResponse" or "recordData";

    /// <summary>The record itself.</summary>
    /// <exception cref="FormatException">What is packed is no XML.</exception>
    public static XmlElement Unpack(XmlElement record)
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
            : throw new FormatException(
                $"its schema is '{record.TextOf("recordSchema")}'; ask for recordSchema=marcxml or picaxml");
    }
}
