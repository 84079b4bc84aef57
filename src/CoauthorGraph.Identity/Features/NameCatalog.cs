using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>The distinct printed names of an input, what they are cut into, and the blocks they fall in.</summary>
internal sealed class NameCatalog
{
    private readonly AuthorshipTable _authorships;
    private readonly List<int> _firstRow;
    private readonly NameForm?[] _forms;

    private NameCatalog(AuthorshipTable authorships, ParallelOptions parallel)
    {
        _authorships = authorships;
        (FormOf, _firstRow) = Distinct(authorships);
        _forms = new NameForm?[_firstRow.Count];
        var blockKeys = new ulong[_forms.Length];
        var fullKeys = new ulong[_forms.Length];
        FamilyRarity = new float[_forms.Length];
        GivenRarity = new float[_forms.Length];
        Bearers = new float[_forms.Length];
        Namesakes = new float[_forms.Length];
        var familyKeys = new ulong[_forms.Length];
        var givenKeys = new ulong[_forms.Length];
        var initialRarity = new float[_forms.Length];
        var together = new float[_forms.Length];
        // The forms themselves are made again where they are needed: to keep all of them costs more than that.
        Parallel.For(0, _forms.Length, parallel, i =>
        {
            var form = Read(i);
            blockKeys[i] = StableHash.Of(form.BlockKey);
            fullKeys[i] = StableHash.Of(form.Full);
            var family = NameTable.Family(form.Family);
            var given = NameTable.Given(form.FirstGiven);
            FamilyRarity[i] = family.Rarity;
            GivenRarity[i] = form.HasFullGiven ? given.Rarity : 0;
            initialRarity[i] = form.HasFullGiven ? 0 : given.Rarity;
            together[i] = NameCultures.Together(family, given);
            familyKeys[i] = StableHash.Of(form.Family);
            givenKeys[i] = form.HasFullGiven ? StableHash.Of(form.FirstGiven) : 0;
        });
        (BlockOf, BlockCount) = Number(blockKeys);
        (FullOf, FullCount) = Number(fullKeys);
        CountHere(familyKeys, givenKeys, initialRarity, together);
        Rarity = [.. FamilyRarity.Zip(GivenRarity, static (a, b) => (a + b) / 2)];
    }

    /// <summary>Number of forms.</summary>
    public int FormCount => _forms.Length;

    /// <summary>For each authorship its form.</summary>
    public int[] FormOf { get; }

    /// <summary>For each form its block: family name and first initial.</summary>
    public int[] BlockOf { get; }

    /// <summary>Number of blocks.</summary>
    public int BlockCount { get; }

    /// <summary>For each form its whole folded name, as a number.</summary>
    public int[] FullOf { get; }

    /// <summary>Number of whole folded names.</summary>
    public int FullCount { get; }

    /// <summary>For each form the rarity of its family name.</summary>
    public float[] FamilyRarity { get; }

    /// <summary>For each form the rarity of its first name; 0 for an initial.</summary>
    public float[] GivenRarity { get; }

    /// <summary>For each form the mean of both.</summary>
    public float[] Rarity { get; }

    /// <summary>For each form the people of this input who are expected to bear its name: see
    /// <see cref="NameRarity.Bearers"/>.</summary>
    public float[] Bearers { get; }

    /// <summary>For each form how far those speak against one person: see <see cref="NameRarity.Namesakes"/>.</summary>
    public float[] Namesakes { get; }

    /// <summary>Reads the names of all authorships.</summary>
    public static NameCatalog Build(AuthorshipTable authorships, ParallelOptions parallel) =>
        new(authorships, parallel);

    /// <summary>A form; they are numbered in the order in which they first come.</summary>
    public NameForm Form(int form) => _forms[form] ??= Read(form);

    /// <summary>Forgets a form that will hardly be asked for again.</summary>
    public void Forget(int form) => _forms[form] = null;

    // A large input tells itself how common its names are: each of its whole names counts once.
    private void CountHere(ulong[] familyKeys, ulong[] givenKeys, float[] initialRarity, float[] together)
    {
        var (families, givens) = (new Dictionary<ulong, int>(), new Dictionary<ulong, int>());
        var isCounted = new bool[FullCount];
        var names = 0;
        for (var form = 0; form < _forms.Length; form++)
        {
            if (givenKeys[form] == 0 || isCounted[FullOf[form]])
            {
                continue;
            }

            isCounted[FullOf[form]] = true;
            names++;
            CollectionsMarshal.GetValueRefOrAddDefault(families, familyKeys[form], out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(givens, givenKeys[form], out _)++;
        }

        for (var form = 0; form < _forms.Length; form++)
        {
            FamilyRarity[form] =
                NameRarity.With(FamilyRarity[form], families.GetValueOrDefault(familyKeys[form]), names);
            if (givenKeys[form] != 0)
            {
                GivenRarity[form] =
                    NameRarity.With(GivenRarity[form], givens.GetValueOrDefault(givenKeys[form]), names);
            }

            Bearers[form] = NameRarity.Bearers(
                FamilyRarity[form], GivenRarity[form] + initialRarity[form], together[form], names);
            Namesakes[form] = NameRarity.Namesakes(
                Bearers[form], FamilyRarity[form], GivenRarity[form], givenKeys[form] != 0, names);
        }
    }

    private NameForm Read(int form)
    {
        var row = _firstRow[form];
        return NameForm.From(
            _authorships.Name[row], _authorships.Given[row], _authorships.Family[row], IsGroup(_authorships, row));
    }

    private static bool IsGroup(AuthorshipTable authorships, int row) =>
        authorships.Flags.Span[row].HasFlag(AuthorshipFlags.Collective);

    // Names that were printed alike, by their bytes: a string of each mention would cost more than all that follows.
    private static (int[] FormOf, List<int> FirstRow) Distinct(AuthorshipTable authorships)
    {
        var formOf = new int[authorships.Count];
        var firstRow = new List<int>();
        var slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * formOf.Length))];
        for (var row = 0; row < formOf.Length; row++)
        {
            var hash = default(HashCode);
            hash.AddBytes(authorships.Name.GetUtf8(row));
            hash.AddBytes(authorships.Given.GetUtf8(row));
            hash.AddBytes(authorships.Family.GetUtf8(row));
            hash.Add(IsGroup(authorships, row));
            var slot = hash.ToHashCode() & (slots.Length - 1);
            while (slots[slot] != 0 && !IsSame(authorships, firstRow[slots[slot] - 1], row))
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            if (slots[slot] == 0)
            {
                firstRow.Add(row);
                slots[slot] = firstRow.Count;
            }

            formOf[row] = slots[slot] - 1;
        }

        return (formOf, firstRow);
    }

    private static bool IsSame(AuthorshipTable authorships, int a, int b) =>
        authorships.Name.GetUtf8(a).SequenceEqual(authorships.Name.GetUtf8(b))
        && authorships.Given.GetUtf8(a).SequenceEqual(authorships.Given.GetUtf8(b))
        && authorships.Family.GetUtf8(a).SequenceEqual(authorships.Family.GetUtf8(b))
        && IsGroup(authorships, a) == IsGroup(authorships, b);

    private static (int[] Of, int Count) Number(ulong[] keys)
    {
        var numbers = new Dictionary<ulong, int>();
        var of = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!numbers.TryGetValue(keys[i], out of[i]))
            {
                numbers.Add(keys[i], of[i] = numbers.Count);
            }
        }

        return (of, numbers.Count);
    }
}
