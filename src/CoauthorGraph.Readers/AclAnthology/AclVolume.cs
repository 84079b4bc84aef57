using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.AclAnthology;

/// <summary>What the papers of a volume have in common.</summary>
internal sealed class AclVolume
{
    private bool _inEvent;

    public string? Collection { get; private set; }

    public string? Number { get; private set; }

    public string? Venue { get; private set; }

    public PartialDate Date { get; private set; }

    /// <summary>Takes the start of a collection or volume, or a volume's description.</summary>
    public IEnumerable<ReadItem> Take(XmlElement element)
    {
        switch (element.Name)
        {
            case "collection":
                Collection = element.Attribute("id");
                break;
            case "volume":
                Number = element.Attribute("id");
                Venue = null;
                Date = default;
                _inEvent = false;
                break;
            case "event":
                _inEvent = true;
                break;
            default:
                Describe(element);
                break;
        }

        return [];
    }

    private void Describe(XmlElement meta)
    {
        if (_inEvent)
        {
            return;
        }

        Venue = meta.TextOf("journal-title") ?? meta.TextOf("booktitle");
        _ = int.TryParse(meta.TextOf("year"), out var year);
        Date = Dates.Of(year, meta.TextOf("month"), null);
    }
}
