using System.Buffers.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>The authors and affiliations of our own records. Not for several threads at once.</summary>
internal sealed class PaperAuthorScan
{
    private readonly JsonText _text = new();
    private readonly List<PaperAuthor> _authors = [];
    private readonly List<Affiliation> _affiliations = [];

    /// <summary>The authors of a list, in the order of their positions.</summary>
    public IReadOnlyList<PaperAuthor> Read(ref JsonScanner json)
    {
        _authors.Clear();
        json.List();
        while (json.Entry())
        {
            var next = _authors.Count == 0 ? 0 : _authors[^1].Position + 1;
            var author = json.Peek() == '{'
                ? Author(ref json, next)
                : new PaperAuthor { Position = next, Name = Named(_text.Collapsed(ref json)) };
            if (author.Position < next)
            {
                JsonScanner.Refuse();
            }

            _authors.Add(author);
        }

        return _authors.Count == 0 ? [] : _authors.ToArray();
    }

    /// <summary>The affiliations of a list.</summary>
    public IReadOnlyList<Affiliation> Affiliations(ref JsonScanner json)
    {
        _affiliations.Clear();
        json.List();
        while (json.Entry())
        {
            if (json.Peek() == '{')
            {
                AddAffiliation(ref json);
            }
            else if (_text.Repeated(ref json) is { } raw)
            {
                _affiliations.Add(new Affiliation(raw));
            }
        }

        return _affiliations.Count == 0 ? [] : _affiliations.ToArray();
    }

    /// <summary>A whole number.</summary>
    internal static long Whole(ref JsonScanner json)
    {
        var digits = json.Number();
        if (!Utf8Parser.TryParse(digits, out int number, out var length) || length != digits.Length)
        {
            JsonScanner.Refuse();
        }

        return number;
    }

    private static string Named(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            JsonScanner.Refuse();
        }

        return name!;
    }

    private PaperAuthor Author(ref JsonScanner json, int next)
    {
        var position = next;
        string? name = null, given = null, family = null, suffix = null, orcid = null, sourceId = null;
        bool collective = false, inferred = false;
        IReadOnlyList<Affiliation> affiliations = [];
        json.Object();
        while (json.Field(out var field))
        {
            if (json.Null())
            {
                continue;
            }

            switch (field.Length)
            {
                case 4 when field.SequenceEqual("name"u8):
                    name = _text.Collapsed(ref json);
                    break;
                case 5 when field.SequenceEqual("given"u8):
                    given = _text.Repeated(ref json);
                    break;
                case 5 when field.SequenceEqual("orcid"u8):
                    orcid = _text.Plain(ref json);
                    break;
                case 6 when field.SequenceEqual("family"u8):
                    family = _text.Repeated(ref json);
                    break;
                case 6 when field.SequenceEqual("suffix"u8):
                    suffix = _text.Repeated(ref json);
                    break;
                case 8 when field.SequenceEqual("position"u8):
                    position = (int)Whole(ref json);
                    break;
                case 8 when field.SequenceEqual("sourceId"u8):
                    sourceId = _text.Plain(ref json);
                    break;
                case 8 when field.SequenceEqual("inferred"u8):
                    inferred = json.Truth();
                    break;
                case 10 when field.SequenceEqual("collective"u8):
                    collective = json.Truth();
                    break;
                case 12 when field.SequenceEqual("affiliations"u8):
                    affiliations = Affiliations(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new PaperAuthor
        {
            Position = position,
            Name = Named(name),
            Given = given,
            Family = family,
            Suffix = suffix,
            Orcid = orcid,
            SourceId = sourceId,
            Affiliations = affiliations,
            Collective = collective,
            Inferred = inferred,
        };
    }

    private void AddAffiliation(ref JsonScanner json)
    {
        string? raw = null, ror = null, name = null, institution = null, country = null;
        json.Object();
        while (json.Field(out var field))
        {
            if (field.SequenceEqual("raw"u8))
            {
                raw = _text.Repeated(ref json);
            }
            else if (field.SequenceEqual("ror"u8))
            {
                ror = _text.Repeated(ref json);
            }
            else if (field.SequenceEqual("name"u8))
            {
                name = _text.Repeated(ref json);
            }
            else if (field.SequenceEqual("institution"u8))
            {
                institution = _text.Repeated(ref json);
            }
            else if (field.SequenceEqual("country"u8))
            {
                country = _text.Repeated(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        if ((raw ?? name) is { } printed)
        {
            _affiliations.Add(new Affiliation(printed, ror, name) { InstitutionId = institution, Country = country });
        }
    }
}
