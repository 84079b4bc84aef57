using System.Buffers;
using System.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>
/// Turns the LaTeX of names and titles into the characters it stands for: accents (<c>{\"o}</c>, <c>\'{e}</c>,
/// <c>\v s</c>), letters (<c>\ss</c>, <c>\o</c>, <c>\L</c>), dashes, ties and quotes. Braces vanish; what stands in
/// <c>$…$</c> and commands that are not known are left as they are. Safe for any number of threads.
/// </summary>
internal static class LatexText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}~$");
    private static readonly SearchValues<byte> SignBytes = SearchValues.Create("\\{}~$"u8);

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["ng"] = "ŋ",
        ["NG"] = "Ŋ",
        ["S"] = "§",
        ["P"] = "¶",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteright"] = "’",
        ["textquoteleft"] = "‘",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textasciitilde"] = "~",
        ["textbackslash"] = "\\",
        ["copyright"] = "©",
        ["pounds"] = "£",
        ["&"] = "&",
        ["%"] = "%",
        ["$"] = "$",
        ["#"] = "#",
        ["_"] = "_",
        ["{"] = "{",
        ["}"] = "}",
        [" "] = " ",
        ["-"] =
            "",
        ["/"] = "",
        [","] = " ",
        [";"] = " ",
        ["!"] = "",
        ["@"] = "",
    };

    // Accent command, then pairs of a base letter and the accented one.
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\''] = "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹaáeéiíoóuúyýcćlĺnńrŕsśzźgǵGǴıí",
        ['`'] = "AÀEÈIÌOÒUÙaàeèiìoòuùnǹNǸıìyỳYỲwẁWẀ",
        ['^'] = "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶaâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷıîzẑZẐ",
        ['"'] = "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿıïwẅWẄ",
        ['~'] = "AÃNÑOÕIĨUŨaãnñoõiĩuũıĩeẽEẼyỹYỸ",
        ['='] = "AĀEĒIĪOŌUŪaāeēiīoōuūıīyȳYȲ",
        ['.'] = "CĊEĖGĠIİZŻcċeėgġzżiiıinṅNṄ",
        ['u'] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭıĭ",
        ['v'] = "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzžGǦgǧAǍaǎIǏiǐıǐOǑoǒUǓuǔjǰȷǰKǨkǩ",
        ['H'] = "OŐUŰoőuű",
        ['c'] = "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţeȩEȨ",
        ['k'] = "AĄEĘIĮUŲaąeęiįuųoǫOǪ",
        ['r'] = "AÅUŮaåuů",
        ['d'] = "AẠEẸIỊOỌUỤaạeẹiịoọuụhḥHḤsṣSṢtṭTṬdḍDḌnṇNṆrṛRṚlḷLḶzẓZẒ",
        ['b'] = "dḏDḎlḻLḺnṉNṈtṯTṮ",
    };

    /// <summary>Whether a text may have LaTeX in it.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs) || text.IndexOf("--") >= 0;

    /// <inheritdoc cref="IsIn(ReadOnlySpan{char})"/>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.ContainsAny(SignBytes) || text.IndexOf("--"u8) >= 0;

    /// <summary>The text with its LaTeX resolved.</summary>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsIn(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            at = Next(text, at, result);
        }

        return result.ToString();
    }

    private static int Next(string text, int at, StringBuilder result)
    {
        switch (text[at])
        {
            case '$' when text.IndexOf('$', at + 1) is > 0 and var end:
                result.Append(text, at, end + 1 - at);
                return end + 1;
            case '{' or '}':
                return at + 1;
            case '~':
                result.Append(' ');
                return at + 1;
            case '-' when string.CompareOrdinal(text, at, "---", 0, 3) == 0:
                result.Append('—');
                return at + 3;
            case '-' when string.CompareOrdinal(text, at, "--", 0, 2) == 0:
                result.Append('–');
                return at + 2;
            case '\\' when at + 1 < text.Length:
                return Command(text, at, result);
            default:
                result.Append(text[at]);
                return at + 1;
        }
    }

    private static int Command(string text, int at, StringBuilder result)
    {
        var first = text[at + 1];
        if (!char.IsAsciiLetter(first))
        {
            return Accents.ContainsKey(first) && Accent(text, at + 2, first, result) is > 0 and var after
                ? after
                : Literal(text, at, at + 2, result);
        }

        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end == at + 2 && Accents.ContainsKey(first) && Accent(text, end, first, result) is > 0 and var afterAccent)
        {
            return afterAccent;
        }

        return Literal(text, at, end, result);
    }

    // A command that is a letter or a sign; the space that ends its name is not printed.
    private static int Literal(string text, int at, int end, StringBuilder result)
    {
        if (!Letters.TryGetValue(text[(at + 1)..end], out var letter))
        {
            result.Append(text, at, end - at);
            return end;
        }

        result.Append(letter);
        return end < text.Length && text[end] == ' ' && char.IsAsciiLetter(text[end - 1]) ? end + 1 : end;
    }

    // What an accent stands on: the next letter, bare, in braces, or \i and \j. 0 when there is none.
    private static int Accent(string text, int at, char accent, StringBuilder result)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var braces = 0;
        while (at < text.Length && text[at] == '{')
        {
            at++;
            braces++;
        }

        if (at < text.Length && text[at] == '\\' && at + 1 < text.Length && text[at + 1] is 'i' or 'j')
        {
            at++;
        }

        if (at >= text.Length || !char.IsLetter(text[at]))
        {
            return 0;
        }

        AppendAccented(text[at], accent, result);
        at++;
        for (; braces > 0 && at < text.Length && text[at] == '}'; braces--)
        {
            at++;
        }

        return at;
    }

    private static void AppendAccented(char letter, char accent, StringBuilder result)
    {
        var pairs = Accents[accent];
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                result.Append(pairs[i + 1]);
                return;
            }
        }

        result.Append(letter);
    }
}
