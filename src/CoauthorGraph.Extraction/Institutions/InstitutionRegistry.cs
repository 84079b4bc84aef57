using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Institutions with the names they go by. Immutable once made, and safe for any number of threads. The whole of ROR
/// (110,000 records) takes about 150 MB.
/// </summary>
public sealed class InstitutionRegistry
{
    // Longer than any there is; records that succeed each other in a circle lead nowhere.
    private const int MostSuccessions = 16;
    private static readonly Lazy<InstitutionRegistry> BuiltIn = new(BuiltInInstitutions.Read);
    private readonly HashSet<ulong> _cities;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    internal InstitutionRegistry(
        IReadOnlyList<Institution> institutions,
        Dictionary<string, int> slugs,
        Dictionary<string, string> former,
        Dictionary<string, string> formerNames,
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
        Former = former;
        FormerNames = formerNames;
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

        Campuses = CampusesOf();
    }

    /// <summary>The registry that comes with the program: some hundreds of well-known institutions.</summary>
    public static InstitutionRegistry Default => BuiltIn.Value;

    /// <summary>All institutions.</summary>
    public IReadOnlyList<Institution> Institutions { get; }

    /// <summary>Hash of all that institutions are known by.</summary>
    internal string ContentHash { get; }

    internal Dictionary<string, int> Slugs { get; }

    /// <summary>Ids of institutions that are gone, and of those that took their places.</summary>
    internal Dictionary<string, string> Former { get; }

    /// <summary>Names of institutions that are gone, or that only others' records name, by their ids.</summary>
    internal Dictionary<string, string> FormerNames { get; }

    internal AffiliationWords Words { get; }

    internal PhraseTrie Trie { get; }

    internal InstitutionName[][] Names { get; }

    /// <summary>The phrases of two words or more by their words in any order.</summary>
    internal Dictionary<ulong, List<int>> Bags { get; }

    internal InstitutionPlace[] Locations { get; }

    /// <summary>The universities of a system of them, such as those of a state, by its place.</summary>
    internal Dictionary<int, List<int>> Campuses { get; }

    /// <summary>
    /// Reads ROR records: a JSON array as in ROR's dumps (schema 1 or 2), or one object a line; the shortened layout
    /// with <c>country</c> and <c>city</c> beside <c>names</c> is read too. Records that are not active only lead to
    /// their successors. The built-in institutions that ROR does not have, and all built-in slugs, are kept.
    /// </summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The stream holds no such records.</exception>
    public static InstitutionRegistry Load(Stream rorJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rorJson);
        using var builder = new InstitutionRegistryBuilder();
        BuiltInInstitutions.AddTo(builder);
        RorRecords.AddTo(builder, RorReader.Read(rorJson, cancellationToken));
        return builder.Build();
    }

    /// <summary>Writes ROR records of any schema as lines of one layout that <see cref="Load"/> reads, with all that is
    /// kept of them, and gives what they hold.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The stream holds no active records.</exception>
    public static RegistryContent Normalize(Stream rorJson, Stream lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rorJson);
        ArgumentNullException.ThrowIfNull(lines);
        return RorRecords.Write(RorReader.Read(rorJson, cancellationToken), lines);
    }

    /// <summary>What prepares registries: bytes that another version prepared are prepared anew.</summary>
    public static string PreparedBy => ExtractorVersion.OfCode;

    /// <summary>Writes the registry in a form that <see cref="ReadPrepared"/> reads in little time.</summary>
    public void WritePrepared(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        PreparedRegistry.Write(this, output);
    }

    /// <summary>Reads a registry that <see cref="WritePrepared"/> of the same program wrote; that the bytes are those,
    /// the caller has made sure.</summary>
    public static InstitutionRegistry ReadPrepared(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return PreparedRegistry.Read(input);
    }

    /// <summary>Whether words are the name of a city where some institution is.</summary>
    internal bool IsCity(ulong bag) => _cities.Contains(bag);

    /// <summary>What is known of the institution with an id beside its names and place; null where there is
    /// none.</summary>
    public InstitutionEntry? Entry(string id) => Find(id) is not { } institution ? null : new InstitutionEntry(
        institution.Coordinates,
        [.. institution.Relations.Select(one => new InstitutionRelation(
            one.Kind, one.Id, NameOf(one.Id)))]);

    private Dictionary<int, List<int>> CampusesOf()
    {
        var campuses = new Dictionary<int, List<int>>();
        for (var i = 0; i < Institutions.Count; i++)
        {
            if (Institutions[i].Kind == "education")
            {
                foreach (var id in Institutions[i].PartOf)
                {
                    if (PlaceOf(id) is >= 0 and var whole && IsSystem(whole))
                    {
                        (CollectionsMarshal.GetValueRefOrAddDefault(campuses, whole, out _) ??= []).Add(i);
                    }
                }
            }
        }

        return campuses;
    }

    private bool IsSystem(int place) => Institutions[place].Kind == "education"
        && Words.Find(Institutions[place].Name).Contains(Words.Meanings.System);

    private string? NameOf(string id) => FormerNames.GetValueOrDefault(id) ?? Find(id)?.Name;

    /// <summary>Where among <see cref="Institutions"/> the one with an id is, or -1.</summary>
    internal int PlaceOf(string id) => _places.GetValueOrDefault(id, -1);

    /// <summary>The institution with an id, or the one that took its place; null where there is none.</summary>
    public Institution? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var step = 0; step < MostSuccessions; step++)
        {
            if (_places.TryGetValue(id, out var place))
            {
                return Institutions[place];
            }

            if (!Former.TryGetValue(id, out var successor))
            {
                return null;
            }

            id = successor;
        }

        return null;
    }
}
