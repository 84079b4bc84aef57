using System.Globalization;
using CoauthorGraph.Pipeline.Identities;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Identity decisions for a person.</summary>
internal static class ExplanationView
{
    public static void Show(Terminal terminal, IdentityAnswer answer)
    {
        var output = terminal.Output;
        output.WriteLine($"{answer.Name} ({answer.Id}): {"mention".ToQuantity(answer.MentionCount)}");
        foreach (var mention in answer.Mentions)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                    $"\n  '{mention.Name}' on {mention.Title} · confidence {mention.Confidence:0.00}"));
            foreach (var link in mention.Links)
            {
                Show(terminal, link, "    ");
            }
        }

        if (answer.Weakest is { } weakest)
        {
            output.WriteLine($"\nWeakest: '{weakest.Name}' on {weakest.Title}");
        }

        output.WriteLine("What would change it: " + answer.WouldChange);
    }

    public static void Show(Terminal terminal, IdentityPairAnswer answer)
    {
        var output = terminal.Output;
        output.WriteLine($"{answer.First} and {answer.Second}: {answer.Verdict}");
        foreach (var link in answer.BestLinks)
        {
            Show(terminal, link, "  ");
        }

        output.WriteLine("What would change it: " + answer.WouldChange);
    }

    private static void Show(Terminal terminal, IdentityLink link, string indent)
    {
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{indent}with '{link.OtherName}' on {link.OtherTitle}: score {link.Score:+0.00;-0.00}, probability {link.Probability:0.00}"));
        foreach (var evidence in link.Evidence)
        {
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{indent}  {evidence.Contribution,6:+0.00;-0.00}  {evidence.Words}"));
        }
    }
}
