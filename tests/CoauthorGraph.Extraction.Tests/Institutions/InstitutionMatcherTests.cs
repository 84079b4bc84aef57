using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction.Institutions;

namespace CoauthorGraph.Extraction.Tests.Institutions;

/// <summary>
/// Points by hand, of which a score is .36 and .6 of them, and .85 of that where several are named: .9 for a name that fills its parts of the string, else .8, .65 or .3 by its words; less .05 for
/// another name, .1 for one without its city or country, .2 for an acronym in capitals, .5 for one that is not; less .05
/// for another order, or .15 within a part; less .35 in another country, .3 where it seems to
/// go on; .08 and .05 more for its city and country; less .3, or .15 in its country, or .05 where it is the only one
/// there, where several have the name and the city is not there.
/// </summary>
public sealed class InstitutionMatcherTests
{
    private static readonly InstitutionRegistry Registry = Load(
        Record("q1", "Quuxville University", "FI", "Zedtown", ("QXUN", "acronym"), ("Quuxville Academy Zeta", "alias")),
        Record("q2", "Department of Wugs, Quuxville University", "FI", "Zedtown"),
        Record("q3", "Snorkgrad Institute of Blorps", "SE", "Snork"),
        Record("t1", "Twinnery College", "FI", "Zedtown"), Record("t2", "Twinnery College", "SE", "Snork"),
        Record("gone", "Formerly College", "FI", "Zedtown", status: "withdrawn"),
        Record("c1", "Wugtech (Finland)", "FI", "Zedtown"), Record("c2", "Wugtech (Sweden)", "SE", "Snork"),
        Record("g1", "Gorp Institute of Blorps Snork", "SE", "Snork"), Record("z1", "Zedtown", "FI", "Zedtown"),
        Record("s1", "Virginian", "FI", "Zedtown", ("VA", "acronym")),
        Record("u1", "Aaa University of Tals", null, null), Record("u2", "Bbb University of Tals", null, null),
        Record("u3", "Ccc University of Tals", null, null), Record("h1", "High Quuxville Ddd", null, null),
        Record("h2", "High Quuxville Eee", null, null), Record("h3", "High Quuxville Fff", null, null),
        Record("n1", "Nocity Polytechnic", null, null));

    private static readonly InstitutionMatcher Matcher = new(Registry);

