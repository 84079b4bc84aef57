using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>Folded Cyrillic and Greek in Latin letters, as passports have them, so that a name is found however it is
/// typed. Other scripts stay.</summary>
public static class Romanization
{
    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў";
    private const string VowelsBeforeU = "αεο";
    private const string Greek = "αβγδεζηθικλμνξοπρσςτυφχψω";

    private static readonly string[] OfCyrillic =
        [.. "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g u".Split(' ')];

    private static readonly string[] OfGreek =
        [.. "a v g d e z i th i k l m n x o p r s s t y f ch ps o".Split(' ')];

    /// <summary>The text in Latin letters where that can be; itself where it has none to change.</summary>
    public static string Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (Ascii.IsValid(folded))
        {
            return folded;
        }

        var text = new StringBuilder(folded.Length + 8);
        var before = ' ';
        foreach (var letter in folded)
        {
            if (letter == 'υ' && VowelsBeforeU.Contains(before))
            {
                text.Append('u');
                before = letter;
                continue;
            }

            before = letter;
            _ = (Cyrillic.IndexOf(letter), Greek.IndexOf(letter)) switch
            {
                ( >= 0 and var at, _) => text.Append(OfCyrillic[at] == "-" ? "" : OfCyrillic[at]),
                (_, >= 0 and var at) => text.Append(OfGreek[at]),
                _ => text.Append(letter),
            };
        }

        return text.ToString();
    }
}
