using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>Lays what extraction found (see <see cref="RecordFindingsJson"/>) over the records it was found in. Not for
/// several threads at once.</summary>
public sealed class RecordFindingsParser
{
    private readonly JsonTape _tape = new();

    /// <summary>The record with what was found in it.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">It was found in a record with other authors or affiliations.</exception>
    public PaperRecord Lay(ReadOnlyMemory<byte> json, PaperRecord raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        _tape.Parse(json);
        var extracted = raw;
        foreach (var field in _tape.Root.Fields)
        {
            var name = field.NameBytes();
            extracted = name.Length switch
            {
                6 when name.SequenceEqual("topics"u8) =>
                    extracted with { Topics = PaperRecordParser.Topics(field.StrictList(name)) },
                7 when name.SequenceEqual("authors"u8) =>
                    extracted with { Authors = Authors(field.StrictList(name), raw.Authors) },
                9 when name.SequenceEqual("artifacts"u8) =>
                    extracted with { Artifacts = PaperRecordParser.Artifacts(field.StrictList(name)) },
                12 when name.SequenceEqual("affiliations"u8) =>
                    extracted with { Affiliations = Affiliations(field.StrictList(name), raw.Affiliations) },
                _ => extracted,
            };
        }

        return extracted;
    }

    private static PaperAuthor[] Authors(JsonEntries found, IReadOnlyList<PaperAuthor> raw)
    {
        PaperAuthor[] authors = [.. raw];
        var at = 0;
        foreach (var item in found)
        {
            Require(at < authors.Length, "authors");
            authors[at] = Author(item, authors[at]);
            at++;
        }

        return authors;
    }

    private static PaperAuthor Author(JsonValue item, PaperAuthor raw)
    {
        string? given = raw.Given, family = raw.Family, suffix = raw.Suffix;
        var affiliations = raw.Affiliations;
        foreach (var field in item.Fields)
        {
            var name = field.NameBytes();
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("given"u8):
                    given = field.StrictString(name).Text();
                    break;
                case 6 when name.SequenceEqual("family"u8):
                    family = field.StrictString(name).Text();
                    break;
                case 6 when name.SequenceEqual("suffix"u8):
                    suffix = field.StrictString(name).Text();
                    break;
                case 12 when name.SequenceEqual("affiliations"u8):
                    affiliations = Affiliations(field.StrictList(name), affiliations);
                    break;
                default:
                    break;
            }
        }

        return raw with { Given = given, Family = family, Suffix = suffix, Affiliations = affiliations };
    }

    private static Affiliation[] Affiliations(JsonEntries found, IReadOnlyList<Affiliation> raw)
    {
        Affiliation[] affiliations = [.. raw];
        var at = 0;
        foreach (var item in found)
        {
            Require(at < affiliations.Length, "affiliations");
            var known = affiliations[at];
            affiliations[at++] = known with
            {
                InstitutionId = item.Strict("institution"u8).Text() ?? known.InstitutionId,
                Ror = item.Strict("ror"u8).Text() ?? known.Ror,
                Name = item.Strict("name"u8).Text() ?? known.Name,
                Country = item.Strict("country"u8).Kept() ?? known.Country,
            };
        }

        return affiliations;
    }

    private static void Require(bool fits, string what)
    {
        if (!fits)
        {
            throw new FormatException($"what was found is of a record with more {what}");
        }
    }
}
