using System.Text.RegularExpressions;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Extraction.Artifacts;

/// <summary>
/// Finds the named thing that a paper introduces: the name before the colon of a title (<c>NASRec: …</c>), or the name
/// after "we present", "we introduce", "we propose" in the abstract. A name has a capital inside, a digit or only
/// capitals, or stands before a title's colon as one word. Its address is the first code or data address in the
/// abstract.
/// </summary>
public static partial class ArtifactFinder
{
    private const int LongestName = 40;

    /// <summary>The artifacts of a paper; mostly none or one.</summary>
    public static IReadOnlyList<ArtifactMention> Find(PaperRecord paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var summary = paper.Abstract ?? "";
        var url = Address().Match(summary) is { Success: true } address ? address.Value.TrimEnd('.', ',', ')', ';')
            : null;
        if (BeforeColon(paper.Title) is { } named)
        {
            return [new ArtifactMention(named, KindOf(paper.Title, summary, named), url)];
        }

        var introduced = Introduced().Match(summary);
        return introduced.Success && IsName(introduced.Groups["name"].Value)
            ? [new ArtifactMention(
                introduced.Groups["name"].Value,
                KindOf(paper.Title + " " + introduced.Groups["rest"].Value, "", introduced.Groups["name"].Value),
                url)]
            : [];
    }

    private static string? BeforeColon(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 2 or > LongestName)
        {
            return null;
        }

        var name = title[..colon].Trim();
        var words = name.Split(' ');
        return words.Length <= 3 && Array.Exists(words, IsName)
            && !Array.Exists(words, static w => char.IsLower(w[0]) && w.Length > 3)
            ? name
            : null;
    }

    // "LlamaRL", "DVB-S2", "BERT", "C51": not an ordinary capitalised word.
    private static bool IsName(string word)
    {
        var letters = word.Count(char.IsLetter);
        return letters >= 2 && word.Length <= LongestName
            && (word.Skip(1).Any(char.IsUpper) || (word.Any(char.IsDigit) && char.IsUpper(word[0])));
    }

    private static ArtifactKind KindOf(string title, string summary, string name)
    {
        foreach (var text in (string[])[title, summary.Length > 400 ? summary[..400] : summary])
        {
            if (Benchmark().IsMatch(text) || name.Contains("Bench", StringComparison.Ordinal))
            {
                return ArtifactKind.Benchmark;
            }

            if (Dataset().IsMatch(text))
            {
                return ArtifactKind.Dataset;
            }

            if (System().IsMatch(text))
            {
                return ArtifactKind.System;
            }
        }

        return ArtifactKind.Method;
    }

    [GeneratedRegex(
        @"https?://(www\.)?(github\.com|gitlab\.com|huggingface\.co|bitbucket\.org|zenodo\.org|code\.google\.com)/[^\s\)\]\}]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\b[Ww]e (present|introduce|propose|release|describe|develop) (the |a |an )?(?<name>[A-Z][\w+-]*[\w+])(?<rest>[^.]{0,80})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\b(benchmark|test suite|testbed|leaderboard)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Benchmark();

    [GeneratedRegex(@"\b(dataset|data set|corpus|corpora)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dataset();

    [GeneratedRegex(
        @"\b(system|framework|platform|toolkit|library|tool|engine|software|package|infrastructure|language)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex System();
}
