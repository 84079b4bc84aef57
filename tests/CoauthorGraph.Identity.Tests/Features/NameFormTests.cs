using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("Ada Byron", "byron", "ada", "byron a")]
    [InlineData("Jan van der Berg", "berg", "jan", "berg j")]
    [InlineData("Hinrich Schütze", "schutze", "hinrich", "schutze h")]
    [InlineData("Hinrich Schuetze", "schutze", "hinrich", "schutze h")]
    [InlineData("Yi Xue", "xue", "yi", "xue y")] // In short words the two letters mean themselves.
    [InlineData("Ann Joels", "joels", "ann", "joels a")]
    [InlineData("Ann Bauers", "bauers", "ann", "bauers a")]
    [InlineData("JA Smith", "smith", "j a", "smith j")]
    [InlineData("JAB Smith", "smith", "j a b", "smith j")]
    [InlineData("JOHN Smith", "smith", "john", "smith j")]
    [InlineData("Jean-Luc M. Picard", "picard", "jean luc m", "picard j")]
    [InlineData("Madonna", "madonna", "", "madonna")]
    [InlineData("𠮷野 王", "王", "𠮷野", "王 𠮷")]
    public void From_PrintedName_FindsWhatItIsSoughtBy(string printed, string family, string given, string block)
    {
        var form = NameForm.From(printed, "", "");
        Assert.Equal((family, given, block), (form.Family, string.Join(' ', form.Given), form.BlockKey));
    }

    [Fact]
    public void From_PartsOfTheSource_GoBeforeThePrintedName()
    {
        Assert.Equal("yue", NameForm.From("Yu Yue", "Yu", "Yue").Family);
        Assert.Equal("yu", NameForm.From("Yu Yue", "Yue", "Yu").Family);
        Assert.Equal("yue", NameForm.From("Yu Yue", "", "Yu").Family); // One part alone is none.
    }

    [Theory]
    [InlineData("Wei Zhang", "Wei Zhang", "Compatible")]
    [InlineData("Wei Zhang", "W. Zhang", "Compatible, OneInitial")]
    [InlineData("W. Zhang", "W. Zhang", "Compatible, BothInitials")]
    [InlineData("Wei Zhang", "Wenhao Zhang", "Conflict")]
    [InlineData("Otto Mitterer Jr.", "Otto Mitterer Sr.", "Conflict")]
    [InlineData("Otto Mitterer, Jr", "Mitterer, Otto, III", "Conflict")]
    [InlineData("Mitterer Sr, Otto", "Otto Mitterer II", "Conflict")]
    [InlineData("Otto Mitterer II", "Otto Mitterer junior", "Compatible")]
    [InlineData("Otto Mitterer Jr.", "O. Mitterer", "Compatible, OneInitial")]
    [InlineData("Otto Mitterer PhD", "Otto Mitterer Jr.", "Compatible")]
    [InlineData("Ii Mitterer", "Ii Mitterer III", "Compatible")] // The first word is a name.
    [InlineData("Wei Zhang", "J. Zhang", "Conflict")]
    [InlineData("Wei Zhang", "Zhang", "Conflict")]
    [InlineData("Zhang", "Zhang", "Compatible")]
    [InlineData("Ada L. Byron", "Ada Byron", "Compatible, MiddleMissing")]
    [InlineData("Ada L. Byron", "Ada Lucy Byron", "Compatible, MiddleAgrees")]
    [InlineData("Ada L. Byron", "Ada M. Byron", "Conflict")]
    [InlineData("Ada L. M. Byron", "Ada M. Byron", "Compatible, MiddleAgrees")]
    [InlineData("Ada M. L. Byron", "Ada L. M. Byron", "Conflict")] // In order.
    [InlineData("A. L. Byron", "A. Byron", "Compatible, BothInitials, MiddleMissing")]
    [InlineData("A. L. Byron", "Ada Lucie Byron", "Compatible, OneInitial, MiddleAgrees")]
    [InlineData("Jean-Luc Picard", "Jeanluc Picard", "Compatible, MiddleAgrees")]
    [InlineData("Xiao Ming Li", "Xiaoming Li", "Compatible, MiddleAgrees")]
    [InlineData("Robert Berg", "Bob Berg", "Compatible, Variant")]
    [InlineData("Bob Berg", "Bill Berg", "Conflict")]
    [InlineData("Alex Berg", "Sandra Berg", "Compatible, Variant")] // Both are short for one.
    [InlineData("Christoph Berg", "Christophe Berg", "Compatible, Variant")]
    [InlineData("Chr Berg", "Christophe Berg", "Compatible, Variant")] // Three letters begin it.
    [InlineData("Ch Berg", "Christophe Berg", "Compatible, OneInitial")] // Without a vowel it is no name.
    [InlineData("Ph. Bidault", "Philippe Bidault", "Compatible, OneInitial")]
    [InlineData("Yu. Smirnov", "Yuri Smirnov", "Compatible, OneInitial")]
    [InlineData("Geo. Smirnov", "George Smirnov", "Compatible, OneInitial")]
    [InlineData("Alex. Smirnov", "Alexander Smirnov", "Compatible, Variant")] // Four letters begin few names.
    [InlineData("Yu Smirnov", "Yuri Smirnov", "Conflict")]
    [InlineData("Jean-Ph. Bidault", "Jean Philippe Bidault", "Compatible, MiddleAgrees")]
    [InlineData("Dae-Young Lee", "Daewon Lee", "Conflict")]
    [InlineData("Dae-Young Lee", "Daeyoung Lee", "Compatible, MiddleAgrees")]
    [InlineData("Dong-il Dan Cho", "Dongil Cho", "Compatible, MiddleMissing")]
    [InlineData("Dong-il Dan Cho", "Dongil K. Cho", "Conflict")]
    [InlineData("Masato Ishida", "Masatoshi Ishida", "Conflict")]
    [InlineData("Kazuhiro Yoko", "Kazuhito Yoko", "Conflict")]
    [InlineData("Kohtaro Oba", "Koutaro Oba", "Compatible, Variant")] // A long vowel is written in three ways.
    [InlineData("Keiichiro Oba", "Keiichirou Oba", "Compatible, Variant")]
    [InlineData("Kazuhiro Yoko", "Kazuhirl Yoko", "Compatible, Variant")] // A misprint is of no language.
    [InlineData("Rob Berg", "Robin Berg", "Compatible, Variant")]
    [InlineData("Sam Berg", "Samuel Berg", "Compatible, Variant")]
    [InlineData("Xia Li", "Xiaoming Li", "Conflict")] // Another name, not a short one.
    [InlineData("Christopher Berg", "Christophre Berg", "Conflict")] // Two letters changed.
    [InlineData("Andreas Berg", "Andrees Berg", "Compatible, Variant")]
    [InlineData("Maria Berg", "Marta Berg", "Conflict")] // Of five letters one is much.
    [InlineData("Ada Lucya Byron", "Ada Lucyb Byron", "Compatible, MiddleAgrees")]
    [InlineData("Ada Lucy Byron", "Ada Lucz Byron", "Conflict")]
    public void Relate_TwoNames_SaysHowTheyFit(string left, string right, string relation)
    {
        var (a, b) = (NameForm.From(left, "", ""), NameForm.From(right, "", ""));
        Assert.Equal(relation, NameForm.Relate(a, b).ToString());
        Assert.Equal(relation, NameForm.Relate(b, a).ToString());
    }

    // People per million: 1033 Smith, 8811 Wang; -ln of the share, less 7; 4 at most.
    [Theory]
    [InlineData("smith", -.1247)]
    [InlineData("wang", -2.2682)]
    [InlineData("przybyszewskiowna", 4)]
    public void OfFamily_Name_IsTheLogarithmOfItsShare(string family, double rarity) =>
        Assert.Equal(rarity, NameRarity.OfFamily(family), 3);
}
