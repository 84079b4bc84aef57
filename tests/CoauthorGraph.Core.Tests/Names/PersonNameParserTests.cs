using CoauthorGraph.Core.Names;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Names;

public sealed class PersonNameParserTests
{
    [Theory]
    [InlineData("Zhengxing Chen", "Zhengxing", "", "Chen", "")]
    [InlineData("Truong-Huy D. Nguyen", "Truong-Huy D.", "", "Nguyen", "")]
    [InlineData("M. Zamani", "M.", "", "Zamani", "")]
    [InlineData("Zamani M", "Zamani", "", "M", "")]
    [InlineData("Pim van 't Hof", "Pim", "van 't", "Hof", "")]
    [InlineData("M. H. van Emden", "M. H.", "van", "Emden", "")]
    [InlineData("Maria de la Cruz", "Maria", "de la", "Cruz", "")]
    [InlineData("Catherine C. McGeoch", "Catherine C.", "", "McGeoch", "")]
    [InlineData("Magy Seif El-nasr", "Magy Seif", "", "El-nasr", "")]
    [InlineData("Robert W. Tucker Jr.", "Robert W.", "", "Tucker", "Jr.")]
    [InlineData("Berg, Jan van der", "Jan", "van der", "Berg", "")]
    [InlineData("van der Berg, Jan", "Jan", "van der", "Berg", "")]
    [InlineData("King, Martin Luther, Jr.", "Martin Luther", "", "King", "Jr.")]
    [InlineData("Tucker, Jr., Robert", "Robert", "", "Tucker", "Jr.")]
    [InlineData("Santiago Ramón y Cajal", "Santiago", "", "Ramón y Cajal", "")]
    [InlineData("王植", "", "", "王植", "")]
    [InlineData("Madonna", "", "", "Madonna", "")]
    [InlineData("van der Berg", "", "van der", "Berg", "")]
    [InlineData("Maria Silva e Souza", "Maria", "", "Silva e Souza", "")]
    [InlineData("Luiz e Souza", "Luiz", "e", "Souza", "")] // No word before it but the given name.
    [InlineData("Ludwig Van Beethoven", "Ludwig", "Van", "Beethoven", "")]
    [InlineData("Jan Van", "Jan", "", "Van", "")] // The last word is a name, whatever it looks like.
    [InlineData("Robert Jr", "Robert", "", "Jr", "")] // Two words are a given and a family name.
    [InlineData("Berg Jr., Jan", "Jan", "", "Berg", "Jr.")]
    [InlineData("Jan Berg, Jr.", "Jan", "", "Berg", "Jr.")]
    [InlineData("Jan Berg, MD", "Jan", "", "Berg", "MD")]
    [InlineData("Berg, MD", "MD", "", "Berg", "")] // Initials.
    [InlineData("Berg, Jan III", "Jan", "", "Berg", "III")]
    [InlineData("Berg, Jan d", "Jan d", "", "Berg", "")] // One letter is an initial.
    [InlineData("Berg,", "", "", "Berg", "")]
    [InlineData("  Ada   Byron ", "Ada", "", "Byron", "")]
    [InlineData("", "", "", "", "")]
    public void Parse_PrintedName_GivesItsParts(
        string printed, string given, string particle, string family, string suffix) =>
        Assert.Equal(new PersonName(given, particle, family, suffix), PersonNameParser.Parse(printed));

    [Fact]
    public void Initials_HyphenatedGivenName_HasOneForEachPart() =>
        Assert.Equal("thd", PersonNameParser.Parse("Truong-Huy D. Nguyen").Initials);

    [Fact]
    public void Parse_AnyNameWithoutComma_KeepsEveryLetter() =>
        Gen.String[Gen.Char["abcXYZ .-'éß王"], 0, 30].Sample(static printed =>
        {
            var letters = PersonNameParser.Parse(printed).ToString().Where(static c => !char.IsWhiteSpace(c)).Order();
            Assert.Equal(printed.Where(static c => !char.IsWhiteSpace(c)).Order(), letters);
        });

    [Theory]
    [InlineData("Jan", "van der Berg", null, "Jan", "van der", "Berg", "")]
    [InlineData(" Jan  M. ", " Berg ", " Jr. ", "Jan M.", "", "Berg", "Jr.")]
    [InlineData(null, "de la", null, "", "de", "la", "")] // Something is left for the family.
    [InlineData("Ada", null, null, "Ada", "", "", "")]
    [InlineData("A", "García Márquez", null, "A", "", "García Márquez", "")]
    public void FromParts_GivenAndFamily_TakesParticlesApart(
        string? given, string? family, string? suffix, string first, string particle, string last, string end) =>
        Assert.Equal(new PersonName(first, particle, last, end), PersonNameParser.FromParts(given, family, suffix));

    [Theory]
    [InlineData("Ada", "", "Byron", "", "Ada Byron", "Byron", "byron", "a")]
    [InlineData("Jan Peter", "van der", "Berg", "Jr.", "Jan Peter van der Berg Jr.", "van der Berg", "van der berg", "jp")]
    [InlineData("", "", "Madonna", "", "Madonna", "Madonna", "madonna", "")]
    [InlineData("Élise", "", "Öz", "", "Élise Öz", "Öz", "oz", "e")]
    [InlineData("𠮷野", "", "王", "", "𠮷野 王", "王", "王", "𠮷")]
    public void Parts_OfAName_AreWrittenAndFolded(
        string given, string particle, string family, string suffix, string whole, string fullFamily, string folded,
        string initials)
    {
        var name = new PersonName(given, particle, family, suffix);
        Assert.Equal(
            (whole, fullFamily, folded, initials),
            (name.ToString(), name.FullFamily, name.FoldedFamily, name.Initials));
    }

    [Theory]
    [InlineData("Zamani M", "M", "Zamani")]
    [InlineData("Zamani M. H.", "M. H.", "Zamani")]
    [InlineData("Zamani M.-H.", "M.-H.", "Zamani")]
    [InlineData("Иванов С.В.", "С.В.", "Иванов")]
    [InlineData("M. H. Z.", "M. H.", "Z.")]
    [InlineData("Mona Zamani H.", "Mona Zamani", "H.")] // Which is the family name here is anyone's guess.
    [InlineData("Mona WU", "Mona", "WU")]
    [InlineData("Mona z", "Mona", "z")]
    [InlineData("Zamani, Mona", "Mona", "Zamani")]
    [InlineData("Zamani", "", "Zamani")]
    public void ParseAlone_InitialsLast_AreGiven(string printed, string given, string family)
    {
        var name = PersonNameParser.ParseAlone(printed);
        Assert.Equal((given, family), (name.Given, name.Family));
    }
}
