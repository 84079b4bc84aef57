using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Blocking;

/// <summary>
/// The groups of mentions within which people are looked for: family name and first initial. A block too big for a
/// table of all its pairs is cut by first name, and mentions of one cut that belong to another stay apart. What is
/// still too big is looked at in <see cref="Pieces"/>.
/// </summary>
internal static class Blocks
{
    /// <summary>Mentions of the biggest table of pairs: 3,000 take 72 MB.</summary>
    public const int MostMentions = 3000;

    /// <summary>Makes the blocks, the biggest first; rows of a block ascend.</summary>
    public static List<int[]> Build(NameCatalog names)
    {
        var offsets = new int[names.BlockCount + 1];
        foreach (var form in names.FormOf)
        {
            offsets[names.BlockOf[form] + 1]++;
        }

        for (var i = 0; i < names.BlockCount; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var rows = new int[names.FormOf.Length];
        var next = offsets[..^1];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[next[names.BlockOf[names.FormOf[row]]]++] = row;
        }

        var blocks = new List<int[]>();
        for (var i = 0; i < names.BlockCount; i++)
        {
            var block = rows[offsets[i]..offsets[i + 1]];
            if (block.Length <= MostMentions)
            {
                blocks.Add(block);
            }
            else
            {
                Cut(block, names, blocks);
            }
        }

        blocks.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a[0].CompareTo(b[0]));
        return blocks;
    }

    /// <summary>Takes for undecided all mentions beside which some would be that are gone.</summary>
    /// <param name="names">The names of those that are there.</param>
    /// <param name="gone">The names of those that are gone.</param>
    /// <param name="known">For each authorship its author already decided; becomes -1.</param>
    /// <param name="parallel">How many threads to use.</param>
    public static void Open(
        NameCatalog names,
        IReadOnlyList<(string Name, string Given, string Family, bool IsGroup)> gone,
        int[] known,
        ParallelOptions parallel)
    {
        var groups = gone.Select(static name => NameForm.From(name.Name, name.Given, name.Family, name.IsGroup))
            .ToLookup(static form => form.BlockKey, GroupKey, StringComparer.Ordinal);
        var size = new int[names.BlockCount];
        foreach (var form in names.FormOf)
        {
            size[names.BlockOf[form]]++;
        }

        var isOpen = new bool[names.FormCount];
        Parallel.For(0, isOpen.Length, parallel, form =>
        {
            var name = names.Form(form);
            isOpen[form] = groups.Contains(name.BlockKey)
                && (size[names.BlockOf[form]] <= MostMentions || groups[name.BlockKey].Contains(GroupKey(name)));
            names.Forget(form);
        });
        for (var row = 0; row < known.Length; row++)
        {
            known[row] = isOpen[names.FormOf[row]] ? -1 : known[row];
        }
    }

    private static void Cut(int[] block, NameCatalog names, List<int[]> into)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in block)
        {
            var key = GroupKey(names.Form(names.FormOf[row]));
            if (!groups.TryGetValue(key, out var list))
            {
                groups.Add(key, list = []);
            }

            list.Add(row);
        }

        into.AddRange(groups.Values.Select(static group => group.ToArray()));
    }

    /// <summary>Whether mentions of two names of one block are compared.</summary>
    /// <param name="names">The names.</param>
    /// <param name="size">How many mentions their block has.</param>
    /// <param name="left">A form of a name.</param>
    /// <param name="right">The other.</param>
    public static bool AreCompared(NameCatalog names, int size, int left, int right) => size <= MostMentions
        || string.Equals(GroupKey(names.Form(left)), GroupKey(names.Form(right)), StringComparison.Ordinal);

    private static string GroupKey(NameForm form) =>
        form.Given.Length == 0 ? "" : form.HasFullGiven ? string.Concat(form.Given) : form.Given[0];
}
