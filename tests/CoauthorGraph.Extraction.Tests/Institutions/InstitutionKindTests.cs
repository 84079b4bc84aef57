using System.Text;
using CoauthorGraph.Extraction.Institutions;

namespace CoauthorGraph.Extraction.Tests.Institutions;

/// <summary>
/// What institutions strings of the kinds that are easily mistaken name, in a world of two towns, Snork in Sweden and
/// Zedtown in Finland. Words such as "institute", "blorps" and "state" are of many countries, "state" of fifty.
/// </summary>
public sealed class InstitutionKindTests
{
    private static readonly InstitutionMatcher Matcher = new(Load());

    [Theory]
    // Numbers and letters for units are borders, and so are places at the end without a comma.
    [InlineData("1 Quuxville University", "quux")]
    [InlineData("Quuxville University 2", "quux")]
    [InlineData("Faculty of Tals Quuxville University 12345 Zedtown", "quux")]
    [InlineData("1 Fnord", "fnord")]
    [InlineData("Fnord 2", "fnord")]
    [InlineData("Fnord 123 Blargh", "fnord")]
    [InlineData("Fnord 12 Blargh", "")] // A short number may belong to a name.
    [InlineData("Fnord Zedtown", "fnord")]
    [InlineData("Fnord of Zedtown", "")]
    [InlineData("Fnord of Finland", "")]
    [InlineData("Zork Institute Sweden ON", "zork")] // One of the two places is its.
    [InlineData("FNORD & Polytechnic of Nargles", "fnord nargles")]
    [InlineData("Fnord & Polytechnic of Nargles", "nargles")] // A word that is no abbreviation may go on before "and".
    [InlineData("Polytechnic of Nargles Zedtown Finland", "nargles")]
    [InlineData("Polytechnic of Nargles Snork ON Canada", "")] // In another country.
    [InlineData("Wugs University of Tals Zedtown Finland", "")] // Three names go on so: it is one of those.
    [InlineData("Old Wugs University of Tals Zedtown Finland", "")]
    [InlineData("School of Wugs University of Tals Zedtown Finland", "tals")] // The university of a school is not.
    [InlineData("Fnord Lab and Quuxville University", "quux")]
    [InlineData("Quuxville University & Polytechnic of Nargles", "quux nargles")]
    [InlineData("Old Quuxville and Polytechnic of Nargles", "nargles")]
    [InlineData("School of Wugs at NARGL", "nargles")]
    [InlineData("Quuxville University School of Wugs", "quux")]
    [InlineData("Department of WugsQuuxville University", "quux")] // Glued where lines were joined.
    [InlineData("TalsFnord", "glued")] // But not where a name is written so, or a piece is no word.
    [InlineData("UnknowableFnord", "")]
    [InlineData("School of Wugs and Tals Quuxville University, Zedtown", "quux")]
    [InlineData("The old Tals Quuxville University, Zedtown", "quux")] // In order before out of order.
    [InlineData("Old Institute Zork, Snork, Sweden", "")]
    [InlineData("Quuxville U.", "quux")]
    [InlineData("U. of Quuxville", "quux")]
    [InlineData("U 1148 Quuxville", "")]
    // Names without spaces, in Turkish capitals, by little words of other languages.
    [InlineData("雪国大学医学部", "snow")]
    [InlineData("雪国大学 医学部", "snow")]
    [InlineData("雪国", "")]
    [InlineData("雪山医学部", "")] // Two letters are too few among others.
    [InlineData("İNEK ÜNİVERSİTESİ", "inek")]
    [InlineData("Politechnika Nargles en Zedtown", "nargles")]
    [InlineData("Akademia Gronka", "gronka")] // Without its patron.
    [InlineData("University Hospital of Blip", "chu")]
    [InlineData("Centre Hospitalier Universitaire de Blip", "chu")]
    [InlineData("CHU Blip", "chu")]
    // A unit of one university goes by it; one that two share, and a hospital, stand beside them.
    [InlineData("Blorpium, Quuxville University", "quux")]
    [InlineData("Blorpium, Zedtown", "blorpium")]
    [InlineData("Jointium, Quuxville University, Polytechnic of Nargles", "quux jointium nargles")]
    [InlineData("JNTM, Quuxville University, Zedtown", "quux")] // By its letters it goes too.
    [InlineData("Quuxville Clinic, Quuxville University", "quux clinic")]
    // One word for an agency counts alone only, as does one with the number of its unit.
    [InlineData("AGNC, Zedtown, Finland", "agency")]
    [InlineData("AGNC 12345, Finland", "agency")]
    [InlineData("SNK 12345, Finland", "")] // Three letters beside a number are not enough.
    [InlineData("SNK, Finland", "snerk")]
    [InlineData("Quuxville University, AGNC, Zedtown, Finland", "quux")]
    [InlineData("Agency of Fnords, Quuxville University, Zedtown, Finland", "quux agency")]
    [InlineData("Snerk U1148, Zedtown", "snerk")]
    [InlineData("Snerk U1148, Quuxville University", "quux")]
    [InlineData("Snerk, U1148, Quuxville University", "quux snerk")]
    // A name of usual words is somebody only where the place agrees.
    [InlineData("Institute of Blorps, Snork", "blorps")]
    [InlineData("Institute of Blorps", "blorps")]
    [InlineData("Institute of Blorps, Zedtown", "")]
    [InlineData("Institute of Blorps, Quuxville University", "quux")]
    [InlineData("Institute of Blorps, Quuxville University, Snork", "quux blorps")]
    [InlineData("Institute of Blorps, Zedtown, Sweden", "")]
    [InlineData("Center of Wumps, Zorkish College", "zorkish")] // A town of the same name in another country.
    [InlineData("Center of Wumps, Quuxville University", "quux")]
    [InlineData("Center of Wumps, Zork Institute", "zork wumps")] // Both are in the same.
    [InlineData("Center of Wumps", "wumps")]
    [InlineData("Yupp Institute, Zedtown", "yupp")] // Many names have the word, but of one country.
    [InlineData("Glomp Hall, Zedtown", "")] // Another name, in another town.
    [InlineData("Glomp Hall, Snork", "aliased")]
    [InlineData("Blimp Hall, Zedtown", "aliased")]
    [InlineData("Department of Blorps", "")]
    [InlineData("Department of Blorps, Sweden", "department")]
    [InlineData("State University, Zedtown", "")]
    [InlineData("State University, Snork", "state")]
    [InlineData("Zork Institute, Zedtown", "zork")] // Its own name: wherever it works.
    [InlineData("The old Zork Institute buildings, Zedtown", "")] // Not where it only stands among others.
    [InlineData("Agency of Blorps, Zedtown, Sweden", "blorpagency")] // An agency is wherever its country is.
    // Names of many countries' agencies, and letters of states.
    [InlineData("National Council of Blorps", "")]
    [InlineData("National Council of Blorps, Sweden", "council")]
    [InlineData("VA", "")]
    [InlineData("Zedtown, VA", "")]
    [InlineData("Finland", "")]
    [InlineData("Zedtown City, Quuxville University", "quux")]
    // A city that is only like another is not it, and the end of another's name is not a name.
    [InlineData("Greebling Medical University, Quuxville University, Snork", "quux")]
    [InlineData("Department of Greebling, Medical University, Snork", "medical")]
    [InlineData("Medical University of Gorp, Snork", "")]
    [InlineData("Trinity Applied Wumps Center", "")]
    [InlineData("Applied Wumps Center", "applied")]
    [InlineData("System University", "system")] // Of all campuses: that of the whole.
    [InlineData("System University, Snork", "campus")]
    [InlineData("Old Greebling Laboratory", "")] // Goes on with what another name does not.
    [InlineData("Greebling Institute Laboratory", "greeblinginstitute")]
    [InlineData("Quuxville University Health Centre", "quux")]
    [InlineData("Quuxville University Street", "quux")]
    [InlineData("The 519", "")]
    [InlineData("E & H", "")]
    public void Match_Affiliation_NamesTheInstitutions(string affiliation, string expected) => Assert.Equal(
        expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
        Matcher.Match(affiliation).Select(static match => match.Institution.Id).Order());

