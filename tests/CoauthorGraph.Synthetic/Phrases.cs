namespace CoauthorGraph.Synthetic;

/// <summary>Makes up titles, abstracts, venues and institutions.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, string[]> _words = StockFile.Lines("words").ToDictionary(
        static line => line[..line.IndexOf(' ', StringComparison.Ordinal)],
        static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(line.Contains('|') ? '|' : ' '));

    public Topic[] Topics { get; } = Topic.ReadAll();

    public string Title(int topic, SeededRandom random)
    {
        var about = Topics[topic];
        var subject = random.Pick(about.Subjects);
        var other = random.Pick(about.Subjects);
        var method = random.Pick(about.Methods);
        var adjective = Word("adjectives", random);
        var noun = Word("nouns", random);
        var context = Word("contexts", random);
        return random.Below(7) switch
        {
            0 => $"{Upper(adjective)} {method} for {subject} {context}",
            1 => $"{Upper(method)} and {subject} {context}: {adjective} {noun}",
            2 => $"On the {noun} of {adjective} {method} for {subject}, with a note on {other}",
            3 => $"{Upper(subject)} and {other} via {adjective} {method} {context}",
            4 => $"Towards {adjective} {noun} of {subject} by {method} {context}",
            5 => $"{Upper(noun)} for {subject}: {adjective} {method} {context}",
            _ => $"{Upper(adjective)} {noun} of {subject} and {other} {context} using {method}",
        };
    }

    public string Abstract(int topic, SeededRandom random)
    {
        var sentences = Enumerable.Range(0, 4 + random.Below(5)).Select(_ => Title(topic, random).Replace(':', ','));
        return $"We study {string.Join(". We turn to ", sentences)}.";
    }

    public string Venue(SeededRandom random) =>
        Word("journals", random).Replace("*", Word("fields", random), StringComparison.Ordinal);

    /// <summary>Unit, institution, city and country of a group.</summary>
    public (string Unit, string Institution, string City, string Country) Place(ResearchGroup group)
    {
        var random = new SeededRandom(group.Place);
        var culture = Population.Cultures[group.Culture];
        var city = random.Pick(culture.Cities);
        return (Word("units", random), Word("schools", random).Replace("*", city, StringComparison.Ordinal), city,
            random.Pick(culture.Countries));
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Word(string list, SeededRandom random) => random.Pick(_words[list]);
}
