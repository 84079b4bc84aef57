using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.SemanticScholar;

/// <summary>Turns Semantic Scholar's papers into ours. Not for several threads at once.</summary>
internal sealed class SemanticScholarPaper
{
    private readonly List<PaperAuthor> _authors = [];
    private readonly List<string> _strings = [];
    private readonly ReferenceList _references = new();

    /// <summary>The paper of a record; null when it has neither title nor authors, as many have that stand for a paper
    /// that is not known.</summary>
    public PaperRecord? Of(JsonValue json, RecordSource source)
    {
        var title = json.Plain("title"u8) ?? "";
        var authors = Authors(json);
        if (title.Length == 0 && authors.Length == 0)
        {
            return null;
        }

        var ids = ExternalIds(json);
        var doi = Identifiers.Doi(ids.Characters("DOI"u8));
        var arxiv = Identifiers.Arxiv(ids.Characters("ArXiv"u8)) ?? Identifiers.Arxiv(doi);
        var date = json.Date("publicationDate"u8) is { Year: > 0 } full ? full : json.Date("publicationdate"u8);
        var year = json.Year("year"u8) is > 0 and var printed ? printed : date.Year;
        var others = OtherIds(json, ids);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, others.Length > 0 ? others[0] : null, title, authors, year),
            Title = title,
            Abstract = json.Plain("abstract"u8),
            Date = date,
            Year = year,
            Categories = Categories(json),
            Venue = json.Field("venue"u8).Or(json.Field("publicationVenue"u8).Field("name"u8))
                .Or(json.Field("journal"u8).Field("name"u8)).Text(),
            Doi = doi,
            ArxivId = arxiv,
            Url = json.Text("url"u8),
            Authors = authors,
            OtherIds = others,
            References = References(json),
            Source = source,
        };
    }

    /// <summary>What others call a paper or an author.</summary>
    public static JsonValue ExternalIds(JsonValue json) =>
        json.Field("externalIds"u8) is { IsObject: true } given ? given : json.Field("externalids"u8);

    private PaperAuthor[] Authors(JsonValue json)
    {
        _authors.Clear();
        foreach (var person in json.List("authors"u8))
        {
            var name = person.Field("name"u8).Or(person).Plain();
            if (string.IsNullOrEmpty(name))
            {
                continue;
            }

            var id = person.Characters("authorId"u8);
            var sourceId = id.IsEmpty ? null : string.Concat("s2:", id);
            var orcid = OrcidId.Of(person.Field("externalIds"u8).Characters("ORCID"u8));
            person.Texts("affiliations"u8, _strings);
            _authors.Add(Mentions.Printed(
                name, _authors.Count, sourceId, orcid, Mentions.Affiliations(_strings))!);
        }

        return [.. _authors];
    }

    // Each work by one key, the one that other sources know, too.
    private string[] References(JsonValue json)
    {
        foreach (var cited in json.List("references"u8))
        {
            var ids = cited.Field("externalIds"u8);
            if (!_references.AddDoi(ids.Characters("DOI"u8)) && !_references.AddArxiv(ids.Characters("ArXiv"u8))
                && !_references.AddPmid(ids.Characters("PubMed"u8)))
            {
                _references.Add("s2:", cited.Characters("paperId"u8));
            }
        }

        return _references.Take();
    }

    private string[] OtherIds(JsonValue json, JsonValue ids)
    {
        _strings.Clear();
        Add("s2:", json.Field("paperId"u8));
        Add("s2-corpus:", json.Field("corpusId"u8).Or(json.Field("corpusid"u8)).Or(ids.Field("CorpusId"u8)));
        Add("dblp:", ids.Field("DBLP"u8));
        Add("pmid:", ids.Field("PubMed"u8));
        Add("pmcid:", ids.Field("PubMedCentral"u8));
        Add("acl:", ids.Field("ACL"u8));
        Add("mag:", ids.Field("MAG"u8));
        return [.. _strings];
    }

    private void Add(string scheme, JsonValue id)
    {
        if (id.HasText)
        {
            _strings.Add(string.Concat(scheme, id.Characters()));
        }
    }

    private string[] Categories(JsonValue json)
    {
        json.Texts("fieldsOfStudy"u8, _strings);
        AddFields(json.List("s2FieldsOfStudy"u8));
        AddFields(json.List("s2fieldsofstudy"u8));
        return [.. _strings];
    }

    private void AddFields(JsonEntries entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Kept("category"u8) is { } field && !_strings.Contains(field))
            {
                _strings.Add(field);
            }
        }
    }
}