    [Fact]
    public void Match_ColumbiaUniversityNewYork_IsNotNewYorkUniversity()
    {
        var matcher = new InstitutionMatcher(Of(
            Record("nyu", "Snork University", "SE", "Snork"), Record("cu", "Quuxville University", "SE", "Snork")));
        Assert.Equal("cu", Assert.Single(matcher.Match("Tals Quuxville University Snork Sweden")).Institution.Id);
        Assert.Empty(matcher.Match("Old Blargh University Snork Sweden"));

        // Words of a longer name are its own, though it is not meant itself.
        var within = new InstitutionMatcher(Of(
            Record("nyu", "Snork University", "FI", "Snork"), Record("suny", "State University of Snork", "SE", "Kvist")));
        Assert.Empty(within.Match("State University of Snork, Finland"));
        Assert.Equal("nyu", Assert.Single(within.Match("Old University of Snork, Finland")).Institution.Id);
    }

    // One has the words, the other has them and the city.
    [Fact]
    public void Match_NameAndNameWithoutItsCity_IsTheName()
    {
        var matcher = new InstitutionMatcher(Of(
            Record("of", "University of Wumpland", "SE", "Snork"), Record("at", "University of Snork Wumpland", "SE", "Snork")));
        Assert.Equal("of", Assert.Single(matcher.Match("University of Wumpland, Snork")).Institution.Id);
        Assert.Equal("at", Assert.Single(matcher.Match("University of Snork, Wumpland")).Institution.Id);
    }

