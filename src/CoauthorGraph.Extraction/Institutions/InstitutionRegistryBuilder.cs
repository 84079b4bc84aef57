using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Gathers institutions and their names.</summary>
internal sealed class InstitutionRegistryBuilder : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Institution> _institutions = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _former = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formerNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _elsewhere = new(StringComparer.Ordinal);
    private readonly AffiliationWords _words = new();
    private readonly PhraseTrie _trie = new();
    private readonly List<List<InstitutionName>> _names = [];
    private readonly Dictionary<ulong, List<int>> _bags = [];
    private readonly List<(int Word, string Country)> _countries = [];

    /// <summary>Adds an institution, or finds the one that has its id; its name, kind and city are the first's, its
    /// relations those of both.</summary>
    public int Add(Institution institution)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, institution.Id, out var known);
        if (known)
        {
            _institutions[place] = _institutions[place].With(institution);
            Note("part of", institution.Id, string.Join(' ', institution.PartOf));
        }
        else
        {
            place = _institutions.Count;
            _institutions.Add(institution);
            Note(institution.Id, institution.Name, institution.Ror, institution.Country, institution.City,
                institution.Kind, string.Join(' ', institution.PartOf));
        }

        return place;
    }

    /// <summary>Adds a slug; the first institution that claims one keeps it.</summary>
    public void AddSlug(int institution, string slug)
    {
        Note("slug", _institutions[institution].Id, slug);
        _slugs.TryAdd(slug, institution);
    }

    /// <summary>Adds a domain of an institution's website or addresses.</summary>
    public void AddDomain(int institution, string domain)
    {
        Note("domain", _institutions[institution].Id, domain);
        (CollectionsMarshal.GetValueRefOrAddDefault(_domains, domain, out _) ??= []).Add(institution);
    }

    /// <summary>Adds an id that is gone, and the first of those that took its place.</summary>
    public void AddFormer(string id, string successor)
    {
        if (_former.TryAdd(id, successor))
        {
            Note("former", id, successor);
        }
    }

    /// <summary>Adds the name of an institution that is gone.</summary>
    public void AddFormerName(string id, string name) => _formerNames.TryAdd(id, name);

    /// <summary>Adds what the record of another calls an institution, for where it has no record itself.</summary>
    public void AddNameElsewhere(string id, string name) => _elsewhere.TryAdd(id, name);

    /// <summary>Adds a name.</summary>
    public void AddName(int institution, string name, InstitutionNameKind kind)
    {
        Note(kind.ToString(), _institutions[institution].Id, name);
        if (!IsTelling(name))
        {
            return;
        }

        var words = _words.Number(name);
        if (_institutions[institution].Country is { } country)
        {
            _countries.AddRange(words.Select(word => (word, country)));
        }

        Add(words, institution, kind);
        if (kind == InstitutionNameKind.Acronym)
        {
            return;
        }

        // Centre Hospitalier Universitaire de Tours is University Hospital of Tours in English.
        if (Array.Exists(words, word => word == Center) && Array.Exists(words, word => word == Hospital)
            && Array.Exists(words, word => word == University))
        {
            Add([.. words.Where(word => word != Center)], institution, InstitutionNameKind.Alias);
        }

        // A patron behind the name is often left out: Akademia Górniczo-Hutnicza im. Stanisława Staszica.
        var patron = name.IndexOf(" im. ", StringComparison.Ordinal);
        if (patron > 0 && name.AsSpan(0, patron).Contains(' '))
        {
            Add(_words.Find(name[..patron]), institution, InstitutionNameKind.Alias);
        }

        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0)
        {
            // A company goes by its name without the country that the registry puts behind it.
            Add(_words.Find(name[..bracket]), institution, InstitutionNameKind.Company);
        }
        else if (_institutions[institution].City is { } city)
        {
            var ofCity = _words.Find(city);
            var without = words.Where(word => !ofCity.Contains(word)).ToArray();
            if (without.Length < words.Length && without.Length > 1)
            {
                Add(without, institution, InstitutionNameKind.WithoutCity);
            }
        }
    }

    private int Center => _words.NumberOf("center");

    private int Hospital => _words.NumberOf("hospital");

    private int University => _words.NumberOf("university");

    // What is only a number or one letter, little words aside, stands for too much else: DEL 2, The 519, E&H.
    private static bool IsTelling(string name) => TextFolding.Words(name).Split(' ')
        .Where(static word => !AffiliationVocabulary.Little.Contains(word))
        .Sum(static word => word.Count(char.IsLetter)) > 1;

    private void Add(int[] words, int institution, InstitutionNameKind kind)
    {
        if (words.Length == 0)
        {
            return;
        }

        var phrase = _trie.Add(words, _names.Count);
        if (phrase == _names.Count)
        {
            _names.Add([]);
        }

        if (kind != InstitutionNameKind.Acronym && words.Length > 1)
        {
            var alike = CollectionsMarshal.GetValueRefOrAddDefault(_bags, InstitutionBag.Of(words), out _) ??= [];
            if (!alike.Contains(phrase))
            {
                alike.Add(phrase);
            }
        }

        var names = _names[phrase];
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Institution == institution)
            {
                names[i] = kind < names[i].Kind ? new InstitutionName(institution, kind) : names[i];
                return;
            }
        }

        names.Add(new InstitutionName(institution, kind));
    }

    /// <summary>The registry of all that was added.</summary>
    public InstitutionRegistry Build()
    {
        _words.CountCountries(_countries);
        foreach (var (id, name) in _elsewhere)
        {
            if (!_places.ContainsKey(id) && !_former.ContainsKey(id))
            {
                _formerNames.TryAdd(id, name);
            }
        }

        TakeDomains();
        var locations = _institutions
            .Select(institution => new InstitutionPlace(
                institution.Country, institution.City is { } city ? _words.Number(city) : []))
            .ToArray();
        return new InstitutionRegistry(
            _institutions, _slugs, _former, _formerNames, _words, _trie,
            [.. _names.Select(list => list.ToArray())], _bags, locations,
            Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    // A domain is that of the whole whose parts have it too; where several have it, nobody is known by it.
    private void TakeDomains()
    {
        foreach (var (domain, all) in _domains)
        {
            var wholes = all.Distinct().Where(one => !all.Exists(other =>
                _institutions[one].PartOf.Contains(_institutions[other].Id))).ToList();
            if (wholes is [var only])
            {
                _slugs.TryAdd(domain, only);
            }
        }
    }

    public void Dispose() => _hash.Dispose();

    private void Note(params ReadOnlySpan<string?> parts) =>
        _hash.AppendData(Encoding.UTF8.GetBytes($"{string.Join('\t', parts)}\n"));
}
