using System.Text;
using System.Text.Json.Nodes;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction.Institutions;

namespace CoauthorGraph.Extraction.Tests.Institutions;

/// <summary>Records of a registry in the layouts that ROR has had, what is kept of them, and a registry that was
/// prepared.</summary>
public sealed class RegistryRecordsTests
{
    // One institution as ROR's schema 2 and schema 1 have it, and in the short layout.
    private const string Second = """
        {"id":"https://ror.org/0quux","status":"active","types":["education","funder"],
        "names":[{"value":"Quuxville University","types":["ror_display","label"]},{"value":"Université de Quuxville","types":["label"]},
        {"value":"Quux U","types":["alias"]},{"value":"QXU","types":["acronym"]}],
        "locations":[{"geonames_details":{"country_code":"FI","name":"Zedtown","lat":60.5,"lng":-24.25}}],
        "domains":["Quux.example"],"links":[{"type":"website","value":"https://www.quux.example"},
        {"type":"website","value":"https://quux.example.net/about"},{"type":"wikipedia","value":"https://wiki.example/"}],
        "relationships":[{"type":"parent","id":"https://ror.org/0sys","label":"x"},{"type":"child","id":"https://ror.org/0lab"}]}
        """;

    private const string First = """
        {"id":"https://ror.org/0quux","status":"active","types":["Education","Funder"],"name":"Quuxville University",
        "labels":[{"label":"Université de Quuxville","iso639":"fr"}],"aliases":["Quux U"],"acronyms":["QXU"],
        "country":{"country_name":"Finland","country_code":"FI"},"addresses":[{"city":"Zedtown","lat":60.5,"lng":-24.25}],
        "links":["http://WWW.quux.example/","no address","ftp://files.example"],
        "relationships":[{"type":"Parent","id":"https://ror.org/0sys","label":"x"},{"type":"Child","id":"https://ror.org/0lab"}]}
        """;

    private const string Line = """{"id":"https://ror.org/0quux","status":"active","names":["""
        + """{"value":"Quuxville University","types":["ror_display"]},{"value":"Université de Quuxville","types":["label"]},"""
        + """{"value":"Quux U","types":[]},{"value":"QXU","types":["acronym"]}],"types":["education"]"""
        + ""","country":"FI","city":"Zedtown","lat":60.5,"lng":-24.25,"domains":["quux.example"],"relationships":["""
        + """{"type":"parent","id":"https://ror.org/0sys","label":"x"},{"type":"child","id":"https://ror.org/0lab"}]}""";

    [Theory]
    [InlineData(Second)]
    [InlineData(First)]
    [InlineData(Line)]
    [InlineData("[" + Second + "]")]
    [InlineData("﻿[" + First + ",]")]
    public void Normalize_AnySchema_KeepsAllInOneLayout(string records)
    {
        var (content, lines) = Normalize(records);
        Assert.Equal(Line + "\n", lines);
        Assert.Equal(new RegistryContent(1, 1, 0, 0, 1), content);
    }

