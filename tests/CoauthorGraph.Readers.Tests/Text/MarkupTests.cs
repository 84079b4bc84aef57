using CoauthorGraph.Readers.Text;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Text;

/// <summary>What web pages, MathML and JATS show (HTML 4.01 and ISO 8879 for the names of characters).</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("O&#39;Neary M&uuml;hler &#x160; &ccaron;&Zacute;&lstrok;&odblac;", "O'Neary Mühler Š čŹłő")]
    [InlineData("AT&amp;amp;T and M&amp;uuml;hler", "AT&T and Mühler")]
    [InlineData("It&#146;s &#150; here", "It’s – here")]
    [InlineData("R&D and A&B; x &nosuchname; &;", "R&D and A&B; x &nosuchname; &;")]
    [InlineData("&lt;i&gt;Rosa&lt;/i&gt; &lt; 5", "Rosa < 5")]
    public void Plain_References_AreCharacters(string text, string expected) =>
        Assert.Equal(expected, Markup.Plain(text));

    [Theory]
    [InlineData("<i>Rosa</i> in CO<SUB>2</SUB><br/>and", "Rosa in CO2 and")]
    [InlineData("p < 0.05, a<b, List<T> and <unk> tokens, x <y> z", "p < 0.05, a<b, List<T> and <unk> tokens, x <y> z")]
    [InlineData("<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One. Two.")]
    [InlineData("Of <mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>", "Of x2")]
    [InlineData(
        "Of <math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">\\hat x</annotation></semantics></math>.",
        "Of x.")]
    [InlineData("A <!-- b --> c<script>var d;</script> <![CDATA[e]]>", "A c e")]
    [InlineData("cut <i", "cut <i")]
    public void Plain_Tags_Vanish(string text, string expected) => Assert.Equal(expected, Markup.Plain(text));

    [Fact]
    public void Plain_AnyPieces_KeepsPlainWords()
    {
        string[] pieces = [">", "&", ";", "/", "amp", "lt", "#60", "<b>", "</b>", " word ", " ", "<mml:mi>", "\n"];
        Gen.Int[0, pieces.Length - 1].Array[0, 30].Sample(
            places =>
            {
                var text = string.Concat(places.Select(place => pieces[place]));
                var plain = Markup.Plain(text);

                Assert.Equal(plain.Trim(), plain);
                Assert.Equal(text.Split("word").Length, plain.Split("word").Length);
            },
            iter: 20_000, threads: 1);
    }

    [Fact]
    public void Plain_ManyOpenComments_ComesToAnEnd() =>
        Assert.Contains("end", Markup.Plain(string.Concat(Enumerable.Repeat("<!--<mml:annotation>", 5_000)) + "end"),
            StringComparison.Ordinal);
}
