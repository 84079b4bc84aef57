using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Conference;

/// <summary>
/// The authors of a conference paper. Names, ids and affiliations are parallel lists; a list of names that is written
/// twice counts once; affiliations that are not one for each author belong to the paper; <c>+</c> joins the several
/// affiliations of one author.
/// </summary>
internal static class ConferenceAuthors
{
    public static (IReadOnlyList<PaperAuthor> Authors, IReadOnlyList<Affiliation> Affiliations) Of(JsonValue json)
    {
        var names = Names(Markup.WithoutMarkup(json.Text("author"u8) ?? json.Text("author_site"u8) ?? ""));
        var affiliations = Split(Markup.WithoutMarkup(json.Text("aff"u8) ?? json.Text("affs"u8) ?? ""));
        var ids = Split(json.Text("authorids"u8) ?? "");
        var orcids = Split(json.Text("orcid"u8) ?? "");
        var aligned = affiliations.Length == names.Length;
        var authors = new List<PaperAuthor>();
        for (var i = 0; i < names.Length; i++)
        {
            if (Mentions.Printed(names[i], authors.Count) is { } author)
            {
                authors.Add(author with
                {
                    SourceId = ids.Length >= names.Length ? SourceId(ids[i]) : null,
                    Orcid = orcids.Length == names.Length ? OrcidId.Of(orcids[i]) : null,
                    Affiliations = aligned ? Mentions.Affiliations(Parts(affiliations[i])) : [],
                });
            }
        }

        return (authors, aligned ? [] : Mentions.Affiliations(affiliations.SelectMany(Parts)));
    }

    private static string[] Names(string list)
    {
        var names = list.Contains(';', StringComparison.Ordinal)
            ? Split(list) : list.Split(',', StringSplitOptions.TrimEntries);
        var half = names.Length / 2;
        return names.Length > 1 && names.Length % 2 == 0 && names.AsSpan(0, half).SequenceEqual(names.AsSpan(half))
            ? names[..half]
            : names;
    }

    private static string[] Split(string list) =>
        list.Length == 0 ? [] : list.Split(';', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Parts(string affiliation)
    {
        var parts = affiliation.Split('+', StringSplitOptions.TrimEntries);
        return Array.Exists(parts, static part => part.Length is > 0 and < 3) ? [affiliation] : parts;
    }

    // OpenReview's ids begin with a tilde, those of IEEE Xplore with a slash.
    private static string? SourceId(string id) => id switch
    {
        ['~', _, ..] => "openreview:" + id,
        ['/', _, ..] => "ieee:" + id[1..],
        _ => EmailAddress.Of(id) is { } address ? EmailId.Of(address) : null,
    };
}
