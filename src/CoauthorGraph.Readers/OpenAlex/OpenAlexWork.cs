using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>Turns OpenAlex works into papers. Not for several threads at once.</summary>
internal sealed class OpenAlexWork
{
    private readonly OpenAlexAuthorships _authorships = new();
    private readonly InvertedAbstract _abstract = new();
    private readonly List<string> _strings = [];
    private readonly ReferenceList _references = new();

    /// <summary>The last part of an object's address, such as <c>W2741809807</c>, until the next string is asked
    /// for.</summary>
    public static ReadOnlySpan<char> Key(JsonValue json)
    {
        var id = json.Characters("id"u8);
        return id[(id.LastIndexOf('/') + 1)..];
    }

    /// <summary>The paper of a work.</summary>
    /// <exception cref="FormatException">It has neither title nor authors.</exception>
    public PaperRecord Paper(JsonValue json, RecordSource source)
    {
        var title = Markup.Plain(json.Field("title"u8).Or(json.Field("display_name"u8)).Characters());
        var authors = _authorships.Of(json);
        EmptyRecord.Refuse(title, authors);
        var ids = json.Field("ids"u8);
        var location = json.Field("primary_location"u8);
        var key = json.HasText("id"u8) ? string.Concat("openalex:", Key(json)) : null;
        var doi = Identifiers.Doi(json.Field("doi"u8).Or(ids.Field("doi"u8)).Characters());
        var arxiv = Identifiers.Arxiv(doi) ?? ArxivLocation(json);
        var date = json.Date("publication_date"u8);
        var year = json.Year("publication_year"u8) is > 0 and var given ? given : date.Year;
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, key, title, authors, year),
            Title = title,
            Abstract = _abstract.Text(json.Field("abstract_inverted_index"u8)),
            Date = date,
            Year = year,
            Updated = json.Date("updated_date"u8),
            Categories = Names(json.Field("topics"u8) is { IsList: true } topics ? topics : json.Field("concepts"u8)),
            Keywords = Names(json.Field("keywords"u8)),
            Venue = location.Field("source"u8).Field("display_name"u8)
                .Or(json.Field("host_venue"u8).Field("display_name"u8)).Plain(),
            Doi = doi,
            ArxivId = arxiv,
            Url = location.Field("landing_page_url"u8).Or(json.Field("doi"u8)).Or(json.Field("id"u8)).Text(),
            Authors = authors,
            AuthorsTruncated = json.Field("is_authors_truncated"u8).Kind == JsonValueKind.True,
            OtherIds = OtherIds(key, ids),
            References = References(json),
            Grants = Grants(json),
            Source = source,
        };
    }

    private static string? ArxivLocation(JsonValue json)
    {
        foreach (var location in json.List("locations"u8))
        {
            if (Identifiers.Arxiv(location.Characters("landing_page_url"u8)) is { } id)
            {
                return id;
            }
        }

        return Identifiers.Arxiv(json.Field("primary_location"u8).Characters("landing_page_url"u8));
    }

    private string[] Names(JsonValue list)
    {
        _strings.Clear();
        foreach (var entry in list.Entries)
        {
            if (entry.Field("display_name"u8).Or(entry.Field("keyword"u8)).Or(entry).Text() is { } name)
            {
                _strings.Add(name);
            }
        }

        return [.. _strings];
    }

    private string[] References(JsonValue json)
    {
        foreach (var work in json.List("referenced_works"u8))
        {
            var id = work.Characters();
            _references.Add("openalex:", id[(id.LastIndexOf('/') + 1)..]);
        }

        return _references.Take();
    }

    // Awards took the place of grants in 2025.
    private string[] Grants(JsonValue json)
    {
        _strings.Clear();
        foreach (var award in json.List("awards"u8))
        {
            _strings.AddRange(GrantNumbers.Of(
                award.Text("funder_award_id"u8), award.Text("funder_display_name"u8)));
        }

        foreach (var grant in json.List("grants"u8))
        {
            _strings.AddRange(GrantNumbers.Of(grant.Text("award_id"u8), grant.Text("funder_display_name"u8)));
        }

        return _strings.Count == 0 ? [] : GrantNumbers.Kept(_strings);
    }

    private string[] OtherIds(string? key, JsonValue ids)
    {
        _strings.Clear();
        if (key is not null)
        {
            _strings.Add(key);
        }

        Add("mag:", ids.Characters("mag"u8));
        Add("pmid:", ids.Characters("pmid"u8));
        Add("pmcid:", ids.Characters("pmcid"u8));
        return [.. _strings];
    }

    private void Add(string scheme, ReadOnlySpan<char> id)
    {
        if (!id.IsEmpty)
        {
            id = id.TrimEnd('/');
            _strings.Add(string.Concat(scheme, id[(id.LastIndexOf('/') + 1)..]));
        }
    }
}
