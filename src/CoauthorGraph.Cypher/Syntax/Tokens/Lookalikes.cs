namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>Characters that word processors put where a query has others.</summary>
internal static class Lookalikes
{
    public static string Guess(char c) => c switch
    {
        '–' or '—' or '−' or '‐' => ": did you mean '-'?",
        '’' or '‘' or '´' => ": did you mean '?",
        '“' or '”' or '„' or '«' or '»' => ": did you mean \"?",
        '≠' => ": did you mean <>?",
        '≤' => ": did you mean <=?",
        '≥' => ": did you mean >=?",
        '→' => ": did you mean ->?",
        '←' => ": did you mean <-?",
        '…' => ": did you mean ..?",
        '~' => ": did you mean =~?",
        '?' or '@' => ": a parameter is written $name",
        _ => "",
    };
}
