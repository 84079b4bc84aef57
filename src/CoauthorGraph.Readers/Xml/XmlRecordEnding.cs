namespace CoauthorGraph.Readers.Xml;

/// <summary>How the search for a record's end ended.</summary>
internal enum XmlRecordEnding
{
    Whole,
    NextBegins,
    TooLong,
    Cut,
}
