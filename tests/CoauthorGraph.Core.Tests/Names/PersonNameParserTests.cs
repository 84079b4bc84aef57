using CoauthorGraph.Core.Names;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Names;

public sealed class PersonNameParserTests
{
    [Theory]
    [InlineData("Zhengxing Chen", "Zhengxing", "", "Chen", "")]
    [InlineData("Truong-Huy D. Nguyen", "Truong-Huy D.", "", "Nguyen", "")]
    [InlineData("M. Zamani", "M.", "", "Zamani", "")]
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
}
