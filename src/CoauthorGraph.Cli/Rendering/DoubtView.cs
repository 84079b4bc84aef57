using System.Globalization;
using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Pipeline.Identities;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A curator's work: what is doubtful, why, and the command that decides it.</summary>
internal static class DoubtView
{
    public static void Show(Terminal terminal, IReadOnlyList<DoubtRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Output.WriteLine("Nothing is that doubtful.");
            return;
        }

        new TextTable()
            .Number("Value", 60, rows.Select(static row => (double?)row.Value))
            .Text("Author", ResultColumn.Needed, rows.Select(static row => row.Author))
            .Number("Papers", 90, rows.Select(static row => (double?)row.Papers))
            .Text("Doubt", ResultColumn.Needed, rows.Select(static row => $"{InWords(row)}\n{Command(row)}"))
            .Show(terminal);
    }

    private static string InWords(DoubtRow row) => row switch
    {
        { Other: null } => string.Create(
            CultureInfo.InvariantCulture, $"'{row.Name}' on {row.Title}: {row.Confidence:0.00} sure"),
        { Orcid: { } orcid } => $"the ORCID {orcid} stands on {row.Author} and on {row.Name}{InCommon(row.Shared)}",
        _ => $"perhaps {row.Name} too{InCommon(row.Shared)}",
    };

    private static string InCommon(int? shared) =>
        (shared is > 0 and var count ? $": {"co-author".ToQuantity(count)} in common" : "") + ", no paper together";

    private static string Command(DoubtRow row) => row.Other is null
        ? $"coauthor split {row.Id} --mentions {row.Mention}"
        : $"coauthor merge {row.Id} {row.Other}";
}