    [Theory]
    [InlineData("Quuxville University", "q1 .9")]
    [InlineData("quuxville UNIV.", "q1 .9")]
    [InlineData("Quuxville University, Zedtown", "q1 .98")]
    [InlineData("Quuxville University, Finland", "q1 .95")]
    [InlineData("Quuxville University, 12345 Zedtown, Finland", "q1 1")] // .9 + .08 + .05, and 1 is the most.
    [InlineData("Quuxville University, Sweden", "")] // .55, and .6 is the least.
    [InlineData("Quuxville University, Zedtown, Sweden", "q1 .63")]
    [InlineData("The old Quuxville University buildings", "q1 .65")]
    [InlineData("The old Quuxville Academy Zeta buildings", "q1 .75")]
    [InlineData("Quuxville Academy Zeta", "q1 .85")]
    [InlineData("QXUN", "q1 .7")]
    [InlineData("Qxun", "")]
    [InlineData("QXUN, Sweden", "")]
    [InlineData("At QXUN now", "")]
    [InlineData("Wugs Dept, Quuxville Univ", "q1 .9")]
    [InlineData("Department of Wugs, Quuxville University", "q2 .9")] // The longer name wins.
    [InlineData("Quuxville University; Snorkgrad Institute of Blorps", "q1 .9 q3 .9")] // Alike: in order.
    [InlineData("Quuxville University; Snorkgrad Institute of Blorps, Snork", "q3 .98 q1 .9")]
    [InlineData("Quuxville University, Quuxville Academy Zeta", "q1 .85")] // One is found once, by its longer name.
    [InlineData("Snorkgrad Inst. Blorps", "q3 .9")]
    [InlineData("The Snorkgrad Institute for Blorps of old", "q3 .8")]
    [InlineData("Twinnery College", "")] // .6 for both: nobody can tell.
    [InlineData("Twinnery College, Snork", "t2 .98")]
    [InlineData("Twinnery College, Finland", "t1 .9")] // The only one there.
    [InlineData("Formerly College", "")]
    [InlineData("Nocity Polytechnic, Sweden", "n1 .9")]
    [InlineData("someone@quuxville university", "")] // An address names nobody.
    [InlineData("Quuxville University someone@nocity.edu", "q1 .9")]
    [InlineData("<i>Quuxville</i> University &amp; Nocity, Finland", "q1 .7")] // .65 within a part, .05 for the country.
    [InlineData("1Quuxville University", "q1 .9")] // The mark of a footnote.
    [InlineData("Universidad Quuxville", "q1 .85")] // Another language, another order.
    [InlineData("The University of Quuxville, Zedtown", "q1 .93")]
    [InlineData("Quuxvile Univ.", "")] // Among few names a word that is missing is another.
    [InlineData("Zedtown, Quuxville, University Street", "")] // Words of several parts are no name.
    [InlineData("Quuxville School of Medicine", "q1 .85")]
    [InlineData("Quuxville Medical School, Zedtown", "q1 .93")]
    [InlineData("Quuxville, Medical School", "")]
    [InlineData("Quuxville, School", "")]
    [InlineData("Quuxville University, usa", "")] // Another country, in small letters too where nothing else stands.
    [InlineData("Quuxville University, who and in", "q1 .9")] // Behind others IN is a state only in capitals.
    [InlineData("A - Quuxville University - B, Zedtown", "q1 .98")]
    [InlineData("Old University Quuxville, Zedtown", "")] // .65 and .08, less .15.
    [InlineData("Quuxville University, 12 Main Street Finland", "q1 .95")]
    [InlineData("Old University Quuxville Wugs, Zedtown, Finland", "")] // Another order only at the border of a part.
    [InlineData("Wugtech Inc., Zedtown", "c1 .88")] // .9, less .1 without its country, and .08.
    [InlineData("Wugtech Inc., Finland", "c1 .95")] // As the registry writes it.
    [InlineData("Wugtech", "")]
    [InlineData("Gorp Institute of Blorps, Snork", "g1 .98")]
    [InlineData("Gorp Institute of Blorps", "g1 .8")] // .1 for the city that is not named.
    [InlineData("Snork, Gorp Institute of Blorps, Sweden", "g1 1")]
    [InlineData("Blip (QXUN), Nowhere", "")] // Within brackets an abbreviation is that of what stands before.
    [InlineData("Blip (QXUN), Finland", "")]
    [InlineData("Blip (QXUN), Zedtown, Finland", "q1 .83")]
    [InlineData("VA, Quuxville University", "")] // A state is no abbreviation of anybody, and Finland is elsewhere.
    [InlineData("Zedtown", "z1 .98")]
    [InlineData("Quuxville University, Zedtown 12345", "q1 .98")] // A city beside others is a place.
    [InlineData("Quuxville University Wugs", "q1 .65")]
    [InlineData("Quuxville University of Tals", "")] // Three other names go on so.
    [InlineData("High Quuxville University", "")] // Three others begin so.
    [InlineData("Old - Quuxville University", "q1 .9")] // A dash between blanks parts what stands around it.
    [InlineData("Old-Quuxville University", "q1 .65")]
    [InlineData("  ", "")]
    public void Match_Affiliation_ScoresWhatItNames(string affiliation, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Matcher.Match(affiliation).Select(match =>
            FormattableString.Invariant($"{match.Institution.Id} {Points(match.Score, expected):0.##}").Replace(" 0.", " .", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Quuxville University", 0.9)] // .36 + .6 * .9
    [InlineData("Quuxville University, 12345 Zedtown, Finland", 0.96)] // All there is to see: 1 point.
    [InlineData("Quuxville University, Zedtown, Sweden", 0.738)] // .36 + .6 * .63
    [InlineData("Quuxville University; Snorkgrad Institute of Blorps", 0.765)] // .85 * .9
    public void Match_Affiliation_ScoresHowOftenSuchAreRight(string affiliation, double expected) =>
        Assert.Equal(expected, Matcher.Match(affiliation)[0].Score, 3);

    private static double Points(double score, string expected) =>
        Math.Round(((score / (expected.Count(static c => c == ' ') > 1 ? 0.85 : 1)) - 0.36) / 0.6, 2);

    [Fact]
    public void Match_UsualWordsWithoutTheirCity_AreNobody()
    {
        var matcher = new InstitutionMatcher(Load(
        [
            Record("e", "Wug Blorp Tal Zork", "FI", "Zork"),
            .. Enumerable.Range(0, 20).Select(static i => Record($"p{i}", $"Tal Wug {i} Blorp", null, null)),
        ]));
        Assert.Empty(matcher.Match("Wug Blorp Tal"));
        Assert.Equal("e", Assert.Single(matcher.Match("Wug Blorp Tal, Zork")).Institution.Id);
    }

    [Fact]
    public void Match_EverydayName_GivesWayToOneThatIsNot()
    {
        var matcher = new InstitutionMatcher(Load(
        [
            Record("q1", "Quuxville University", "FI", "Zedtown"), Record("e1", "Institute of Physics", "FI", "Snork"),
            .. Enumerable.Range(0, 151).Select(static i => Record($"p{i}", $"Physics Institute {i} Wug", null, null)),
        ]));
        Assert.Equal(["q1"], Ids("Institute of Physics, Quuxville University, Finland"));
        Assert.Equal(["e1", "q1"], Ids("Institute of Physics, Quuxville University, Snork, Finland").Order());
        Assert.Equal(["e1"], Ids("Institute of Physics, Finland"));

        IEnumerable<string> Ids(string affiliation) => matcher.Match(affiliation).Select(static one => one.Institution.Id);
    }

    [Theory]
    [InlineData("mit", "Massachusetts Institute of Technology")]
    [InlineData(" MIT ", "Massachusetts Institute of Technology")]
    [InlineData("mit-csail", "Massachusetts Institute of Technology")]
    public void Match_Slug_IsCertain(string slug, string name)
    {
        var match = Assert.Single(Matcher.Match(slug));
        Assert.Equal((name, 1d), (match.Institution.Name, match.Score));
    }

    [Fact]
    public void Load_Record_KeepsItsFields()
    {
        Assert.Equal(
            ("q1", "Quuxville University", "q1", "FI", "Zedtown", "education"),
            Registry.Find("q1") is { } one ? (one.Id, one.Name, one.Ror, one.Country, one.City, one.Kind) : default);
        Assert.Equal(["parent-of-q1"], Registry.Find("q1")!.PartOf);
        Assert.Null(Registry.Find("gone"));
    }

    [Theory]
    [InlineData("", "holds no records")]
    [InlineData("[]", "holds no records")]
    [InlineData("[{\"id\":\"a\"", "breaks after")]
    [InlineData("no json", "breaks after 0 records")]
    [InlineData("[{\"id\":\"\\ud800\"}]", "breaks after 1 records")]
    public void Load_WhatIsNoRegistry_IsRefused(string text, string said)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var failure = Assert.Throws<CoauthorGraphException>(() => InstitutionRegistry.Load(stream, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "x")]
    [InlineData("[5,\"a\",null,{}]", "x")]
    [InlineData("{}", "x")]
    [InlineData("[{\"value\":5,\"types\":5},{\"value\":\"Quuxville\",\"types\":[5,{}]}]", "Quuxville")]
    [InlineData("[{\"value\":\"One\"},{\"value\":\"Two\",\"types\":[\"ror_display\"]}]", "Two")]
    public void Load_FieldsOfOtherKinds_ArePassedOver(string value, string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""[7,"b",{"id":"x","names":{{value}},"types":{{value}},"locations":{{value}},"relationships":{{value}}}]"""));
        Assert.Equal(name, InstitutionRegistry.Load(stream, TestContext.Current.CancellationToken).Find("x")!.Name);
    }

    private static string Record(
        string id, string name, string? country, string? city, params (string Name, string Type)[] others) =>
        Record(id, name, country, city, "active", others);

    private static string Record(
        string id, string name, string? country, string? city, string status, params (string Name, string Type)[] others)
    {
        var names = string.Concat(others.Select(static one => $$""",{"value":"{{one.Name}}","types":["{{one.Type}}"]}"""));
        var place = country is null
            ? ""
            : $$$"""{"geonames_details":{"country_code":"{{{country}}}","name":"{{{city}}}"}}""";
        return $$"""
            {"id":"{{id}}","status":"{{status}}","types":["education"],"locations":[{{place}}],
            "names":[{"value":"{{name}}","types":["ror_display","label"]}{{names}}],
            "relationships":[{"type":"child","id":"child-of-{{id}}"},{"type":"parent","id":"parent-of-{{id}}"}]}
            """;
    }

    private static InstitutionRegistry Load(params string[] records)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("\n [" + string.Join(',', records) + "]"));
        return InstitutionRegistry.Load(stream, TestContext.Current.CancellationToken);
    }

    // Q has a website, its laboratory one below it and another page of the same host; R and S say the same host.
    [Theory]
    [InlineData("ada@quux.example", "q")]
    [InlineData("Ada.Byron@cs.QUUX.example", "q")]
    [InlineData("ada@lab.quux.example", "lab")]
    [InlineData("x@deep.lab.quux.example.", "lab")]
    [InlineData("Department of Things, ada@quux.example", "q")]
    [InlineData("Rexford University, ada@quux.example", "r")]
    [InlineData("ada@quux.example; bo@lab.quux.example", "q lab")]
    [InlineData("ada@shared.example", "")]
    [InlineData("ada@example", "")]
    [InlineData("ada@other.example", "")]
    [InlineData("ada@xquux.example", "")]
    [InlineData("ada@gmail.com", "")]
    [InlineData("quux.example", "q")]
    public void Match_AnAddressAlone_IsOfItsDomain(string affiliation, string ids)
    {
        var matcher = new InstitutionMatcher(Load(
            """
            {"id":"q","status":"active","types":["education"],"name":"Quuxville University","links":["https://www.quux.example/"],
              "relationships":[]},
            {"id":"lab","status":"active","types":["facility"],"name":"Quuxville Zymurgy Laboratory",
              "links":["https://lab.quux.example","https://quux.example/"],"relationships":[{"type":"Parent","id":"q","label":"x"}]},
            {"id":"r","status":"active","types":["education"],"name":"Rexford University","links":["https://shared.example"]},
            {"id":"s","status":"active","types":["company"],"name":"Sixford","links":["https://shared.example","https://gmail.com"]},
            {"id":"q","status":"active","types":["education"],"name":"Quuxville Academy","links":["http://quux.example"]},
            {"id":"u","status":"active","types":["education"],"name":"Uxbridge","links":["http://\u00fc.xn--\u00e9/","http://xn--a.example/"]}
            """));
        Assert.Equal(ids, string.Join(' ', matcher.Match(affiliation).Select(static match => match.Institution.Id)));
    }

    // A megabyte of labels is no domain, and is not gone through label by label.
    [Fact]
    public void Match_AnAddressOfAMegabyte_IsNobody() =>
        Assert.Empty(Matcher.Match("ada@" + string.Concat(Enumerable.Repeat("a.", 500_000)) + "example"));
}
