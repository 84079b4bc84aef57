using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>Each query on the small field, its rows worked out by hand.</summary>
[Collection(Neo4jTests.Name)]
public sealed class NamedQueryTests(FieldDatabase field) : IClassFixture<FieldDatabase>
{
    private static readonly Dictionary<string, (string Parameters, string[] Rows)> Cases = new(StringComparer.Ordinal)
    {
        ["experts"] = ("topic=ML since=2020 top=3", ["Cid|Cid|3|2022", "Ann|Ann|2|2022", "Eve|Eve|1|2023"]),
        ["works-on-one-not-other"] = ("topic=ml/rl without=ir", ["Cid|Cid|2|0.75", "Dan|Dan|1|0.45"]),
        ["works-on-both"] = ("first=ir second=ml", ["Ann|Ann|2|1|0"]),
        ["rising-collaborations"] =
            ("since=2020", ["Ann|Cid|0|2", "Eve|Flo|0|2", "Eve|Gus|0|2", "Flo|Gus|0|2"]),
        ["bridges-between-topics"] = ("first=ir second=ml", ["Bob|Cid|1"]),
        ["institution-partners-by-year"] =
            ("institution=South_Labs", ["2022|East University|1", "2021|North University|1"]),
        ["institution-partners"] = ("", ["East University|South Labs|1", "North University|South Labs|1"]),
        ["authors-who-moved"] = ("", ["Ann|North University|2018|South Labs|2021"]),
        ["closed-groups"] = ("", ["Eve;Flo;Gus|3|6"]),
        ["triangles-to-close"] = ("author=Dan", ["Ann|Ann|1|Cid", "Bob|Bob|1|Cid"]),
        ["first-papers-together"] = ("year=2022 minPapers=0", ["Cid|Dan|Epsilon"]),
        ["reviewers-without-conflict"] =
            ("paper=Epsilon", ["Eve|Eve|ml/rl|1", "Flo|Flo|ml/rl|1", "Gus|Gus|ml/rl|1", "Hal|Hal|ml/rl|1"]),
        ["coauthors-of"] = ("author=Ann", ["Bob|Bob|3|2.5|2015|2021", "Cid|Cid|2|1.5|2021|2022"]),
        ["papers-behind-an-edge"] =
            ("first=Ann second=Bob", ["Alpha|2015|Alpha|2", "Beta|2018|Beta|2", "Gamma|2021|Gamma|3"]),
        ["path-between"] = ("first=Dan second=Bob", ["2|Dan;Cid;Bob"]),
        ["find-author"] = ("name=cid", ["Cid|Cid||3"]),
        ["find-papers"] = ("words=gamma", ["Gamma|2021|Gamma"]),
        ["topic-growth"] = ("until=2023", ["ml/rl|0|3", "ir|1|2", "ml|0|1"]),
        ["topic-pairs"] = ("", ["ir|ml/rl|1"]),
        ["topic-by-year"] = ("topic=ml", ["2022|1|2"]),
        ["newcomers"] = ("topic=ml/rl since=2021", ["Ann|Ann|2015|2021", "Bob|Bob|2015|2021"]),
        ["institution-topics"] = ("institution=South_Labs", ["ml/rl|2|2", "ml|1|2"]),
        ["institutions-on-topic"] =
            ("topic=ml/rl since=2020", ["South Labs|US|2", "East University|DE|1", "North University|DE|1"]),
        ["industry-and-university"] =
            ("", ["Epsilon|2022|South Labs|East University", "Gamma|2021|South Labs|North University"]),
        ["artifacts-of-topic"] = ("topic=ml/rl", ["RLKit|method|Gamma|2021"]),
        ["brokers"] = ("minCoauthors=3", ["Cid|Cid|3|0.333"]),
        ["repeated-teams"] = ("", ["Eve;Flo;Gus|2"]),
        ["silent-since"] = ("since=2015 minPapers=2", ["Hal|Hal|2|2012"]),
    };

    public static TheoryData<string> Names => [.. NamedQueries.All.Select(static query => query.Name)];

    [Fact]
    public void All_ThatShip_AreAtLeastTwentyFiveAndHaveACase()
    {
        Assert.True(NamedQueries.All.Count >= 25);
        Assert.Empty(NamedQueries.All.Select(static query => query.Name).Except(Cases.Keys));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Query_OnTheSmallField_GivesTheExpectedRows(string name)
    {
        var database = await field.OpenAsync();
        var query = NamedQueries.Find(name);
        var (parameters, expected) = Cases[name];

        var rows = new List<string>();
        var summary = await database.RunAsync(
            query.With(Given(parameters)),
            row => rows.Add(string.Join('|', row.Select(Text))),
            TestContext.Current.CancellationToken);

        Assert.Equal(expected, rows);
        Assert.Equal(query.Columns.Select(static column => column.Name), summary.Fields);
    }

    [Theory]
    [InlineData("find-author", "name")]
    [InlineData("find-papers", "words")]
    public async Task Query_WithHostileWords_FindsNothingAndBreaksNothing(string name, string parameter)
    {
        var database = await field.OpenAsync();
        foreach (var text in Graphs.SampleGraph.HostileTexts.Append("").Append("\\").Append("a:b^2~ [x TO y] AND"))
        {
            var query = NamedQueries.Find(name).With(
                new Dictionary<string, string>(StringComparer.Ordinal) { [parameter] = text });
            Assert.Empty(await database.RowsAsync(query, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("experts", "", "needs --param topic")]
    [InlineData("experts", "topic=ml top=many", "takes a whole number")]
    [InlineData("experts", "topic=ml subject=x", "has no parameter 'subject'")]
    public void With_WrongParameters_SaysSo(string name, string parameters, string message)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find(name).With(Given(parameters)));
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_APartOfAName_ListsThoseThatHaveIt()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find("find"));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
        Assert.Equal(2, failure.Candidates.Count);
    }

    private static Dictionary<string, string> Given(string parameters) => parameters
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=')).ToDictionary(
            static pair => pair[0], static pair => pair[1].Replace('_', ' '), StringComparer.Ordinal);

    private static string Text(object? value) => value switch
    {
        double number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IEnumerable<object?> list => string.Join(';', list.Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
