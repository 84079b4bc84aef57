namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Reads the institutions that come with the program; their layout is told at the head of the file.</summary>
internal static class BuiltInInstitutions
{
    /// <summary>The registry of them alone.</summary>
    public static InstitutionRegistry Read()
    {
        using var builder = new InstitutionRegistryBuilder();
        AddTo(builder);
        return builder.Build();
    }

    /// <summary>Adds them to a registry.</summary>
    public static void AddTo(InstitutionRegistryBuilder builder)
    {
        var lines = ReadLines("institutions.tsv").Select(line => line.Split('\t')).ToArray();
        var ids = lines.ToDictionary(fields => fields[0], IdOf, StringComparer.Ordinal);
        foreach (var fields in lines)
        {
            var place = builder.Add(new Institution(
                IdOf(fields),
                fields[1],
                OrNull(fields[6]),
                OrNull(fields[2]),
                OrNull(fields[3]),
                OrNull(fields[4]),
                fields[5].Length == 0 ? [] : [ids[fields[5]]]));
            builder.AddSlug(place, fields[0]);
            builder.AddName(place, fields[1], InstitutionNameKind.Full);
            foreach (var name in fields[7].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                AddOther(builder, place, name);
            }
        }
    }

    /// <summary>The lines of an embedded file that are no comments.</summary>
    public static IEnumerable<string> ReadLines(string resource)
    {
        using var stream = typeof(BuiltInInstitutions).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The id of the institution of a line.</summary>
    public static string IdOf(string[] fields) => fields[6].Length > 0 ? fields[6] : fields[0];

    private static void AddOther(InstitutionRegistryBuilder builder, int place, string name)
    {
        if (name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            builder.AddSlug(place, name);
        }
        else
        {
            builder.AddName(place, name, name.Contains(' ', StringComparison.Ordinal)
                ? InstitutionNameKind.Alias
                : InstitutionNameKind.Acronym);
        }
    }

    private static string? OrNull(string field) => field.Length > 0 ? field : null;
}