    // Of names that are none nothing is kept, and of two addresses the first counts.
    [Fact]
    public void Normalize_NamesThatAreNone_AreLeftOut()
    {
        var (_, lines) = Normalize(
            """
            {"id":"https://ror.org/0b","status":"active","name":"B","aliases":["Bee",5,null,{"x":1},""],"acronyms":[7],
            "country":{"country_code":"FI"},"addresses":[{"city":"Zedtown"},{"city":"Exville"}]}
            """);
        Assert.Contains("\"Bee\"", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("5", lines, StringComparison.Ordinal);
        Assert.Contains("Zedtown", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Exville", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Normalize_RecordsOfAllKinds_AreCounted()
    {
        var (content, _) = Normalize(
            Second + """{"id":"b","status":"active","name":"B","country":{"country_code":"FI"}}"""
            + """{"id":"c","status":"Withdrawn","name":"C","country":{"country_code":"SE"}}{"name":"no id"}""");
        Assert.Equal(new RegistryContent(4, 2, 1, 1, 1), content);
    }

    // Whatever stands in whatever place of a record, it is passed over, and what is written can be read.
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("5")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("[]")]
    [InlineData("[null,[],{},1e999]")]
    [InlineData("{}")]
    [InlineData("{\"country_code\":1e999}")]
    public void Normalize_AnotherKindOfValueAnywhere_IsPassedOver(string value)
    {
        var records = ((string[])[Second, First, Line]).SelectMany(record => Replaced(record, value))
            .Append("""{"id":"whole","name":"Whole"}""").ToList();
        var (content, lines) = Normalize(string.Join('\n', records));
        Assert.Equal(records.Count, content.Records);
        Assert.Equal("Whole", Load(lines).Find("whole")?.Name);
    }

    [Theory]
    [InlineData("90", "180", 90.0, 180.0)]
    [InlineData("-90", "-180", -90.0, -180.0)]
    [InlineData("90.001", "0", null, null)]
    [InlineData("-91", "0", null, null)]
    [InlineData("0", "180.5", null, null)]
    [InlineData("0", "-1e999", null, null)]
    [InlineData("1e999", "0", null, null)]
    [InlineData("\"60\"", "0", null, null)]
    [InlineData("0.0", "0", 0.0, 0.0)]
    public void Coordinates_OfNoPlaceOnEarth_ArePassedOver(string latitude, string longitude, double? north, double? east)
    {
        var coordinates = Load(Line.Replace("60.5", latitude, StringComparison.Ordinal)
            .Replace("-24.25", longitude, StringComparison.Ordinal)).Entry("https://ror.org/0quux")!.Coordinates;
        Assert.Equal((north, east), (coordinates?.Latitude, coordinates?.Longitude));
    }

    [Fact]
    public void Entry_OfAnInstitution_NamesWhatOthersAreToIt()
    {
        var registry = Prepared(Load(
            Second, """{"id":"https://ror.org/0lab","name":"Weir Laboratory"}""",
            """{"id":"old","status":"inactive","name":"Old College","relationships":[{"type":"Successor","id":"new"}]}""",
            """{"id":"new","name":"New College","relationships":[{"type":"Predecessor","id":"old"}]}"""));
        Assert.Equal(
            ["parent x", "child Weir Laboratory"],
            registry.Entry("https://ror.org/0quux")!.Relations.Select(static one => $"{one.Kind} {one.Name}"));
        Assert.Equal((60.5, -24.25), registry.Entry("https://ror.org/0quux")!.Coordinates);
        var relation = Assert.Single(registry.Entry("new")!.Relations);
        Assert.Equal(("predecessor", "old", "Old College"), (relation.Kind, relation.Id, relation.Name));
        Assert.Null(registry.Entry("new")!.Coordinates);
        Assert.Null(registry.Entry("never"));
    }

    // Where the others have no record, the labels of the relations name them; where they have, their records do.
    [Fact]
    public void Entry_OfOthersWithoutARecord_NamesThemByTheRelationsLabels()
    {
        var (_, lines) = Normalize("""
            {"id":"a","name":"A","relationships":[
                {"type":"Parent","id":"x","label":"X College"},{"type":"Child","id":"b","label":"Old B"},
                {"type":"Related","id":"c","label":"Old C"},{"type":"Related","id":"d","label":""},
                {"type":"Related","id":"e","label":"Old E"}]}
            {"id":"b","name":"B"}
            {"id":"c","status":"inactive","name":"C"}
            {"id":"e","status":"withdrawn","name":"E","relationships":[{"type":"Successor","id":"b"}]}
            """);
        Assert.Equal(
            ["parent X College", "child B", "related C", "related ", "related E"],
            Prepared(Load(lines)).Entry("a")!.Relations.Select(static one => $"{one.Kind} {one.Name}"));
    }

    // Google comes with the program, with its name and no parents.
    [Fact]
    public void Entry_OfABuiltInInstitution_IsWhatTheRegistrySaysToo()
    {
        var google = BuiltInInstitutions.ReadLines("institutions.tsv").Select(static line => line.Split('\t'))
            .First(static fields => fields[0] == "google")[6];
        var registry = Load(Line.Replace("https://ror.org/0quux", google, StringComparison.Ordinal));
        Assert.Equal("Google", registry.Find(google)!.Name);
        Assert.Equal(["https://ror.org/0sys"], registry.Find(google)!.PartOf);
        Assert.Equal((60.5, -24.25), registry.Entry(google)!.Coordinates);
    }

    [Theory]
    [InlineData("""{"id":"c","status":"inactive","name":"C"}""")]
    [InlineData("""{"name":"no id"} 5""")]
    public void Normalize_NothingActive_IsRefused(string records)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Normalize(records));
        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
    }

