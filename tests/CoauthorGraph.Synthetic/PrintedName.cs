namespace CoauthorGraph.Synthetic;

/// <summary>How a person signs one paper: with or without middle name, with initials, with diacritics or not.</summary>
internal readonly struct PrintedName
{
    private readonly Person _person;
    private readonly bool _latex;
    private readonly bool _plain;
    private readonly bool _initials;
    private readonly bool _middle;
    private readonly bool _second;

    public PrintedName(Person person, int number, ulong paper, bool latex)
    {
        var chance = SeededRandom.Mix(paper + (ulong)number);
        _person = person;
        _latex = latex;
        _plain = person.Habits.HasFlag(Habits.Plain) || chance % 20 == 0;
        _initials = person.Habits.HasFlag(Habits.Initials) || (chance >> 8) % 20 == 0;
        _middle = person.Middle > 0 && (chance >> 16) % 4 > 0;
        _second = person.SecondFamily > 0 && (chance >> 24) % 2 > 0;
    }

    private NamePart[] Given => Population.Cultures[_person.Culture].Given;

    private NamePart[] Family => Population.Cultures[_person.FamilyCulture].Family;

    public void WriteGiven(Utf8Output output)
    {
        Write(output, Given[_person.Given], _initials);
        if (_middle)
        {
            output.Write(" "u8);
            Write(output, Given[_person.Middle - 1], true);
        }
    }

    public void WriteFamily(Utf8Output output)
    {
        Write(output, Family[_person.Family], false);
        if (_second)
        {
            output.Write(" "u8);
            Write(output, Family[_person.SecondFamily - 1], false);
        }
    }

    private void Write(Utf8Output output, NamePart part, bool initials) =>
        output.Write(initials ? part.Initials : _plain ? part.Plain : _latex ? part.InLatex : part.Printed);
}
