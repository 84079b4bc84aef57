using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Features;

/// <summary>The distinct printed names of an input, what they are cut into, and the blocks they fall in.</summary>
internal sealed class NameCatalog
{
    private NameCatalog(int[] formOf, NameForm[] forms, int[] blockOf, int blockCount, int[] fullOf, int fullCount)
    {
        (FormOf, Forms, BlockOf, BlockCount) = (formOf, forms, blockOf, blockCount);
        (FullOf, FullCount) = (fullOf, fullCount);
        FamilyRarity = Array.ConvertAll(forms, static form => NameRarity.OfFamily(form.Family));
        GivenRarity = Array.ConvertAll(forms, static form => form.HasFullGiven ? NameRarity.OfGiven(form.FirstGiven)
            : 0);
        Rarity = [.. FamilyRarity.Zip(GivenRarity, static (a, b) => (a + b) / 2)];
    }

    /// <summary>For each authorship its form.</summary>
    public int[] FormOf { get; }

    /// <summary>The forms, in the order in which they first come.</summary>
    public NameForm[] Forms { get; }

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

    /// <summary>Reads the names of all authorships.</summary>
    public static NameCatalog Build(AuthorshipTable authorships, ParallelOptions parallel)
    {
        var numbers = new Dictionary<(string, string, string), int>();
        var keys = new List<(string Name, string Given, string Family)>();
        var formOf = new int[authorships.Count];
        for (var row = 0; row < formOf.Length; row++)
        {
            var key = (authorships.Name[row], authorships.Given[row], authorships.Family[row]);
            if (!numbers.TryGetValue(key, out formOf[row]))
            {
                numbers.Add(key, formOf[row] = keys.Count);
                keys.Add(key);
            }
        }

        var forms = new NameForm[keys.Count];
        var blockKeys = new string[keys.Count];
        var fullKeys = new string[keys.Count];
        Parallel.For(0, forms.Length, parallel, i =>
        {
            forms[i] = NameForm.From(keys[i].Name, keys[i].Given, keys[i].Family);
            blockKeys[i] = forms[i].BlockKey;
            fullKeys[i] = forms[i].Full;
        });
        var (blockOf, blocks) = Number(blockKeys);
        var (fullOf, fulls) = Number(fullKeys);
        return new NameCatalog(formOf, forms, blockOf, blocks, fullOf, fulls);
    }

    private static (int[] Of, int Count) Number(string[] keys)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
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
