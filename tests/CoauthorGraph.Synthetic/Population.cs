namespace CoauthorGraph.Synthetic;

/// <summary>Everybody who has written a paper so far: 28 bytes a person.</summary>
internal sealed class Population(SeededRandom random)
{
    private const int FewestPapers = 25;

    private readonly List<Person> _people = [];
    private readonly byte[] _wheel = Wheel();

    public static Culture[] Cultures { get; } = Culture.ReadAll();

    public int Count => _people.Count;

    public Person this[int person] => _people[person];

    /// <summary>A culture by its share of authors.</summary>
    public byte DrawCulture() => _wheel[random.Below(_wheel.Length)];

    /// <summary>Somebody new, who joins <paramref name="group"/>.</summary>
    public int Add(byte home, int group, int retires)
    {
        var number = random.Chance(650) ? home : DrawCulture();
        var culture = Cultures[number];
        var other = random.Chance(culture.MixedPerMille) ? DrawCulture() : number;
        var habits = (random.Chance(100) ? Habits.Initials : Habits.None)
            | (random.Chance(250) ? Habits.Plain : Habits.None)
            | (random.Chance(350) ? Habits.Orcid : Habits.None);
        _people.Add(new Person(
            number,
            culture.DrawGiven(random),
            (ushort)(random.Chance(culture.MiddlePerMille) ? culture.DrawGiven(random) + 1 : 0),
            other,
            Cultures[other].DrawFamily(random),
            (ushort)(other == number && random.Chance(culture.SecondFamilyPerMille)
                ? culture.DrawFamily(random) + 1 : 0),
            habits,
            group,
            retires,
            (short)(FewestPapers * 100 / (1 + random.Below(100)))));
        return _people.Count - 1;
    }

    /// <summary>Whether somebody still writes.</summary>
    public bool IsActive(int person, int paper) => _people[person].Left > 0 && _people[person].Retires >= paper;

    /// <summary>Counts a paper.</summary>
    public void Sign(int person) => _people[person] = _people[person] with { Left = (short)(_people[person].Left - 1) };

    public void Move(int person, int group) => _people[person] = _people[person] with { Group = group };

    /// <summary>How many people bear a full name that somebody else bears too.</summary>
    public int CountHomonyms()
    {
        var bearers = new Dictionary<Person, int>();
        foreach (var person in _people)
        {
            var name = person with { Habits = Habits.None, Group = 0, Retires = 0, Left = 0 };
            bearers[name] = bearers.GetValueOrDefault(name) + 1;
        }

        return bearers.Values.Where(static count => count > 1).Sum();
    }

    private static byte[] Wheel()
    {
        var wheel = new List<byte>();
        for (byte culture = 0; culture < Cultures.Length; culture++)
        {
            wheel.AddRange(Enumerable.Repeat(culture, Cultures[culture].Share));
        }

        return [.. wheel];
    }
}
