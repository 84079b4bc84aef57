using System.Text;

namespace CoauthorGraph.Synthetic;

/// <summary>A given or family name in the ways in which it is printed, ready to be put into a JSON string.</summary>
internal sealed class NamePart
{
    private const string Letters = "áéíóúýàèìòùâêîôûäëïöüãõñçšžčćńśźżęąłøåæßğışřěůőđÁÉÍÓÚÀÂÊÔÄÖÜÃÕÑÇŠŽČŁØÅİŞÇĐŻŚ";

    private static readonly string[] Ascii =
        [.. "a e i o u y a e i o u a e i o u a e i o u a o n c s z c c n s z z e a l o".Split(' '),
        .. "a ae ss g i s r e u o d".Split(' '),
        .. "A E I O U A A E O A O U A O N C S Z C L O A I S C D Z S".Split(' ')];

    private static readonly string[] Latex =
        [.. @"\'a \'e \'i \'o \'u \'y \`a \`e \`i \`o \`u \^a \^e \^i \^o \^u".Split(' '),
        .. @"\""a \""e \""i \""o \""u \~a \~o \~n \c{c} \v{s} \v{z} \v{c} \'c \'n \'s \'z \.z \k{e} \k{a} \l{}".Split(' '),
        .. @"\o{} \aa{} \ae{} \ss{} \u{g} \i{} \c{s} \v{r} \v{e} \r{u} \H{o} \dj{}".Split(' '),
        .. @"\'A \'E \'I \'O \'U \`A \^A \^E \^O \""A \""O \""U \~A \~O \~N \c{C}".Split(' '),
        .. @"\v{S} \v{Z} \v{C} \L{} \O{} \AA{} \.I \c{S} \c{C} \DJ{} \.Z \'S".Split(' ')];

    public NamePart(string text)
    {
        Printed = Encoding.UTF8.GetBytes(text);
        Plain = Encoding.UTF8.GetBytes(Replace(text, Ascii));
        InLatex = Encoding.UTF8.GetBytes(
            Replace(text, Latex).Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal));
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var initials = hyphen > 0 ? $"{text[0]}.-{char.ToUpperInvariant(text[hyphen + 1])}." : $"{text[0]}.";
        Initials = Encoding.UTF8.GetBytes(Replace(initials, Ascii));
    }

    /// <summary>With its diacritics.</summary>
    public byte[] Printed { get; }

    /// <summary>Without diacritics.</summary>
    public byte[] Plain { get; }

    /// <summary>With its diacritics as LaTeX commands.</summary>
    public byte[] InLatex { get; }

    /// <summary>Its first letter and a full stop; of a double name both.</summary>
    public byte[] Initials { get; }

    private static string Replace(string text, string[] by)
    {
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            var at = Letters.IndexOf(letter, StringComparison.Ordinal);
            result.Append(at < 0 ? letter.ToString() : by[at]);
        }

        return result.ToString();
    }
}
