using System.Text.RegularExpressions;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Web.Addresses;

/// <summary>
/// The addresses of pages, with the filters of the page they stand on. An id is a part of the path where it is plain
/// and a parameter where it is not, so that none is mistaken for something else.
/// </summary>
public sealed partial class PageLinks(SliceFilter filter, string? snapshot)
{
    private const string RorAddress = "https://ror.org/";

    /// <summary>Parameters that every address carries on.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried { get; } = [.. Of(filter, snapshot)];

    /// <summary>The start.</summary>
    public string Start => With("/");

    /// <summary>An author's page.</summary>
    public string Author(string id) => To("/author", id);

    /// <summary>A paper's page.</summary>
    public string Paper(string id) => To("/paper", id);

    /// <summary>A topic's page.</summary>
    public string Topic(string id) => To("/topic", id);

    /// <summary>An institution's page; a ROR id is named by its last part.</summary>
    public string Institution(string id) => To(
        "/institution", id.StartsWith(RorAddress, StringComparison.Ordinal) ? id[RorAddress.Length..] : id);

    /// <summary>All co-authors of an author.</summary>
    public string Coauthors(string id) => To("/coauthors", id);

    /// <summary>The people around an author.</summary>
    public string Around(string id) => To("/around", id);

    /// <summary>Why an author's mentions are one author.</summary>
    public string Explain(string author) => With("/explain", ("author", author));

    /// <summary>The papers behind a co-authorship.</summary>
    public string Edge(string first, string second) => With("/edge", ("first", first), ("second", second));

    /// <summary>How two authors connect.</summary>
    public string Path(string first, string second, params (string Name, string Value)[] more) =>
        With("/path", [("first", first), ("second", second), .. more]);

    /// <summary>Who works on topics.</summary>
    public string Who(params IEnumerable<string> topics) =>
        With("/who", [.. topics.Select(static topic => ("topic", topic))]);

    /// <summary>All papers of an author.</summary>
    public string Papers(string author) => With("/papers", ("author", author), ("top", "1000"));

    /// <summary>A page with parameters, in place of what is carried on under the same name, and with the
    /// rest.</summary>
    public string With(string path, params IEnumerable<(string Name, string Value)> parameters)
    {
        var given = parameters.ToList();
        var names = given.Select(static one => one.Name).ToHashSet(StringComparer.Ordinal);
        var query = string.Join('&', given.Concat(Carried.Where(one => !names.Contains(one.Name)))
            .Select(static one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>An address of the web that came from a file, if a browser may go there; else null.</summary>
    public static string? Outside(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;

    private string To(string page, string id) => IsPlain().IsMatch(id) && !HasEnding(id)
        ? With($"{page}/{id}")
        : With(page, ("id", id));

    private static bool HasEnding(string id) => id.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string, string)> Of(SliceFilter filter, string? snapshot)
    {
        if (filter.FromYear is not null || filter.ToYear is not null)
        {
            yield return (FilterNames.Years, $"{filter.FromYear}-{filter.ToYear}");
        }

        if (filter.Topic is { } topic)
        {
            yield return (FilterNames.Topic, topic);
        }

        if (filter.Institution is { } institution)
        {
            yield return (FilterNames.Institution, institution);
        }

        if (filter.Rollup is { } level)
        {
            yield return (FilterNames.Rollup, $"{level}");
        }

        if (filter.MinPapers > 0)
        {
            yield return (FilterNames.MinPapers, $"{filter.MinPapers}");
        }

        if (snapshot is not null)
        {
            yield return (FilterNames.Snapshot, snapshot);
        }
    }

    // Words with single slashes between them.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._:-]*(/[A-Za-z0-9][A-Za-z0-9._:-]*)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex IsPlain();
}
