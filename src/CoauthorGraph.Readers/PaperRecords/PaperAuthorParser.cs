using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>The authors and affiliations of our own records. Not for several threads at once.</summary>
internal sealed class PaperAuthorParser
{
    private readonly List<PaperAuthor> _authors = [];
    private readonly List<Affiliation> _affiliations = [];

    /// <summary>The authors of a list, in the order of their positions.</summary>
    /// <exception cref="FormatException">They have another form, or two have one position.</exception>
    public PaperAuthor[] Authors(JsonEntries entries)
    {
        _authors.Clear();
        var isInOrder = true;
        foreach (var item in entries)
        {
            var next = _authors.Count == 0 ? 0 : _authors[^1].Position + 1;
            var author = Author(item, next);
            isInOrder &= author.Position >= next;
            _authors.Add(author);
        }

        if (!isInOrder)
        {
            _authors.Sort(static (a, b) => a.Position.CompareTo(b.Position));
            for (var i = 1; i < _authors.Count; i++)
            {
                if (_authors[i].Position == _authors[i - 1].Position)
                {
                    throw new FormatException($"two authors have the position {_authors[i].Position}");
                }
            }
        }

        return [.. _authors];
    }

    /// <summary>The affiliations of a list.</summary>
    /// <exception cref="FormatException">They have another form.</exception>
    public Affiliation[] Affiliations(JsonEntries entries)
    {
        _affiliations.Clear();
        foreach (var item in entries)
        {
            if (item.IsString)
            {
                if (Placeholders.Without(item.Text()) is { } text)
                {
                    _affiliations.Add(new Affiliation(text));
                }

                continue;
            }

            var name = Placeholders.Without(item.Strict("name"u8).Text());
            if ((Placeholders.Without(item.Strict("raw"u8).Text()) ?? name) is { } raw)
            {
                _affiliations.Add(new Affiliation(raw, Placeholders.Without(item.Strict("ror"u8).Text()), name)
                {
                    InstitutionId = item.Strict("institution"u8).Text(),
                    Country = item.Strict("country"u8).Kept(),
                });
            }
        }

        return [.. _affiliations];
    }

    private PaperAuthor Author(JsonValue item, int next)
    {
        if (item.IsString)
        {
            return new PaperAuthor { Position = next, Name = Named(item.Collapsed()) };
        }

        int? position = null;
        string? name = null, given = null, family = null, suffix = null, orcid = null, sourceId = null, email = null;
        bool collective = false, inferred = false;
        Affiliation[] affiliations = [];
        foreach (var field in item.Fields)
        {
            var label = field.NameBytes();
            switch (label.Length)
            {
                case 4 when label.SequenceEqual("name"u8):
                    name = field.StrictString(label).HasText ? Named(field.Collapsed()) : null;
                    break;
                case 5 when label.SequenceEqual("given"u8):
                    given = field.StrictString(label).Text();
                    break;
                case 5 when label.SequenceEqual("orcid"u8):
                    orcid = OrcidId.Of(field.StrictString(label).Characters());
                    break;
                case 5 when label.SequenceEqual("email"u8):
                    email = EmailAddress.Of(field.StrictString(label).Text());
                    break;
                case 6 when label.SequenceEqual("family"u8):
                    family = field.StrictString(label).Text();
                    break;
                case 6 when label.SequenceEqual("suffix"u8):
                    suffix = field.StrictString(label).Text();
                    break;
                case 8 when label.SequenceEqual("position"u8):
                    position = field.StrictNumber(label);
                    break;
                case 8 when label.SequenceEqual("sourceId"u8):
                    sourceId = SourceId(field.StrictString(label).Text());
                    break;
                case 8 when label.SequenceEqual("inferred"u8):
                    inferred = field.StrictFlag(label);
                    break;
                case 10 when label.SequenceEqual("collective"u8):
                    collective = field.StrictFlag(label);
                    break;
                case 12 when label.SequenceEqual("affiliations"u8):
                    affiliations = Affiliations(field.StrictList(label));
                    break;
                default:
                    break;
            }
        }

        return new PaperAuthor
        {
            Position = position is < 0
                ? throw new FormatException($"the position {position} is below 0") : position ?? next,
            Name = name ?? Named(TextFolding.CollapseSpace($"{given} {family}")),
            Given = given,
            Family = family,
            Suffix = suffix,
            Orcid = orcid,
            SourceId = sourceId,
            Email = email,
            Affiliations = affiliations,
            Collective = collective,
            Inferred = inferred,
        };
    }

    // "s2:null" and "0" are what a program writes that has no id.
    private static string? SourceId(string? id)
    {
        var value = id.AsSpan();
        value = value[(value.IndexOf(':') + 1)..].Trim();
        return Placeholders.Is(value) || value is "0" ? null : id;
    }

    private static string Named(string? name) =>
        string.IsNullOrEmpty(name) ? throw new FormatException("an author has no name") : name;
}
