using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Institutions with the names they go by. Immutable once made, and safe for any number of threads. The whole of ROR
/// (110,000 records) takes about 150 MB.
/// </summary>
public sealed class InstitutionRegistry
{
    private static readonly Lazy<InstitutionRegistry> BuiltIn = new(BuiltInInstitutions.Read);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    internal InstitutionRegistry(
        IReadOnlyList<Institution> institutions,
        Dictionary<string, int> slugs,
        AffiliationWords words,
        PhraseTrie trie,
        InstitutionName[][] names,
        InstitutionPlace[] locations,
        string contentHash)
    {
        ContentHash = contentHash;
        Institutions = institutions;
        Slugs = slugs;
        Words = words;
        Trie = trie;
        Names = names;
        Locations = locations;
        for (var i = 0; i < institutions.Count; i++)
        {
            _places.TryAdd(institutions[i].Id, i);
        }
    }

    /// <summary>The registry that comes with the program: some hundreds of well-known institutions.</summary>
    public static InstitutionRegistry Default => BuiltIn.Value;

    /// <summary>All institutions.</summary>
    public IReadOnlyList<Institution> Institutions { get; }

    /// <summary>Hash of all that institutions are known by.</summary>
    internal string ContentHash { get; }

    internal Dictionary<string, int> Slugs { get; }

    internal AffiliationWords Words { get; }

    internal PhraseTrie Trie { get; }

    internal InstitutionName[][] Names { get; }

    internal InstitutionPlace[] Locations { get; }

    /// <summary>
    /// Reads ROR records: a JSON array as in ROR's dumps (schema 2), or one object a line; the shortened layout with
    /// <c>country</c> and <c>city</c> beside <c>names</c> is read too. Records that are not active are left out. The
    /// built-in institutions that ROR does not have, and all built-in slugs, are kept.
    /// </summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The stream holds no such records.</exception>
    public static InstitutionRegistry Load(Stream rorJson)
    {
        ArgumentNullException.ThrowIfNull(rorJson);
        using var builder = new InstitutionRegistryBuilder();
        BuiltInInstitutions.AddTo(builder);
        RorRecords.AddTo(builder, rorJson);
        return builder.Build();
    }

    /// <summary>The institution with an id, or null.</summary>
    public Institution? Find(string id) => _places.TryGetValue(id, out var place) ? Institutions[place] : null;
}
