using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.WebOfScience;

/// <summary>The authors of a Web of Science record, with what its other fields say about each by name.</summary>
internal static class WebOfScienceAuthors
{
    public static (AuthorListBuilder Authors, IReadOnlyList<Affiliation> Affiliations) Of(
        TaggedRecord record, AuthorListStyle style)
    {
        var full = Names(record.Lines("AF"), style);
        var brief = Names(record.Lines("AU"), style);
        var (addresses, unnamed) = Addresses(record);
        var orcids = ByName(record.Text("OI"));
        var researchers = ByName(record.Text("RI"));
        var names = full.Count >= brief.Count ? full : brief;
        var authors = new AuthorListBuilder();
        var order = style.OrderOf(names);
        for (var i = 0; i < names.Count; i++)
        {
            if (authors.Add(names[i], order) is not { } author)
            {
                continue;
            }

            string[] keys = [Key(names[i]), i < brief.Count ? Key(brief[i]) : ""];
            authors.Replace(author with
            {
                Orcid = OrcidId.Of(Find(orcids, keys)) ?? author.Orcid,
                SourceId = Find(researchers, keys) is { } id ? "researcherid:" + id : null,
                Affiliations = Mentions.Affiliations(
                    keys.SelectMany(key => addresses.GetValueOrDefault(key) ?? []).Distinct()),
            });
        }

        foreach (var group in record.Lines("CA").SelectMany(static line => line.Split(';')))
        {
            if (authors.Personal(group) is { } name)
            {
                authors.Add(Mentions.Group(name, authors.Authors.Count));
            }
        }

        if (names.Count == 1 && authors.Authors.Count == 1 && addresses.Count == 0)
        {
            authors.Replace(authors.Authors[0] with { Affiliations = Mentions.Affiliations(unnamed) });
            unnamed = [];
        }

        return (authors, Mentions.Affiliations(unnamed));
    }

    // One a line, but for programs that write them in one.
    private static List<string> Names(List<string> lines, AuthorListStyle style)
    {
        var names = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            AuthorListCutter.Add(line, style, names);
        }

        return names;
    }

    private static string Key(string name) => TextFolding.Words(name);

    private static string? Find(Dictionary<string, string> values, string[] keys) =>
        values.GetValueOrDefault(keys[0]) ?? values.GetValueOrDefault(keys[1]);

    // "[Marghetis, Tyler; Nunez, Rafael] Univ Calif San Diego, …", one a line or parted by semicolons.
    private static (Dictionary<string, List<string>> ByName, List<string> Unnamed) Addresses(TaggedRecord record)
    {
        var byName = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var unnamed = new List<string>();
        var lines = record.Lines("C1");
        if (lines.Count == 1)
        {
            lines = [.. lines[0].Replace("; [", ";\n[", StringComparison.Ordinal).Split(";\n")];
        }

        foreach (var line in Joined(lines))
        {
            var close = line.IndexOf(']', StringComparison.Ordinal);
            var address = line[(close + 1)..].Trim(' ', '.', ';');
            if (close < 0 || line[0] != '[')
            {
                unnamed.Add(address);
                continue;
            }

            foreach (var name in line[1..close].Split(';', StringSplitOptions.TrimEntries))
            {
                var key = Key(name);
                if (!byName.TryGetValue(key, out var known))
                {
                    byName[key] = known = [];
                }

                known.Add(address);
            }
        }

        return (byName, unnamed);
    }

    // A list of names in brackets can run over several lines.
    private static IEnumerable<string> Joined(List<string> lines)
    {
        var pending = "";
        foreach (var line in lines)
        {
            pending = pending.Length == 0 ? line : $"{pending} {line}";
            if (pending[0] != '[' || pending.Contains(']', StringComparison.Ordinal))
            {
                yield return pending;
                pending = "";
            }
        }

        if (pending.Length > 0)
        {
            yield return pending;
        }
    }

    // "Nunez, Rafael/0000-0002-1825-0097; Marghetis, Tyler/…"
    private static Dictionary<string, string> ByName(string? list)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in (list ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0)
            {
                values.TryAdd(Key(entry[..slash]), entry[(slash + 1)..].Replace(" ", "", StringComparison.Ordinal));
            }
        }

        return values;
    }
}
