using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Institutions with the names they go by. Immutable once made, and safe for any number of threads. The whole of ROR
/// (110,000 records) takes about 150 MB.
/// </summary>
public sealed class InstitutionRegistry
{
    private static readonly Lazy<InstitutionRegistry> BuiltIn = new(BuiltInInstitutions.Read);
    private readonly HashSet<ulong> _cities;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    internal InstitutionRegistry(
        IReadOnlyList<Institution> institutions,
        Dictionary<string, int> slugs,
        AffiliationWords words,
        PhraseTrie trie,
        InstitutionName[][] names,
        Dictionary<ulong, List<int>> bags,
        InstitutionPlace[] locations,
        string contentHash)
    {
        ContentHash = contentHash;
        Institutions = institutions;
        Slugs = slugs;
        Words = words;
        Trie = trie;
        Names = names;
        Bags = bags;
        Locations = locations;
        _cities = [.. locations.Where(static place => place.City.Length > 0)
            .Select(static place => InstitutionBag.Of(place.City))];
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

    /// <summary>The phrases of two words or more by their words in any order.</summary>
    internal Dictionary<ulong, List<int>> Bags { get; }

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

    /// <summary>Whether words are the name of a city where some institution is.</summary>
    internal bool IsCity(ulong bag) => _cities.Contains(bag);

    /// <summary>The institution with an id, or null.</summary>
    public Institution? Find(string id) => _places.TryGetValue(id, out var place) ? Institutions[place] : null;
}