    [Fact]
    public void Normalize_Cancelled_Stops()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Second));
        Assert.Throws<OperationCanceledException>(
            () => InstitutionRegistry.Normalize(input, Stream.Null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Find_IdThatWasGivenUp_LeadsToItsSuccessor()
    {
        var registry = Load(
            """{"id":"old","status":"inactive","name":"Old","relationships":[{"type":"Successor","id":"mid"}]}""",
            """{"id":"mid","status":"withdrawn","names":[],"successor":["https://ror.org/0quux"]}""",
            """{"id":"round","status":"withdrawn","names":[],"successor":["round"]}""",
            Second);
        Assert.Equal("Quuxville University", registry.Find("old")?.Name);
        Assert.Equal("https://ror.org/0quux", registry.Find("mid")?.Id);
        Assert.Null(registry.Find("round"));
        Assert.Null(registry.Find("never"));
    }

    [Fact]
    public void Prepared_OfARegistry_MatchesAsItDoes()
    {
        var registry = Load(
            Second,
            """{"id":"old","status":"inactive","name":"Old","successor":["https://ror.org/0quux"]}""",
            """{"id":"q2","name":"Institute of Quantum Gardening Quuxville","addresses":[{"city":"Quuxville"}],"country":{"country_code":"NO"}}""");
        var prepared = Prepared(registry);
        Assert.Equal(registry.ContentHash, prepared.ContentHash);
        Assert.Equal("https://ror.org/0quux", prepared.Find("old")?.Id);
        Assert.Equal(["https://ror.org/0sys"], prepared.Find("https://ror.org/0quux")!.PartOf);
        foreach (var text in (string[])["QXU, Zedtown, Finland", "University Quuxville", "Dept. of Physics, Université de Quuxville",
            "Institute of Quantum Gardening, Quuxville", "allen-ai", "MIT CSAIL", "Stanford Univ., CA, USA", "nowhere"])
        {
            Assert.Equal(
                new InstitutionMatcher(registry).Match(text).Select(static one => (one.Institution.Id, one.Score)),
                new InstitutionMatcher(prepared).Match(text).Select(static one => (one.Institution.Id, one.Score)));
        }

        Assert.Equal("https://ror.org/0quux", Assert.Single(new InstitutionMatcher(prepared).Match("QXU, Zedtown")).Institution.Id);
        Assert.Equal(
            "q2", Assert.Single(new InstitutionMatcher(prepared).Match("Quuxville Gardening Quantum Institute, Norway")).Institution.Id);
    }

    private static InstitutionRegistry Prepared(InstitutionRegistry registry)
    {
        using var bytes = new MemoryStream();
        registry.WritePrepared(bytes);
        bytes.Position = 0;
        return InstitutionRegistry.ReadPrepared(bytes);
    }

    // The record once for each value in it, with another value in its place.
    private static IEnumerable<string> Replaced(string record, string value)
    {
        for (var at = 0; at < Below(JsonNode.Parse(record)).Count(); at++)
        {
            var root = JsonNode.Parse(record);
            Below(root).ElementAt(at)!.ReplaceWith("@");
            yield return root!.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<JsonNode?> Below(JsonNode? node) => (node switch
    {
        JsonObject properties => properties.Select(static one => one.Value),
        JsonArray items => items,
        _ => [],
    }).SelectMany(static one => Below(one).Prepend(one));

    private static (RegistryContent Content, string Lines) Normalize(string records)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(records));
        using var lines = new MemoryStream();
        var content = InstitutionRegistry.Normalize(input, lines, CancellationToken.None);
        return (content, Encoding.UTF8.GetString(lines.ToArray()));
    }

    private static InstitutionRegistry Load(params string[] records)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', records)));
        return InstitutionRegistry.Load(stream, CancellationToken.None);
    }
}
