using System.Collections.Frozen;
using System.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Latex;

/// <summary>The accents of LaTeX: what a letter becomes under one, or under several.</summary>
internal static class LatexAccents
{
    private const char Tie = '\u0361';
    private const char FirstBelow = '\u0323';

    private static readonly FrozenDictionary<string, char> Marks = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["h"] = '\u0309',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["G"] = '\u030F',
        ["d"] = '\u0323',
        ["textcommabelow"] = '\u0326',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["b"] = '\u0331',
        ["t"] = Tie,
        ["textogonekcentered"] = '\u0328',
        ["textcedilla"] = '\u0327',
        ["textdotbelow"] = '\u0323',
        ["textring"] = '\u030A',
        ["textcaron"] = '\u030C',
        ["textbreve"] = '\u0306',
        ["textmacron"] = '\u0304',
        ["textacute"] = '\u0301',
        ["textgrave"] = '\u0300',
        ["texttilde"] = '\u0303',
        ["textdoublegrave"] = '\u030F',
        ["textroundcap"] = '\u0311',
        ["ocirc"] = '\u030A',
        ["mathring"] = '\u030A',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a command's name is that of an accent.</summary>
    public static bool IsAccent(string name) => Marks.ContainsKey(name);

    /// <summary>Whether a sign is an accent behind <c>\a</c>.</summary>
    public static bool IsTabbing(char sign) => sign is '\'' or '`' or '=';

    /// <summary>What an accent is that stands on nothing.</summary>
    public static string Alone(string name) => name.Length == 1 && !char.IsAsciiLetter(name[0]) ? name : "";

    /// <summary>Writes letters of which the first is under an accent.</summary>
    public static void Append(string letters, string accent, StringBuilder result)
    {
        var mark = Marks[accent];
        var first = letters[0] switch
        {
            'ı' when mark < FirstBelow => 'i',
            'ȷ' when mark < FirstBelow => 'j',
            var letter => letter,
        };
        if (AccentedLetters.Compose(first, mark) is { } one)
        {
            result.Append(one).Append(letters, 1, letters.Length - 1);
            return;
        }

        // A mark that becomes no part of the letter stands behind it and those it has.
        var end = char.IsHighSurrogate(first) ? Math.Min(2, letters.Length) : 1;
        while (mark != Tie && end < letters.Length && letters[end] is >= '\u0300' and <= '\u036F')
        {
            end++;
        }

        result.Append(first).Append(letters, 1, end - 1).Append(mark).Append(letters, end, letters.Length - end);
    }
}
