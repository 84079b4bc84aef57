using System.Globalization;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Pipeline.Identities;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A fit of weights for a person: what it was fitted to, what it is good for, then the weights that
/// moved.</summary>
internal static class FitView
{
    public static void Show(Terminal terminal, IdentityFit fit)
    {
        new Figures()
            .Add("Corrections", Number(fit.Corrections))
            .Add("Pairs", $"{Number(fit.Confirmed)} confirmed, {Number(fit.Rejected)} rejected"
                + (fit.PassedOver == 0 ? "" : $", {Number(fit.PassedOver)} that identity does not compare"))
            .Add("Log loss", $"{Number(fit.LogLossBefore)} → {Number(fit.LogLossAfter)} (±{Number(fit.LogLossError)})")
            .Add("F1", $"{Number(fit.F1Before)} → {Number(fit.F1After)}")
            .Show(terminal);
        terminal.Output.WriteLine();
        TableRows.Write(terminal, fit.Moved, AnswerJson.Options, null, "No weight moved.");
    }

    private static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