    // Among 20,000 words one that is missing may be misspelt; what is only like a city speaks for none there.
    [Fact]
    public void Match_WordLikeACity_IsNotTheCity()
    {
        var matcher = new InstitutionMatcher(Of(
        [
            Record("clinic", "Quuxing Clinic", "SE", "Snorkton"),
            .. Enumerable.Range(0, 5000).Select(static i => Record($"f{i}", $"a{i}a b{i}b c{i}c d{i}d", "SE", "Kvist")),
        ]));
        Assert.Equal(0.9, Assert.Single(matcher.Match("Quuxing Clinic, Snorktan")).Score, 3);
        Assert.Equal(0.948, Assert.Single(matcher.Match("Quuxing Clinic, Snorkton")).Score, 3);
        Assert.Equal(0.84, Assert.Single(matcher.Match("Quuxxing Clinic")).Score, 3); // .9 less .1, of it .6, and .36.
    }

    // Nobody works at the system: it is the one university of it where the string is, but not its hospital, and none
    // where there are two.
    [Theory]
    [InlineData("University of Gorp, Snork", "medical")]
    [InlineData("University of Gorp", "system")]
    [InlineData("University of Gorp, Kvist", "system")]
    [InlineData("University of Gorp, Kvist and Snork", "system")]
    [InlineData("University of Gorp, Zedtown", "system")]
    [InlineData("University of Gorp, Blip", "system")]
    [InlineData("University of Wug, Snork", "whole")] // A part of a university that is no system.
    public void Match_SystemOfUniversities_IsTheOneAtThePlace(string affiliation, string expected)
    {
        var matcher = new InstitutionMatcher(Of(
            Record("system", "University of Gorp System", "SE", "Kvist", other: ("University of Gorp", "label")),
            Record("medical", "Gorp Tals", "SE", "Snork", parents: ["system"]),
            Record("first", "Gorp Zeds", "SE", "Zedtown", parents: ["system"]),
            Record("second", "Gorp Arts", "SE", "Zedtown", parents: ["system"]),
            Record("hospital", "Gorp Ward", "SE", "Blip", kind: "healthcare", parents: ["system"]),
            Record("whole", "University of Wug", "SE", "Kvist"),
            Record("part", "Wug Tals", "SE", "Snork", parents: ["whole"])));
        Assert.Equal(expected, Assert.Single(matcher.Match(affiliation)).Institution.Id);
    }

    // Whose laboratory it is, and what a hospital belongs to, say nothing of where somebody is; alone they do.
    [Theory]
    [InlineData("Ministry of Wugs, Quuxville University", "quux")]
    [InlineData("Ministry of Wugs, Zedtown", "ministry")]
    [InlineData("Ministry of Wugs, Greebling Clinic", "clinic ministry")]
    [InlineData("Council of Wugs, Quuxville University", "council quux")] // No ministry.
    [InlineData("Ministry of Tunes, Quuxville University", "band quux")] // Nor is a company.
    [InlineData("Greebling Clinic, NETW, Zedtown", "clinic")]
    [InlineData("Greebling Clinic, Network of Clinics, Zedtown", "clinic network")] // In full it is named.
    [InlineData("Quuxville University, NETW, Zedtown", "network quux")] // Not what it belongs to.
    [InlineData("NETW, Zedtown", "network")]
    public void Match_WhoRunsAnother_IsNamedAlone(string affiliation, string expected)
    {
        var matcher = new InstitutionMatcher(Of(
            Record("quux", "Quuxville University", "FI", "Zedtown"),
            Record("ministry", "Ministry of Wugs", "FI", "Zedtown", kind: "government"),
            Record("band", "Ministry of Tunes", "FI", "Zedtown", kind: "company"),
            Record("council", "Council of Wugs", "FI", "Zedtown", kind: "government"),
            Record("network", "Network of Clinics", "FI", "Zedtown", "healthcare", ("NETW", "acronym")),
            Record("clinic", "Greebling Clinic", "FI", "Zedtown", kind: "healthcare", parents: ["network"])));
        Assert.Equal(
            expected.Split(' '), matcher.Match(affiliation).Select(static match => match.Institution.Id).Order());
    }

