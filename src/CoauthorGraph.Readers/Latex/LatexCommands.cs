using System.Collections.Frozen;

namespace CoauthorGraph.Readers.Latex;

/// <summary>What LaTeX commands print of their arguments.</summary>
internal static class LatexCommands
{
    private static readonly FrozenSet<string> Switches = (
        "em bf it rm sf sl sc tt bfseries mdseries itshape slshape scshape upshape rmfamily sffamily "
        + "ttfamily normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge "
        + "protect relax noindent leavevmode null allowbreak break nobreak nolinebreak boldmath unboldmath "
        + "displaystyle textstyle centering raggedright sloppy left right big Big bigl bigr limits nolimits "
        + "ignorespaces unskip frenchspacing nonfrenchspacing hfill hfil xspace").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    // How many arguments a command has and which of them is printed, -1 for none; others have one, and print it.
    private static readonly FrozenDictionary<string, (int Count, int Printed)> Special =
        new Dictionary<string, (int Count, int Printed)>(StringComparer.Ordinal)
        {
            ["href"] = (2, 1),
            ["textcolor"] = (2, 1),
            ["colorbox"] = (2, 1),
            ["foreignlanguage"] = (2, 1),
            ["textlang"] = (2, 1),
            ["texorpdfstring"] = (2, 1),
            ["bibinfo"] = (2, 1),
            ["bibfield"] = (2, 1),
            ["hyperlink"] = (2, 1),
            ["hypertarget"] = (2, 1),
            ["raisebox"] = (2, 1),
            ["scalebox"] = (2, 1),
            ["parbox"] = (2, 1),
            ["color"] = (1, -1),
            ["selectlanguage"] = (1, -1),
            ["footnote"] = (1, -1),
            ["footnotemark"] = (1, -1),
            ["thanks"] = (1, -1),
            ["label"] = (1, -1),
            ["index"] = (1, -1),
            ["cite"] = (1, -1),
            ["citep"] = (1, -1),
            ["citet"] = (1, -1),
            ["nocite"] = (1, -1),
            ["vphantom"] = (1, -1),
            ["hphantom"] = (1, -1),
            ["phantom"] = (1, -1),
            ["hspace"] = (1, -1),
            ["vspace"] = (1, -1),
            ["noopsort"] = (1, -1),
            ["SortNoop"] = (1, -1),
            ["switchargs"] = (1, -1),
            ["orcidlink"] = (1, -1),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a command changes how the following is set and prints nothing itself.</summary>
    public static bool IsSwitch(string name) => Switches.Contains(name);

    /// <summary>Whether a command prints its argument and nothing more.</summary>
    public static bool IsStyle(string name) => name.StartsWith("text", StringComparison.Ordinal)
        || name is "emph" or "mbox" or "hbox" or "url" or "enquote" or "underline" or "ensuremath" or "uppercase";

    /// <summary>The number of a command's arguments, and which of them is printed; -1 for none.</summary>
    public static (int Count, int Printed) Arguments(string name) => Special.GetValueOrDefault(name, (1, 0));
}
