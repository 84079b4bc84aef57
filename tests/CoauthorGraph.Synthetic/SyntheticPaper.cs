namespace CoauthorGraph.Synthetic;

/// <summary>A paper before it is printed. One object is filled again and again.</summary>
internal sealed class SyntheticPaper
{
    /// <summary>Its number, from 0, in the order of dates.</summary>
    public int Number { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>Its number among those of its month, from 1.</summary>
    public int NumberInMonth { get; set; }

    public int Topic { get; set; }

    /// <summary>The group that writes it.</summary>
    public int Group { get; set; }

    /// <summary>Decides all that is printed beside names: title, categories, venue.</summary>
    public ulong Chance { get; set; }

    /// <summary>The true authors in their order.</summary>
    public List<int> Authors { get; } = [];
}
