using System.Globalization;
using CoauthorGraph.Pipeline.Identities;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Identity decisions for a person: what holds of every pair once, each pair once, and nothing that counts for
/// nothing.</summary>
internal static class ExplanationView
{
    private const double Nothing = 0.005;
    private const int AsideOfNumber = 8;

    /// <summary>Shows why mentions are one author.</summary>
    public static void Show(Terminal terminal, IdentityAnswer answer)
    {
        var output = terminal.Output;
        output.WriteLine($"{answer.Name} ({answer.Id}): {"mention".ToQuantity(answer.MentionCount)}"
            + (answer.Mentions.Count < answer.MentionCount
                ? $"; the {answer.Mentions.Count} least sure are shown, --top N shows more"
                : ""));
        ShowWeights(terminal, answer.Weights);
        var pairs = answer.Mentions.SelectMany(static mention => mention.Links.Select(link => (mention, link)))
            .DistinctBy(static one => Pair(one.mention, one.link)).ToList();
        var common = Common([.. pairs.Select(static one => one.link)]);
        Show(terminal, common, "  ", "Of every pair:");
        var shown = new HashSet<(string, string)>();
        foreach (var mention in answer.Mentions)
        {
            output.WriteLine();
            WrappedLines.Show(terminal, "  ", string.Create(
                CultureInfo.InvariantCulture,
                $"{Named(mention.Name, mention.Title, mention.Paper, mention.Position)} · confidence {mention.Confidence:0.00}"), 2);
            foreach (var link in mention.Links)
            {
                Show(terminal, link, "    ", common, isTold: !shown.Add(Pair(mention, link)));
            }
        }

        foreach (var link in answer.NameLinks ?? [])
        {
            output.WriteLine();
            Show(terminal, link, "are linked by all their papers");
        }

        foreach (var correction in answer.Corrections ?? [])
        {
            output.WriteLine();
            WrappedLines.Show(terminal, "", $"Mentions are joined {correction}", 2);
        }

        if (answer.Weakest is { } weakest)
        {
            output.WriteLine();
            WrappedLines.Show(terminal, "",
                $"Weakest: {Named(weakest.Name, weakest.Title, weakest.Paper, weakest.Position)}", 2);
        }

        WrappedLines.Show(terminal, "", "What would change it: " + answer.WouldChange, 2);
    }

    public static void Show(Terminal terminal, IdentityPairAnswer answer)
    {
        WrappedLines.Show(terminal, "", $"{answer.First} and {answer.Second}: {answer.Verdict}", 2);
        ShowWeights(terminal, answer.Weights);
        var common = Common(answer.BestLinks);
        Show(terminal, common, "  ", "Of every pair:");
        foreach (var link in answer.BestLinks)
        {
            Show(terminal, link, "  ", common, isTold: false);
        }

        if (answer.NameLink is { } names)
        {
            Show(terminal, names, "as names");
        }

        WrappedLines.Show(terminal, "", "What would change it: " + answer.WouldChange, 2);
    }

    private static void Show(Terminal terminal, IdentityNameLink link, string what)
    {
        var strongest = link.Evidence.Where(static item => Math.Abs(item.Contribution) >= Nothing)
            .Select(static item => string.Create(
                CultureInfo.InvariantCulture, $"{item.Words} {item.Contribution:+0.00;-0.00}"));
        WrappedLines.Show(terminal, "", string.Create(
            CultureInfo.InvariantCulture,
            $"“{link.Name}” and “{link.OtherName}” {what}, score {link.Score:0.00} of at least {link.Threshold:0.00}: {string.Join("; ", strongest)}"), 2);
    }

    private static void ShowWeights(Terminal terminal, string weights)
    {
        if (weights == "fitted")
        {
            WrappedLines.Show(terminal, "", "Weighed by weights that were fitted to the corrections of this graph.", 2);
        }
    }

    private static (string, string) Pair(IdentityMention mention, IdentityLink link)
    {
        var one = string.Create(CultureInfo.InvariantCulture, $"{mention.Paper}:{mention.Position}");
        var other = string.Create(CultureInfo.InvariantCulture, $"{link.OtherPaper}:{link.OtherPosition}");
        return string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
    }

    // What is the same of all, where there are several.
    private static HashSet<EvidenceLine> Common(IReadOnlyList<IdentityLink> links)
    {
        var compared = links.Where(static link => link.Score is not null).ToList();
        var common = compared.Count < 2 ? [] : EvidenceLine.Of(compared[0].Evidence).ToHashSet();
        foreach (var link in compared.Skip(1))
        {
            common.IntersectWith(EvidenceLine.Of(link.Evidence));
        }

        return common;
    }

    private static string Named(string name, string title, string paper, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"'{name}' on {title} ({paper}:{position})");

    private static void Show(
        Terminal terminal, IdentityLink link, string indent, HashSet<EvidenceLine> common, bool isTold)
    {
        WrappedLines.Show(terminal, indent, string.Create(
            CultureInfo.InvariantCulture,
            $"with {Named(link.OtherName, link.OtherTitle, link.OtherPaper, link.OtherPosition)}: {InWords(link)}{(isTold ? ", as above" : "")}"), 2);
        if (!isTold)
        {
            Show(terminal, EvidenceLine.Of(link.Evidence).Where(item => !common.Contains(item)), indent + "  ", null);
        }
    }

    private static string InWords(IdentityLink link) => string.Join("; ", new[]
    {
        link.Score is { } score ? string.Create(
            CultureInfo.InvariantCulture,
            $"score {score:+0.00;-0.00}{MostIfCut(link, score)}, probability {link.Probability:0.00}") : null,
        link.JoinedBy,
    }.Where(static part => part is not null));

    private static string MostIfCut(IdentityLink link, double score) =>
        Math.Abs(link.Evidence.Sum(static item => item.Contribution)) > Math.Abs(score) + Nothing ? " (the most)" : "";

    private static void Show(
        Terminal terminal, IEnumerable<EvidenceLine> evidence, string indent, string? title)
    {
        var items = evidence.Where(static item => Math.Abs(item.Contribution) >= Nothing)
            .OrderByDescending(static item => Math.Abs(item.Contribution)).ToList();
        if (title is not null && items.Count > 0)
        {
            terminal.Output.WriteLine(indent + title);
        }

        foreach (var item in items)
        {
            WrappedLines.Show(terminal, indent, string.Create(
                CultureInfo.InvariantCulture, $"{item.Contribution,6:+0.00;-0.00}  {item.Words}"), AsideOfNumber);
        }
    }
}
