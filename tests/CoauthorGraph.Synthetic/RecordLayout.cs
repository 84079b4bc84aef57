using System.Globalization;

namespace CoauthorGraph.Synthetic;

/// <summary>CoauthorGraph's own records; six papers in ten have affiliations, some authors an ORCID, and if asked for,
/// most a list of references.</summary>
internal sealed class RecordLayout(Science science, Phrases phrases, bool abstracts, Library? library) : ILayout
{
    private const int FirstYearOfOrcid = 2013;

    public void WriteId(Utf8Output output, SyntheticPaper paper)
    {
        output.Write("syn-"u8);
        output.Write(paper.Number, 8);
    }

    public void Write(Utf8Output output, SyntheticPaper paper)
    {
        var random = new SeededRandom(paper.Chance);
        output.Write("{\"id\":\""u8);
        WriteId(output, paper);
        output.Write("\",\"title\":\""u8);
        output.Write(phrases.Title(paper.Topic, random));
        if (abstracts)
        {
            output.Write("\",\"abstract\":\""u8);
            output.Write(phrases.Abstract(paper.Topic, random));
        }

        output.Write("\",\"date\":\""u8);
        output.Write(paper.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Write("\",\"year\":"u8);
        output.Write(paper.Date.Year);
        WriteCategories(output, paper, random);
        output.Write(random.Chance(600) ? $",\"venue\":\"{phrases.Venue(random)}\"" : "");
        output.Write(random.Chance(450) ? $",\"doi\":\"10.5555/syn.{paper.Number}\"" : "");
        output.Write(",\"authors\":["u8);
        var affiliations = random.Chance(600);
        for (var position = 0; position < paper.Authors.Count; position++)
        {
            WriteAuthor(output, paper, position, affiliations);
        }

        output.Write("]"u8);
        library?.Write(output, paper);
        output.Write("}\n"u8);
    }

    private void WriteCategories(Utf8Output output, SyntheticPaper paper, SeededRandom random)
    {
        var topic = phrases.Topics[paper.Topic];
        output.Write(",\"categories\":[\""u8);
        output.Write(topic.Category);
        foreach (var other in topic.Others)
        {
            output.Write(random.Chance(400) ? $"\",\"{other}" : "");
        }

        output.Write("\"]"u8);
    }

    private void WriteAuthor(Utf8Output output, SyntheticPaper paper, int position, bool affiliations)
    {
        var number = paper.Authors[position];
        var person = science.People[number];
        var name = new PrintedName(person, number, paper.Chance, latex: false);
        output.Write(position == 0 ? "{\"position\":"u8 : ",{\"position\":"u8);
        output.Write(position);
        output.Write(",\"name\":\""u8);
        name.WriteGiven(output);
        output.Write(" "u8);
        name.WriteFamily(output);
        output.Write("\",\"given\":\""u8);
        name.WriteGiven(output);
        output.Write("\",\"family\":\""u8);
        name.WriteFamily(output);
        if (person.Habits.HasFlag(Habits.Orcid) && paper.Date.Year >= FirstYearOfOrcid
            && SeededRandom.Mix(paper.Chance ^ (ulong)number) % 2 == 0)
        {
            output.Write("\",\"orcid\":\""u8);
            output.Write(Orcid(number));
        }

        output.Write("\""u8);
        if (affiliations)
        {
            var (unit, institution, city, country) = phrases.Place(science.Group(person.Group));
            output.Write($",\"affiliations\":[{{\"raw\":\"{unit}, {institution}, {city}, {country}\"}}]");
        }

        output.Write("}"u8);
    }

    // Digits that ORCID does not give out, with ISO 7064's check digit.
    private static string Orcid(int person)
    {
        var digits = $"9{SeededRandom.Mix((ulong)person) % 10_000_000:D7}{person:D7}";
        var total = 0;
        foreach (var digit in digits)
        {
            total = (total + digit - '0') * 2 % 11;
        }

        var check = (12 - total) % 11;
        return $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}{(check == 10 ? "X" : check)}";
    }
}
