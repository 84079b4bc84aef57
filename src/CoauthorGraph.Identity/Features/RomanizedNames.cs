using System.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>First names of languages whose syllables are names: <c>jian</c> is no short form of <c>jianping</c>, nor
/// <c>dae</c> of <c>daewon</c> or <c>masato</c> of <c>masatoshi</c>, and another syllable is no misprint.</summary>
internal static class RomanizedNames
{
    /// <summary>Mandarin, by pinyin.</summary>
    public static readonly SyllableSet Chinese = new(
        Grid(
            ["", .. "b p m f d t n l g k h j q x zh ch sh r z c s y w".Split(' ')],
            ("a o e i u v ai ei ui ao ou iu ie ue er an en in un ang eng ing ong ia iao ian iang iong ua uo uai uan "
                + "uang").Split(' ')),
        most: 3);

    // Those of first names, as people spell them: no one system is in use.
    private static readonly SyllableSet Korean = new(
        ("a ae ah an bae baek bang beom bin bo bok bon bong bum byeong byoung byung chae chan chang cheol "
            + "cheon chol choon choong chul chun chung dae dal dan deog deok do dong doo du duk een eok eol eon "
            + "eun ga gab gang geol geon geun gi gil go gon gong goo gook gu gun gwan gwang gwon gyeong gyo gyu "
            + "gyun ha hae haeng hak han hang hee heon ho hoe hong hoon hu hui hun hwa hwan hwang hye hyeok hyeon "
            + "hyeong hyeop hyo hyoung hyuk hyun hyung ik il im in ja jae jang je jee jeon jeong ji jik jin jo "
            + "jong joo joon joong ju jun jung ka kang keon keun ki kil kon koo kook ku kuk kwan kwang kwon "
            + "kyeong kyo kyong kyoung kyu kyun kyung man mi min mo mok moo moon mu mun myeong myong myoung myung "
            + "na nae nam nan neung no oh ok on ook pil pyo pyung rae ram ran ree reum ri rim rin ro roh ryeol "
            + "ryong ryul ryung sae sam san sang se seo seob seok seon seong seop seul seung shik shim shin si "
            + "sik sil sim sin so sok sol son song soo sook soon soung su sub sug suk sul sun sung sup tae taek "
            + "tak ui uk um un ung wan wang weon wha whan won woo wook woon woong yang ye yeol yeon yeong yeop yo "
            + "yong yoo yool yoon youn young yu yub yuk yul yun yung").Split(' '),
        most: 2);

    private static readonly SyllableSet Japanese = new(
        [
            .. Grid(["", .. "b d g h k kk m mb mp n p pp r s ss t tt y z".Split(' ')], ["a", "o", "e"]),
            .. Grid(["", .. "b ch cch g h j k kk m mb mp n p r sh ssh tch".Split(' ')], ["i"]),
            .. Grid(["", .. "b f g k kk m mb mp n p r s ts tts y z".Split(' ')], ["u"]),
            .. Grid("by ch gy hy j ky my ny py ry sh ssh tch".Split(' '), ["a", "o", "u"]),
            "wa", "n",
        ],
        most: 8);

    /// <summary>Whether a longer first name is another one than the shorter by which it begins, and not what that is
    /// short for.</summary>
    public static bool IsNoShortForm(string shorter, string longer) =>
        AreTwo(shorter, longer) || (Korean.Cuts(shorter) && Korean.Cuts(longer));

    /// <summary>Whether first names that differ by one letter are two names, and not one that is misprinted.</summary>
    public static bool AreTwo(string a, string b)
    {
        var (shortA, shortB) = (WithShortVowels(a), WithShortVowels(b));
        return Japanese.Cuts(shortA) && Japanese.Cuts(shortB)
            ? !string.Equals(shortA, shortB, StringComparison.Ordinal)
            : Chinese.Cuts(a) && Chinese.Cuts(b);
    }

    // Long vowels of Japanese are written or not: Koji, Kouji, Kohji.
    private static string WithShortVowels(string name)
    {
        var kept = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var isLength = at > 0 && (name[at - 1], name[at]) switch
            {
                ('o', 'o' or 'u') or ('u', 'u') => true,
                ('o', 'h') => at + 1 == name.Length || name[at + 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'),
                _ => false,
            };
            if (!isLength)
            {
                kept.Append(name[at]);
            }
        }

        return kept.ToString();
    }

    private static IEnumerable<string> Grid(IReadOnlyList<string> starts, IReadOnlyList<string> ends) =>
        starts.SelectMany(start => ends.Select(end => start + end));
}
