using System.Globalization;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>The named queries on the small field: parameters, and rows that were worked out by hand.</summary>
internal static class NamedQueryCases
{
    public static readonly Dictionary<string, (string Parameters, string[] Rows)> All = new(StringComparer.Ordinal)
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
