using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>The authors and affiliations of our own records. Not for several threads at once.</summary>
internal sealed class PaperAuthorParser
{
    private readonly List<PaperAuthor> _authors = [];
    private readonly List<Affiliation> _affiliations = [];

    /// <summary>The authors of a record, in the order of their positions.</summary>
    /// <exception cref="FormatException">They have another form, or two have one position.</exception>
    public PaperAuthor[] Authors(JsonValue json)
    {
        _authors.Clear();
        var isInOrder = true;
        foreach (var item in json.StrictList("authors"u8))
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

    /// <summary>The affiliations of a record or of an author.</summary>
    /// <exception cref="FormatException">They have another form.</exception>
    public Affiliation[] Affiliations(JsonValue json)
    {
        _affiliations.Clear();
        foreach (var item in json.StrictList("affiliations"u8))
        {
            if (item.IsString)
            {
                if (item.Text() is { } text)
                {
                    _affiliations.Add(new Affiliation(text));
                }

                continue;
            }

            var name = item.StrictString("name"u8).Text();
            if ((item.StrictString("raw"u8).Text() ?? name) is { } raw)
            {
                _affiliations.Add(new Affiliation(raw, item.StrictString("ror"u8).Text(), name)
                {
                    InstitutionId = item.StrictString("institution"u8).Text(),
                    Country = item.StrictString("country"u8).Kept(),
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

        var position = item.StrictNumber("position"u8) ?? next;
        var given = item.StrictString("given"u8).Text();
        var family = item.StrictString("family"u8).Text();
        return new PaperAuthor
        {
            Position = position >= 0 ? position : throw new FormatException($"the position {position} is below 0"),
            Name = Named(item.StrictString("name"u8) is { HasText: true } name
                ? name.Collapsed() : TextFolding.CollapseSpace($"{given} {family}")),
            Given = given,
            Family = family,
            Suffix = item.StrictString("suffix"u8).Text(),
            Orcid = item.StrictString("orcid"u8).Text(),
            SourceId = item.StrictString("sourceId"u8).Text(),
            Affiliations = Affiliations(item),
            Collective = item.StrictFlag("collective"u8),
            Inferred = item.StrictFlag("inferred"u8),
        };
    }

    private static string Named(string? name) =>
        string.IsNullOrEmpty(name) ? throw new FormatException("an author has no name") : name;
}
