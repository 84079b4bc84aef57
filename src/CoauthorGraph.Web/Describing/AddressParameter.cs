namespace CoauthorGraph.Web.Describing;

/// <summary>A parameter that an address takes, as the description of all addresses says it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it asks for, in words.</param>
internal sealed record AddressParameter(string Name, string Meaning)
{
    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it stands in the path and not behind the question mark.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it is yes or no.</summary>
    public bool IsFlag { get; init; }

    /// <summary>The least and the greatest whole number; null where it is none.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>The words it takes; empty where it takes any text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A text that must be given.</summary>
    public static AddressParameter Needed(string name, string meaning) => new(name, meaning) { IsRequired = true };

    /// <summary>What the path names.</summary>
    public static AddressParameter Key(string meaning) =>
        new("key", meaning + " A name that does not fit a path is given as 'id' behind the question mark.")
        {
            IsInPath = true,
            IsRequired = true,
        };

    /// <summary>A whole number.</summary>
    public static AddressParameter Whole(string name, int least, int most, string meaning) =>
        new(name, meaning) { Range = (least, most) };

    /// <summary>One of some words.</summary>
    public static AddressParameter Choice(string name, IReadOnlyList<string> words, string meaning) =>
        new(name, meaning) { Words = words };
}
