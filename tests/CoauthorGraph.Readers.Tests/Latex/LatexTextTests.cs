using CoauthorGraph.Readers.Latex;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Latex;

/// <summary>What LaTeX prints, by the LaTeX manuals and the documents of inputenc, textcomp and hyperref.</summary>
public sealed class LatexTextTests
{
    [Theory]
    [InlineData(@"{\""o} \'{e} \v s \c{c} \~n \=u \.Z \H{o} \k a \r{A}", "ö é š ç ñ ū Ż ő ą Å")]
    [InlineData(@"T{\d{\^{e}}} Th{\'{\^{e}}} Nguy{\~{\^e}}n \'\^o \^{\'e} \'{\u a}", "Tệ Thế Nguyễn ố ế ắ")]
    [InlineData(@"Garc{\'\i}a Garc{\'{\i}}a Garc\'\i a Klın{\i}", "García García García Klını")]
    [InlineData(@"\textcommabelow{S}tefan Ungu\textcommabelow{t} P\a'erez Gr\a`ecy", "Ștefan Unguț Pérez Grècy")]
    [InlineData(@"Franc{\ocirc{u}} Ragnhei{\d}ur", "Franců Ragnheiur")]
    [InlineData(@"\~{g}uaran\'{\i} \~{}user", "g\u0303uaraní ~user")]
    [InlineData(@"\ss{} \o \O{}re {\L}ukasz \AA se \ae{} \DJ", "ß øØre Łukasz Åse æ Đ")]
    public void Decode_AccentsAndLetters_AreCharacters(string text, string expected) =>
        Assert.Equal(expected, LatexText.Decode(text));

    [Theory]
    [InlineData(@"\textit{Rana \textbf{alta}} and \emph{word}", "Rana alta and word")]
    [InlineData(@"CO\textsubscript{2} of {\em old} {\bfseries ponds}", "CO2 of old ponds")]
    [InlineData(@"\mbox{No break} \url{http://a.example/z}", "No break http://a.example/z")]
    [InlineData(@"\href{http://a.example}{Linked text} here", "Linked text here")]
    [InlineData(@"\texorpdfstring{$\alpha$}{alpha} decay", "alpha decay")]
    [InlineData(@"\textcolor{red}{Red} kites\footnote{Not in print}", "Red kites")]
    [InlineData(@"\section*{Kites} \includegraphics[width=2cm]{Old}", "Kites Old")]
    [InlineData(@"{\noopsort{1973b}}1973", "1973")]
    [InlineData(@"\LaTeX{} and \TeX\ here", "LaTeX and TeX here")]
    [InlineData(@"\unheardof stays", @"\unheardof stays")]
    [InlineData(@"\CSTUG{} and \textbf{}here", @"\CSTUG and here")]
    public void Decode_Commands_LeaveWhatTheyPrint(string text, string expected) =>
        Assert.Equal(expected, LatexText.Decode(text));

    [Theory]
    [InlineData(@"{\textless}i{\textgreater}R. alta{\textless}/i{\textgreater}", "<i>R. alta</i>")]
    [InlineData(@"10\textdegree{}C \texttimes{} 5 \& 6\%", "10°C × 5 & 6%")]
    [InlineData(@"D\textquotesingle Arbo O{\textquotesingle}Shane", "D'Arbo O'Shane")]
    [InlineData(@"A--B --- C~D {\textendash} \textalpha-helix \\ next", "A–B — C D – α-helix   next")]
    public void Decode_Signs_AreCharacters(string text, string expected) =>
        Assert.Equal(expected, LatexText.Decode(text));

    [Theory]
    [InlineData("CO$_2$ and $^{13}$C", "CO2 and 13C")]
    [InlineData(@"The $\alpha$ of $\mathrm{Fe}$", "The α of Fe")]
    [InlineData(@"All $x=\frac{1}{2}$ of it", @"All $x=\frac{1}{2}$ of it")]
    [InlineData("In $O(1.3^n)$ or $1^n$", "In $O(1.3^n)$ or $1^n$")]
    [InlineData(@"At $25\,^\circ\mathrm{C}$ or $80^{\circ}$, $(100)$ films", "At 25 °C or 80°, (100) films")]
    [InlineData("$O(n^2)$ and $n^{2.5}$, not $2^{10}$ nor $x^{n+1}$", "O(n2) and n2.5, not $2^{10}$ nor $x^{n+1}$")]
    [InlineData("``Why?'' they said, it's", "“Why?” they said, it's")]
    [InlineData(@"Norms in L^\infty on discs, p \neq 1, TGF-\beta receptors", "Norms in L^∞ on discs, p ≠ 1, TGF-β receptors")]
    public void DecodeDocument_SimpleFormulasAndQuotes_AreText(string text, string expected) =>
        Assert.Equal(expected, LatexText.DecodeDocument(text));

    [Fact]
    public void Decode_Formula_StaysWhereTextIsNoDocument() =>
        Assert.Equal("CO$_2$ ``x''", LatexText.Decode("CO$_2$ ``x''"));

    [Theory]
    [InlineData(@"\emph{")]
    [InlineData(@"\'{")]
    [InlineData(@"\'\^")]
    [InlineData("{")]
    [InlineData("$x")]
    public void Decode_NestedOrRepeatedWithoutEnd_ComesToAnEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));

        Assert.EndsWith("nd", LatexText.DecodeDocument(text + "end"), StringComparison.Ordinal);
    }

    // Nothing that is said in letters is lost, whatever stands around it.
    [Fact]
    public void Decode_AnyPieces_KeepsPlainWords()
    {
        string[] pieces = ["{", "}", "$", "~", "-", " ", " word ", "\\emph{", "\\alpha ", "\\textbf", "\\&", "--", "``"];
        Gen.Int[0, pieces.Length - 1].Array[0, 40].Sample(
            places =>
            {
                var text = string.Concat(places.Select(place => pieces[place]));

                Assert.Equal(CountOf(text, "word"), CountOf(LatexText.Decode(text), "word"));
                Assert.Equal(CountOf(text, "word"), CountOf(LatexText.DecodeDocument(text), "word"));
            },
            iter: 20_000, threads: 1);
    }

    [Fact]
    public void Decode_AnySigns_NeverFails() => Gen.Char["\\{}$~-`'\"^av[]* "].Array[0, 60].Sample(
        static signs => LatexText.DecodeDocument(new string(signs)), iter: 20_000, threads: 1);

    private static int CountOf(string text, string word) => text.Split(word).Length - 1;
}
