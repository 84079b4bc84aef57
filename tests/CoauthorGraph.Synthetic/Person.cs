namespace CoauthorGraph.Synthetic;

/// <summary>What is kept of one person: places in the lists of the culture's names, and habits.</summary>
/// <param name="Culture">The culture whose names the person bears.</param>
/// <param name="Given">Place of the given name.</param>
/// <param name="Middle">Place of the second given name and 1, or 0.</param>
/// <param name="FamilyCulture">The culture of the family name.</param>
/// <param name="Family">Place of the family name.</param>
/// <param name="SecondFamily">Place of the second family name and 1, or 0.</param>
/// <param name="Habits">How the person signs.</param>
/// <param name="Group">The group to which the person belongs at present.</param>
/// <param name="Retires">Number of the paper from which on the person writes no more.</param>
/// <param name="Left">How many papers the person still writes at most.</param>
internal readonly record struct Person(
    byte Culture, ushort Given, ushort Middle, byte FamilyCulture, ushort Family, ushort SecondFamily, Habits Habits,
    int Group, int Retires, short Left);
