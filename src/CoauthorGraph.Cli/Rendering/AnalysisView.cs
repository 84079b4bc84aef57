using System.Globalization;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Questions.Analysis;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>An analysis for a person: its figures, then the nodes, pairs or paths that it shows; how it was done only
/// where that is asked for.</summary>
internal static class AnalysisView
{
    /// <summary>Shows the answer; with <paramref name="diary"/> also times, memory, threads and seed.</summary>
    public static void Show(Terminal terminal, AnalysisSummary summary, bool diary)
    {
        TableRows.WriteFields(terminal, AnalysisFigures.Of(summary), AnswerJson.Options);
        AnalysisTables.Show(terminal, summary);
        if (diary)
        {
            terminal.Output.WriteLine();
            TableRows.WriteFields(terminal, AnalysisDiary.Of(summary), AnswerJson.Options);
        }
    }

    /// <summary>One sentence on what was analysed, and how.</summary>
    public static string InWords(AnalysisSummary summary)
    {
        var parameters = summary.Parameters is null ? "" : ", " + string.Join(", ", summary.Parameters.Select(InWords));
        var engine = summary.Engine is null ? "" : $" by {summary.Engine}";
        var passed = new[]
        {
            Passed(summary.Loops, "loop"), Passed(summary.Repeats, "repeat"), Passed(summary.Rejected, "rejected line"),
        };
        var method = summary.Method is null ? "" : $", {summary.Method}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Algorithm}{engine} of {summary.Nodes:N0} nodes and {summary.Edges:N0} edges{parameters}{method}{string.Concat(passed)}.");
    }

    private static string Passed(long? count, string what) =>
        count is > 0 and var some ? ", " + what.ToQuantity(some, "N0", CultureInfo.InvariantCulture) : "";

    private static string InWords(KeyValuePair<string, object> parameter) => parameter.Value switch
    {
        true => parameter.Key,
        false => "not " + parameter.Key,
        double number => string.Create(CultureInfo.InvariantCulture,
            $"{parameter.Key.Humanize(LetterCasing.LowerCase)} {number:0.##########}"),
        var value => string.Create(CultureInfo.InvariantCulture,
            $"{parameter.Key.Humanize(LetterCasing.LowerCase)} {value}"),
    };
}
