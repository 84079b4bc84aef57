using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Tagged;

namespace CoauthorGraph.Readers.WebOfScience;

/// <summary>Takes the rows of Web of Science's tables for tagged records: the tab-delimited file has the tags as
/// names of its columns, the Excel table words.</summary>
internal static class WebOfScienceTable
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Authors"] = "AU",
        ["Author Full Names"] = "AF",
        ["Group Authors"] = "CA",
        ["Article Title"] = "TI",
        ["Source Title"] = "SO",
        ["Author Keywords"] = "DE",
        ["Keywords Plus"] = "ID",
        ["Abstract"] = "AB",
        ["Addresses"] = "C1",
        ["Researcher Ids"] = "RI",
        ["ORCIDs"] = "OI",
        ["Publication Date"] = "PD",
        ["Publication Year"] = "PY",
        ["DOI"] = "DI",
        ["Early Access Date"] = "EA",
        ["WoS Categories"] = "WC",
        ["Web of Science Categories"] = "WC",
        ["UT (Unique WOS ID)"] = "UT",
        ["UT (Unique ID)"] = "UT",
        ["Pubmed Id"] = "PM",
        ["Cited References"] = "CR",
        ["Funding Orgs"] = "FU",
    };

    /// <summary>1 for the names of its columns, 0 for others.</summary>
    public static int Worth(IReadOnlyList<string> names) =>
        (names[0].TrimStart('\uFEFF') == "PT" && names[1] is "AU" or "GP" or "BA")
            || (names.Contains("Author Full Names") && names.Contains("Article Title")
                && names.Any(static name => name.StartsWith("UT (Unique", StringComparison.Ordinal)))
            ? 1 : 0;

    /// <summary>The row with tags; a list's entries, each a line in tagged text, are parted by semicolons.</summary>
    public static TaggedRecord Record(DelimitedRow row)
    {
        var record = new TaggedRecord(0);
        foreach (var (name, value) in row.Named())
        {
            var tag = Tags.GetValueOrDefault(name, name);
            if (tag is "AU" or "AF" or "CA" or "CR")
            {
                record.Add(tag, "");
                foreach (var entry in value.Split(';', StringSplitOptions.TrimEntries))
                {
                    record.Continue(entry);
                }
            }
            else
            {
                record.Add(tag, value);
            }
        }

        return record;
    }
}
