using CoauthorGraph.Identity.Evaluation;

namespace CoauthorGraph.Identity.Tests;

/// <summary>People who were made up, with all that their papers would show of them; each mention says whose it is.</summary>
public sealed class SmallGoldTests
{
    // Person and name; co-authors; title; affiliation; year.
    private static readonly (string Person, string Name, string[] With, string Title, string Place, int Year)[] Papers =
    [
        ("w1", "Wei Wang", ["Lars Holm", "Ines Duarte"], "Ranking documents by click models", "Univ Aalborg, Denmark", 2011),
        ("w1", "W. Wang", ["Lars Holm"], "Click models for document ranking", "Univ Aalborg, Denmark", 2012),
        ("w1", "Wei Wang", ["Ines Duarte", "Tom Okafor"], "Counterfactual ranking from clicks", "Univ Aalborg, Denmark", 2014),
        ("w2", "Wei Wang", ["Petra Novak", "Igor Sokol"], "Perovskite films for solar cells", "Charles University, Prague", 2011),
        ("w2", "Wei Wang", ["Igor Sokol"], "Defects of perovskite solar cells", "Charles University, Prague", 2013),
        ("w3", "Wenjing Wang", ["Petra Novak"], "Stable perovskite films", "Charles University, Prague", 2013),
        ("s1", "John A. Smith", ["Mary Quill", "Ravi Iyer"], "Sleep and memory in children", "Leeds General Infirmary", 2001),
        ("s1", "J. A. Smith", ["Mary Quill"], "Memory consolidation in sleeping children", "Leeds General Infirmary", 2003),
        ("s2", "John B. Smith", ["Ole Berg"], "Glacier retreat in Svalbard", "University of Oslo", 2001),
        ("s2", "John B. Smith", ["Ole Berg", "Kari Lie"], "Mass balance of Svalbard glaciers", "University of Oslo", 2004),
        ("n1", "Truong-Huy D. Nguyen", ["Edith Law"], "Team chemistry in online games", "Northeastern University", 2015),
        ("n1", "Truong-Huy Nguyen", ["Edith Law", "Ann Ray"], "Online games and the chemistry of teams", "Northeastern University", 2016),
        ("p1", "Zdzisława Przybylska", ["Jan Kos"], "Beetles of old oaks", "", 1998),
        ("p1", "Zdzislawa Przybylska", ["Ewa Lis"], "Fungi on dead wood", "", 2005),
        ("b1", "Robert Bergqvist", ["Ulla Ek", "Nils Alm"], "Steel bridges in cold climates", "KTH Stockholm", 2009),
        ("b1", "Rob Bergqvist", ["Ulla Ek", "Nils Alm"], "Fatigue of steel bridges in the cold", "KTH Stockholm", 2010),
        ("m1", "José García Márquez", ["Luz Vega"], "Tidal energy in Galicia", "Universidade de Vigo", 2017),
        ("m1", "Jose Garcia Marquez", ["Luz Vega", "Ana Rey"], "Tidal turbines of Galicia", "Universidade de Vigo", 2018),
    ];

    [Fact]
    public void Resolve_PeopleOfOneName_AreToldApartAndFoundAgain()
    {
        var tables = new RecordTables();
        var gold = new List<(string, int, string)>();
        foreach (var (i, (person, name, with, title, place, year)) in Papers.Index())
        {
            tables.AddWith(
                $"{i:D2}", title, year,
                [.. with.Prepend(name).Select(one => (one, place.Length == 0 ? null : place, (string?)null))]);
            gold.Add(($"{i:D2}", 0, person));
        }

        var input = tables.ToInput();
        var result = IdentityResolver.Resolve(
            input, new IdentityOptions(), null, TestContext.Current.CancellationToken);
        var found = IdentityEvaluator.Evaluate(
            input.Papers, input.Authorships, result.Author, new GoldFile { Mentions = gold, Pairs = [] });
        Assert.Equal((Papers.Length, 0), (found.Labelled, found.Missing));
        Assert.Equal((1, 1), (found.BCubed!.Value.Precision, found.BCubed.Value.Recall));
    }
}