    // The section of Snork has its house in Kvist.
    [Theory]
    [InlineData("Blorps, Section of Snork, Snork, Sweden", "section")]
    [InlineData("Blorps, Section of Snork, Blip, Sweden", "")]
    [InlineData("Blorps, Section of Snork, Sweden", "section")]
    [InlineData("The old Blorps Section of Snork house, Snork, Sweden", "")] // Only what is a whole part.
    [InlineData("Blorps, Section of Snork, Snork Street 5, Blip, Sweden", "")] // A street is no town.
    [InlineData("Blorps, Snork, Sweden", "")] // Said once it is the place of some Blorps.
    [InlineData("Blorps, Snork, Snork, Sweden", "branch")]
    public void Match_NameWithThePlaceInIt_IsNotElsewhere(string affiliation, string expected)
    {
        var matcher = new InstitutionMatcher(Of(
        [
            Record("section", "Snork Branch", "SE", "Kvist", "facility", ("Blorps Section of Snork", "alias")),
            Record("branch", "Snork House", "SE", "Kvist", "facility", ("Blorps Snork", "alias")),
            Record("snork", "Greebling", "SE", "Snork"), Record("blip", "Fnord", "SE", "Blip"),
            .. Enumerable.Range(0, 5).Select(static i => Record(
                $"g{i}", $"Snork Blorps Section {i}x", $"X{(char)('A' + i)}", $"Gill{i}")),
        ]));
        Assert.Equal(
            expected,
            string.Join(' ', matcher.Match(affiliation).Select(static match => match.Institution.Id)));
    }

    [Fact]
    public void Load_Funder_IsOfItsOtherKind()
    {
        using var stream = new MemoryStream(
            """[{"id":"a","types":["Funder","Government"],"name":"A"},{"id":"b","types":["funder"],"name":"B"}]"""u8.ToArray());
        var registry = InstitutionRegistry.Load(stream, TestContext.Current.CancellationToken);
        Assert.Equal(("government", "funder"), (registry.Find("a")!.Kind, registry.Find("b")!.Kind));
    }

    [Fact]
    public void Match_SlipThatARegistryHasToo_IsTheUsualWord()
    {
        var matcher = new InstitutionMatcher(Of(
        [
            .. Enumerable.Range(0, 3).Select(static i => Record($"x{i}", $"Gaga{i} Universitx", "FI", "Zedtown")),
            Record("hit", "Quuxville University", "FI", "Zedtown"), Record("slip", "Snork Universtiy", "SE", "Snork"),
            .. Enumerable.Range(0, 1000).Select(static i => Record($"f{i}", $"Filler{i} University", "FI", "Zedtown")),
        ]));
        Assert.Equal("hit", Assert.Single(matcher.Match("Quuxville Universtiy, Zedtown")).Institution.Id);
        Assert.Equal("x1", Assert.Single(matcher.Match("Gaga1 Universitx")).Institution.Id); // Three names have it.
    }

