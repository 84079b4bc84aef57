using System.Text.RegularExpressions;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A command of the README and the lines below it; … stands for what is left out.</summary>
internal sealed partial record ReadmeExample(string Command, IReadOnlyList<string> Lines)
{
    public string[] Arguments =>
        [.. Word().Matches(Command).Skip(1).Select(static match => Quoted().Replace(match.Value, "$1$2"))];

    /// <summary>All commands of a text, in order.</summary>
    public static List<ReadmeExample> Of(string text)
    {
        var examples = new List<ReadmeExample>();
        foreach (Match block in Block().Matches(text))
        {
            var lines = block.Groups["lines"].Value.TrimEnd('\n').Split('\n');
            for (var at = 0; at < lines.Length; at++)
            {
                if (lines[at].StartsWith("$ ", StringComparison.Ordinal))
                {
                    var output = lines.Skip(at + 1).TakeWhile(static line => !line.StartsWith("$ ", StringComparison.Ordinal));
                    examples.Add(new ReadmeExample(lines[at][2..], [.. output.Where(static line => line.Length > 0)]));
                }
            }
        }

        return examples;
    }

    /// <summary>Whether this was said: blanks and line ends apart, seconds any number, … anything.</summary>
    public bool IsIn(string said) =>
        Lines.Count == 0 || Regex.IsMatch(Packed(said), Pattern(), RegexOptions.Singleline, TimeSpan.FromSeconds(30));

    private string Pattern()
    {
        var pattern = Regex.Escape(Packed(string.Concat(Lines))).Replace("…", ".*?", StringComparison.Ordinal);
        return Seconds().Replace(pattern, "\"seconds\":[0-9.]+");
    }

    private static string Packed(string text) => Blank().Replace(text, "");

    [GeneratedRegex("^```\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("(\"[^\"]*\"|'[^']*'|[^ \"'])+", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex("\"([^\"]*)\"|'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"seconds\":[0-9.\\\\]+")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
