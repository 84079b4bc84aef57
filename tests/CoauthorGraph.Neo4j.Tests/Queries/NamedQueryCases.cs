using System.Globalization;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>The named queries on the small field: parameters, and rows that were worked out by hand.</summary>
internal static class NamedQueryCases
{
    public static readonly Dictionary<string, (string Parameters, string[] Rows)> All = new(StringComparer.Ordinal)
    {
        ["experts"] = ("topic=ML since=2020 top=3", ["Cid|Cid|3|2022", "Ann|Ann|2|2022", "Eve|Eve|1|2023"]),
        ["works-on-one-not-other"] =
            ("topic=ml/rl without=ir", ["Cid|Cid|2|0.75", "Kay|Kay|1|0.9", "Dan|Dan|1|0.45"]),
        ["works-on-both"] =
        (
            "first=ir second=ml",
            [
                "Ann|Ann|2|2|0", "Bob|Bob|2|1|0", "Eve|Eve|2|1|1", "Flo|Flo|2|1|1", "Gus|Gus|2|1|1", "Hal|Hal|1|1|0",
            ]
        ),
        ["rising-collaborations"] =
        (
            "since=2020",
            ["Ann|Ann|Cid|Cid|0|2", "Eve|Eve|Flo|Flo|0|2", "Eve|Eve|Gus|Gus|0|2", "Flo|Flo|Gus|Gus|0|2"]
        ),
        ["bridges-between-topics"] = ("first=ir second=ML", ["Ida|Ida|Joe|Joe|1"]),
        ["institution-partners-by-year"] =
        (
            "institution=South_Labs",
            ["2022|East University|East University|1", "2021|North University|North University|1"]
        ),
        ["institution-partners"] = ("", ["East University|South Labs|1", "North University|South Labs|1"]),
        ["authors-who-moved"] = ("", ["Ann|Ann|North University|2018|South Labs|2021"]),
        ["closed-groups"] = ("", ["Eve;Flo;Gus|Eve;Flo;Gus|3|6"]),
        ["triangles-to-close"] = ("author=Dan", ["Ann|Ann|1|Cid|Dan", "Bob|Bob|1|Cid|Dan"]),
        ["first-papers-together"] = ("year=2022 minPapers=0", ["Cid|Cid|Dan|Dan|Epsilon"]),
        ["reviewers-without-conflict"] =
        (
            "paper=Epsilon",
            ["Eve|Eve|ml/rl|1", "Flo|Flo|ml/rl|1", "Gus|Gus|ml/rl|1", "Hal|Hal|ml/rl|1", "Kay|Kay|ml/rl|1"]
        ),
        ["conflicts-of-reviewer"] =
        (
            "reviewer=Cid since=2021",
            [
                "Ann|Ann|advisor;co-author;same institution|2022|Cid", "Dan|Dan|co-author|2022|Cid",
                "Bob|Bob|advisor;co-author|2021|Cid",
            ]
        ),
        ["coauthors-of"] =
            ("author=Ann", ["Bob|Bob|3|2.5|2015|2021|Ann", "Cid|Cid|2|1.5|2021|2022|Ann"]),
        ["papers-behind-an-edge"] =
        (
            "first=Ann second=Bob",
            ["Alpha|2015|Alpha|2|Ann|Bob", "Beta|2018|Beta|2|Ann|Bob", "Gamma|2021|Gamma|3|Ann|Bob"]
        ),
        ["papers-of"] = ("author=Hal", ["Iota|2012|Iota|Hal|1|Hal", "Theta|2010|Theta|Hal|1|Hal"]),
        ["topics-of"] = ("author=Dan", ["ml/rl|ml/rl|1|0.45|2022|2022|Dan"]),
        ["people-of"] =
            ("institution=south_labs since=2022", ["Cid|Cid|3|2021|2022|South Labs", "Ann|Ann|2|2021|2022|South Labs"]),
        // Nothing was analysed.
        ["members-of-community"] = ("author=Ann", []),
        ["leaders"] = ("", []),
        ["path-between"] = ("first=Dan second=Bob", ["2|Dan;Cid;Bob|Dan;Cid;Bob"]),
        ["find-author"] = ("name=ci", ["Cid|Cid||3"]),
        ["find-papers"] = ("words=gam", ["Gamma|2021|Gamma"]),
        ["topic-growth"] = ("until=2023", ["ml/rl|ml/rl|0|3", "ir|ir|1|2", "ml|ml|0|1"]),
        ["topic-pairs"] = ("", ["ir|ml/rl|1", "ml/nn|ml/rl|1"]),
        ["topic-by-year"] = ("topic=ml", ["2007|1|1", "2008|1|1", "2010|1|1", "2021|1|3", "2022|2|3", "2023|1|3"]),
        ["newcomers"] = ("topic=ml/rl since=2021", ["Ann|Ann|2015|2021", "Bob|Bob|2015|2021"]),
        ["institution-topics"] = ("institution=South_Labs", ["ml/rl|ml/rl|2|2", "ml|ml|1|2"]),
        ["institutions-on-topic"] =
        (
            "topic=ml/rl since=2020",
            [
                "South Labs|South Labs|US|2", "East University|East University|DE|1",
                "North University|North University|DE|1",
            ]
        ),
        ["industry-and-university"] =
        (
            "",
            ["Epsilon|Epsilon|2022|South Labs|East University", "Gamma|Gamma|2021|South Labs|North University"]
        ),
        ["artifacts-of-topic"] = ("topic=ml", ["RLKit|method|Gamma|Gamma|2021"]),
        ["brokers"] = ("minCoauthors=3", ["Cid|Cid|3|0.333"]),
        ["repeated-teams"] = ("", ["Eve;Flo;Gus|Eve;Flo;Gus|2"]),
        ["silent-since"] = ("since=2015 minPapers=2", ["Hal|Hal|2|2012", "Ida|Ida|2|2009", "Joe|Joe|2|2009"]),
    };

    public static Dictionary<string, string> Given(string parameters) => parameters
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=')).ToDictionary(
            static pair => pair[0], static pair => pair[1].Replace('_', ' '), StringComparer.Ordinal);

    public static string Text(object? value) => value switch
    {
        double number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IEnumerable<object?> list => string.Join(';', list.Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