    private static InstitutionRegistry Load() => Of(
    [
        Record("quux", "Quuxville University", "FI", "Zedtown"),
        Record("nargles", "Polytechnic of Nargles", "FI", "Zedtown", other: ("NARGL", "acronym")),
        Record("tals", "University of Tals", "FI", "Zedtown"),
        Record("t1", "Wugs University Aaa", "SE", "Snork"), Record("t2", "Wugs University Bbb", "SE", "Snork"),
        Record("t3", "Wugs University Ccc", "SE", "Snork"), Record("fnord", "Fnord", "FI", "Zedtown"),
        Record("snow", "Snow University", "FI", "Zedtown", other: ("雪国大学", "label")),
        Record("inek", "Inek Üniversitesi", "FI", "Zedtown"),
        Record("gronka", "Akademia Gronka im. Wielkiego Wuga", "FI", "Zedtown"),
        Record("chu", "Centre Hospitalier Universitaire de Blip", "SE", "Blip", kind: "healthcare"),
        Record("blorpium", "Blorpium", "FI", "Zedtown", kind: "facility", parents: ["quux"]),
        Record("jointium", "Jointium", "FI", "Zedtown", "facility", ("JNTM", "acronym"), "quux", "nargles"),
        Record("clinic", "Quuxville Clinic", "FI", "Zedtown", kind: "healthcare", parents: ["quux"]),
        Record("agency", "Agency of Fnords", "FI", "Zedtown", "government", ("AGNC", "acronym")),
        Record("snerk", "Snerk", "FI", "Zedtown", "other", ("SNK", "acronym")),
        Record("glued", "Talsfnord", "FI", "Zedtown"), Record("tq", "University Quuxville Tals", "SE", "Snork"),
        Record("mount", "Mount", "FI", "Zedtown", other: ("雪山", "label")), Record("zorkish", "Zorkish College", "FI", "Snork"),
        Record("aliased", "Blimp Hall", "SE", "Snork", other: ("Glomp Hall", "alias")),
        Record("yupp", "Yupp Institute", "SE", "Snork"),
        Record("applied", "Center of Applied Wumps", "SE", "Snork", kind: "facility"),
        Record("wumps", "Center of Wumps", "SE", "Snork", kind: "facility"),
        .. Enumerable.Range(0, 50).Select(static i => Record(
            $"w{i}", $"Center Wumps Applied {i}x", $"X{(char)('A' + (i % 5))}", $"Gill{i}", kind: "facility")),
        .. Enumerable.Range(0, 9).Select(static i => Record($"y{i}", $"Yupp Institute {i}y", "SE", "Snork")),
        Record("blorps", "Institute of Blorps", "SE", "Snork", kind: "facility"),
        Record("department", "Department of Blorps", "SE", "Snork", kind: "other"),
        Record("state", "State University", "SE", "Snork"), Record("zork", "Zork Institute", "SE", "Snork"),
        Record("blorpagency", "Agency of Blorps", "SE", "Snork", kind: "government"),
        Record("council", "National Council of Blorps", "SE", "Snork", kind: "other"),
        Record("va", "Veterans", "FI", "Zedtown", other: ("VA", "acronym")), Record("city", "City of Zedtown", "FI", "Zedtown"),
        Record("medical", "Medical University Snork", "SE", "Snork"),
        Record("greebling", "Greebling", "SE", "Snork"),
        Record("greeblinginstitute", "Greebling Institute", "SE", "Snork"),
        Record("system", "System University", "SE", "Kvist"),
        Record("campus", "System University", "SE", "Snork", parents: ["system"]),
        Record("n1", "The 519", "SE", "Snork"), Record("n2", "E & H", "SE", "Snork"),
        .. Enumerable.Range(0, 50).Select(static i => Record(
            $"f{i}", $"Medical State University of Filler{i}", $"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}", $"Filler{i}")),
        .. Enumerable.Range(0, 200).Select(static i => Record(
            $"g{i}", $"National Institute Council Department Agency Blorps {i}x", $"X{(char)('A' + (i % 5))}", $"Gill{i}")),
    ]);

    private static string Record(
        string id,
        string name,
        string country,
        string city,
        string kind = "education",
        (string Name, string Type) other = default,
        params string[] parents) => $$"""
        {"id":"{{id}}","types":["{{kind}}"],"country":"{{country}}","city":"{{city}}",
        "names":[{"value":"{{name}}","types":["ror_display"]}{{(other.Name is null
            ? ""
            : $$""",{"value":"{{other.Name}}","types":["{{other.Type}}"]}""")}}],
        "relationships":[{{string.Join(',', parents.Select(static one => $$"""{"type":"parent","id":"{{one}}"}"""))}}]}
        """;

    private static InstitutionRegistry Of(params string[] records)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("[" + string.Join(',', records) + "]"));
        return InstitutionRegistry.Load(stream, TestContext.Current.CancellationToken);
    }
}
