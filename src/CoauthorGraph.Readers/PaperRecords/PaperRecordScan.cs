using System.Globalization;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>The fast twin of <see cref="PaperRecordJson"/>'s reading half. Not for several threads at once.</summary>
internal sealed class PaperRecordScan(string file) : JsonScan(file, "records")
{
    private readonly JsonText _text = new();
    private readonly PaperAuthorScan _authors = new();
    private readonly List<string> _strings = [];
    private readonly List<TopicAssignment> _topics = [];
    private readonly List<ArtifactMention> _artifacts = [];

    protected override PaperRecord Read(ReadOnlySpan<byte> record, RecordSource source)
    {
        var json = new JsonScanner(record);
        string? id = null, title = null, summary = null, venue = null, doi = null, arxiv = null, url = null;
        PartialDate date = default, updated = default;
        int? year = null;
        bool hasCode = false, truncated = false;
        IReadOnlyList<string> categories = [], otherIds = [], keywords = [];
        IReadOnlyList<PaperAuthor> authors = [];
        IReadOnlyList<Affiliation> affiliations = [];
        IReadOnlyList<TopicAssignment> topics = [];
        IReadOnlyList<ArtifactMention> artifacts = [];
        json.Object();
        while (json.Field(out var name))
        {
            if (json.Null())
            {
                continue;
            }

            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    id = _text.Plain(ref json);
                    break;
                case 3 when name.SequenceEqual("doi"u8):
                    doi = _text.Plain(ref json);
                    break;
                case 3 when name.SequenceEqual("url"u8):
                    url = _text.Plain(ref json);
                    break;
                case 4 when name.SequenceEqual("date"u8):
                    date = Date(ref json);
                    break;
                case 4 when name.SequenceEqual("year"u8):
                    year = (int)PaperAuthorScan.Whole(ref json);
                    break;
                case 5 when name.SequenceEqual("title"u8):
                    title = _text.Collapsed(ref json);
                    break;
                case 5 when name.SequenceEqual("venue"u8):
                    venue = _text.Repeated(ref json);
                    break;
                case 6 when name.SequenceEqual("topics"u8):
                    topics = Topics(ref json);
                    break;
                case 6 when name.SequenceEqual("source"u8):
                    source = Source(ref json, source);
                    break;
                case 7 when name.SequenceEqual("authors"u8):
                    authors = _authors.Read(ref json);
                    break;
                case 7 when name.SequenceEqual("arxivId"u8):
                    arxiv = _text.Plain(ref json);
                    break;
                case 7 when name.SequenceEqual("updated"u8):
                    updated = Date(ref json);
                    break;
                case 7 when name.SequenceEqual("hasCode"u8):
                    hasCode = json.Truth();
                    break;
                case 8 when name.SequenceEqual("abstract"u8):
                    summary = _text.Plain(ref json);
                    break;
                case 8 when name.SequenceEqual("otherIds"u8):
                    otherIds = Strings(ref json);
                    break;
                case 8 when name.SequenceEqual("keywords"u8):
                    keywords = Strings(ref json);
                    break;
                case 9 when name.SequenceEqual("artifacts"u8):
                    artifacts = Artifacts(ref json);
                    break;
                case 10 when name.SequenceEqual("categories"u8):
                    categories = Strings(ref json);
                    break;
                case 12 when name.SequenceEqual("affiliations"u8):
                    affiliations = _authors.Affiliations(ref json);
                    break;
                case 16 when name.SequenceEqual("authorsTruncated"u8):
                    truncated = json.Truth();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.End();
        title ??= "";
        year ??= date.Year;
        if (year is < 0 or > 9999 || (title.Length == 0 && authors.Count == 0))
        {
            JsonScanner.Refuse();
        }

        return new PaperRecord
        {
            Id = id ?? PaperKey.Of(title, authors.Count > 0 ? authors[0].Name : null, year.Value),
            Title = title,
            Abstract = summary,
            Date = date,
            Year = year.Value,
            Updated = updated,
            Categories = categories,
            Venue = venue,
            HasCode = hasCode,
            Doi = doi,
            ArxivId = arxiv,
            Url = url,
            Authors = authors,
            AuthorsTruncated = truncated,
            Affiliations = affiliations,
            Topics = topics,
            Artifacts = artifacts,
            OtherIds = otherIds,
            Keywords = keywords,
            Source = source,
        };
    }

    private PartialDate Date(ref JsonScanner json)
    {
        var text = _text.Characters(ref json);
        if (!PartialDate.TryParse(text, out var date) && !text.IsEmpty)
        {
            JsonScanner.Refuse();
        }

        return date;
    }

    private string[] Strings(ref JsonScanner json)
    {
        _strings.Clear();
        json.List();
        while (json.Entry())
        {
            _strings.Add(_text.Kept(_text.Characters(ref json)));
        }

        return [.. _strings];
    }

    private TopicAssignment[] Topics(ref JsonScanner json)
    {
        _topics.Clear();
        json.List();
        while (json.Entry())
        {
            string? id = null, name = null, evidence = null;
            double score = 1;
            json.Object();
            while (json.Field(out var field))
            {
                if (field.SequenceEqual("id"u8))
                {
                    id = _text.Repeated(ref json);
                }
                else if (field.SequenceEqual("name"u8))
                {
                    name = _text.Repeated(ref json);
                }
                else if (field.SequenceEqual("evidence"u8))
                {
                    evidence = _text.Plain(ref json);
                }
                else if (field.SequenceEqual("score"u8))
                {
                    score = double.Parse(json.Number(), NumberStyles.Float, CultureInfo.InvariantCulture);
                }
                else
                {
                    json.Skip();
                }
            }

            if (id is null || score is not (>= 0 and <= 1))
            {
                JsonScanner.Refuse();
            }

            _topics.Add(new TopicAssignment(id!, name ?? id!, score, evidence ?? ""));
        }

        return [.. _topics];
    }

    private ArtifactMention[] Artifacts(ref JsonScanner json)
    {
        _artifacts.Clear();
        json.List();
        while (json.Entry())
        {
            string? name = null, kind = null, url = null;
            json.Object();
            while (json.Field(out var field))
            {
                if (field.SequenceEqual("name"u8))
                {
                    name = _text.Plain(ref json);
                }
                else if (field.SequenceEqual("kind"u8))
                {
                    kind = _text.Repeated(ref json);
                }
                else if (field.SequenceEqual("url"u8))
                {
                    url = _text.Plain(ref json);
                }
                else
                {
                    json.Skip();
                }
            }

            if (name is null || kind is not (null or "system" or "method" or "benchmark" or "dataset"))
            {
                JsonScanner.Refuse();
            }

            _artifacts.Add(new ArtifactMention(name!, kind switch
            {
                "method" => ArtifactKind.Method,
                "benchmark" => ArtifactKind.Benchmark,
                "dataset" => ArtifactKind.Dataset,
                _ => ArtifactKind.System,
            }, url));
        }

        return [.. _artifacts];
    }

    // Only a source that names its format is one.
    private RecordSource Source(ref JsonScanner json, RecordSource otherwise)
    {
        if (json.Peek() != '{')
        {
            json.Skip();
            return otherwise;
        }

        string? file = null, format = null;
        long ordinal = 0, line = 0;
        json.Object();
        while (json.Field(out var field))
        {
            if (field.SequenceEqual("file"u8))
            {
                file = _text.Repeated(ref json);
            }
            else if (field.SequenceEqual("format"u8))
            {
                format = _text.Repeated(ref json);
            }
            else if (field.SequenceEqual("ordinal"u8))
            {
                ordinal = PaperAuthorScan.Whole(ref json);
            }
            else if (field.SequenceEqual("line"u8))
            {
                line = PaperAuthorScan.Whole(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return format is null ? otherwise : new RecordSource(file ?? otherwise.File, format, ordinal, line);
    }
}
