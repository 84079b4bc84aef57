using System.Runtime.InteropServices;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// A registry as arrays, so that it is there without its names being cut into words again: texts first, each once, then
/// what refers to them. Only bytes whose checksum was compared are read.
/// </summary>
internal static class PreparedRegistry
{
    /// <summary>Writes a registry.</summary>
    public static void Write(InstitutionRegistry registry, Stream output)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var fields = new List<int>();
        var parts = new List<int>();
        foreach (var institution in registry.Institutions)
        {
            foreach (var text in (string?[])[institution.Id, institution.Name, institution.Ror, institution.Country,
                institution.City, institution.Kind])
            {
                fields.Add(Number(text, texts));
            }

            fields.Add(institution.PartOf.Count);
            parts.AddRange(institution.PartOf.Select(whole => Number(whole, texts)));
        }

        var slugs = registry.Slugs.SelectMany(slug => (int[])[Number(slug.Key, texts), slug.Value]).ToArray();
        var former = Numbers(registry.Former, texts);
        var formerNames = Numbers(registry.FormerNames, texts);
        var relations = registry.Institutions.SelectMany(static one => one.Relations)
            .SelectMany(one => (int[])[Number(one.Kind, texts), Number(one.Id, texts)]).ToArray();
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(registry.ContentHash);
        Packed.WriteTexts(writer, texts.Keys);
        Packed.WriteArray<int>(writer, CollectionsMarshal.AsSpan(fields));
        Packed.WriteArray<int>(writer, CollectionsMarshal.AsSpan(parts));
        Packed.WriteArray<int>(writer, slugs);
        Packed.WriteArray<int>(writer, former);
        Packed.WriteArray<int>(writer, formerNames);
        Packed.WriteArray<double>(writer, registry.Institutions.SelectMany(static one =>
            (double[])[one.Coordinates?.Latitude ?? double.NaN, one.Coordinates?.Longitude ?? double.NaN]).ToArray());
        Packed.WriteArray<int>(writer, registry.Institutions.Select(static one => one.Relations.Count).ToArray());
        Packed.WriteArray<int>(writer, relations);
        registry.Words.Write(writer);
        registry.Trie.Write(writer);
        Packed.WriteArray<int>(writer, registry.Names.Select(static names => names.Length).ToArray());
        Packed.WriteArray<InstitutionName>(writer, registry.Names.SelectMany(static names => names).ToArray());
        Packed.WriteArray<ulong>(writer, registry.Bags.Keys.ToArray());
        Packed.WriteArray<int>(writer, registry.Bags.Values.Select(static phrases => phrases.Count).ToArray());
        Packed.WriteArray<int>(writer, registry.Bags.Values.SelectMany(static phrases => phrases).ToArray());
        Packed.WriteArray<int>(writer, registry.Locations.Select(static place => place.City.Length).ToArray());
        Packed.WriteArray<int>(writer, registry.Locations.SelectMany(static place => place.City).ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static InstitutionRegistry Read(Stream input)
    {
        using var reader = new BinaryReader(input, System.Text.Encoding.UTF8, leaveOpen: true);
        var hash = reader.ReadString();
        var texts = Packed.ReadTexts(reader);
        var institutions = Institutions(texts, Packed.ReadArray<int>(reader), Packed.ReadArray<int>(reader));
        var slugs = Pairs(Packed.ReadArray<int>(reader)).ToDictionary(
            pair => texts[pair.First], static pair => pair.Second, StringComparer.Ordinal);
        var former = Texts(texts, Packed.ReadArray<int>(reader));
        var formerNames = Texts(texts, Packed.ReadArray<int>(reader));
        AddPlaces(institutions, Packed.ReadArray<double>(reader));
        AddRelations(institutions, texts, Packed.ReadArray<int>(reader), Packed.ReadArray<int>(reader));
        var words = AffiliationWords.Read(reader);
        var trie = PhraseTrie.Read(reader, words.Count);
        var names = Lists(Packed.ReadArray<int>(reader), Packed.ReadArray<InstitutionName>(reader));
        var bags = Packed.ReadArray<ulong>(reader);
        var phrases = Lists(Packed.ReadArray<int>(reader), Packed.ReadArray<int>(reader));
        var phrasesOf = new Dictionary<ulong, List<int>>(bags.Length);
        for (var i = 0; i < bags.Length; i++)
        {
            phrasesOf.Add(bags[i], [.. phrases[i]]);
        }

        var cities = Lists(Packed.ReadArray<int>(reader), Packed.ReadArray<int>(reader));
        var places = institutions.Select((one, i) => new InstitutionPlace(one.Country, cities[i])).ToArray();
        return new InstitutionRegistry(
            institutions, slugs, former, formerNames, words, trie, names, phrasesOf, places, hash);
    }

    private static int[] Numbers(Dictionary<string, string> pairs, Dictionary<string, int> texts) =>
        [.. pairs.SelectMany(one => (int[])[Number(one.Key, texts), Number(one.Value, texts)])];

    private static Dictionary<string, string> Texts(string[] texts, int[] pairs) => Pairs(pairs).ToDictionary(
        pair => texts[pair.First], pair => texts[pair.Second], StringComparer.Ordinal);

    private static void AddPlaces(Institution[] institutions, double[] coordinates)
    {
        for (var i = 0; i < institutions.Length; i++)
        {
            if (!double.IsNaN(coordinates[2 * i]))
            {
                institutions[i] = institutions[i] with { Coordinates = (coordinates[2 * i], coordinates[(2 * i) + 1]) };
            }
        }
    }

    private static void AddRelations(Institution[] institutions, string[] texts, int[] counts, int[] pairs)
    {
        var relations = Pairs(pairs).Select(pair => (texts[pair.First], texts[pair.Second])).ToArray();
        var lists = Lists(counts, relations);
        for (var i = 0; i < institutions.Length; i++)
        {
            if (lists[i].Length > 0)
            {
                institutions[i] = institutions[i] with { Relations = lists[i] };
            }
        }
    }

    private static int Number(string? text, Dictionary<string, int> texts)
    {
        if (text is null)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out var known);
        return known ? number : number = texts.Count - 1;
    }

    private static Institution[] Institutions(string[] texts, int[] fields, int[] parts)
    {
        const int Fields = 7;
        var institutions = new Institution[fields.Length / Fields];
        var part = 0;
        for (var i = 0; i < institutions.Length; i++)
        {
            var of = fields.AsSpan(i * Fields, Fields);
            var wholes = of[^1] == 0 ? [] : Array.ConvertAll(parts[part..(part + of[^1])], at => texts[at]);
            part += of[^1];
            institutions[i] = new Institution(
                texts[of[0]], texts[of[1]], Text(of[2]), Text(of[3]), Text(of[4]), Text(of[5]), wholes);
        }

        return institutions;

        string? Text(int at) => at < 0 ? null : texts[at];
    }

    private static IEnumerable<(int First, int Second)> Pairs(int[] values) =>
        values.Chunk(2).Select(static pair => (pair[0], pair[1]));

    private static T[][] Lists<T>(int[] lengths, T[] values)
    {
        var lists = new T[lengths.Length][];
        var at = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = lengths[i] == 0 ? [] : values[at..(at + lengths[i])];
            at += lengths[i];
        }

        return lists;
    }
}
