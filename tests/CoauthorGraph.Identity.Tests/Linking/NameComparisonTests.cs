using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Linking;

namespace CoauthorGraph.Identity.Tests.Linking;

public sealed class NameComparisonTests
{
    // People of the ACL Anthology who print their names in both ways, and pairs of people who are two.
    [Theory]
    [InlineData("Pushpak Bhattacharya", "Pushpak Bhattacharyya", nameof(NameLikeness.Spelling))]
    [InlineData("Youngkil Kim", "Young-Gil Kim", nameof(NameLikeness.Spelling))]
    [InlineData("Barathi Ganesh HB", "Barathi Ganesh H. B.", nameof(NameLikeness.Spelling))]
    [InlineData("Xin Zhao", "Wayne Xin Zhao", nameof(NameLikeness.Part))]
    [InlineData("Ahmed Hassan", "Ahmed Hassan Awadallah", nameof(NameLikeness.Part))]
    [InlineData("W. Detmar Meurers", "Detmar Meurers", nameof(NameLikeness.Part))]
    [InlineData("Veronika Lux-Pogodalla", "Veronika Lux", nameof(NameLikeness.Part))]
    [InlineData("Haibing Ren", "Ren Haibing", nameof(NameLikeness.Reordered))]
    [InlineData("Михаил Булгаков", "Mikhail Bulgakov", nameof(NameLikeness.Spelling))]
    [InlineData("Сергей Иванов", "Sergey Ivanov", nameof(NameLikeness.Spelling))]
    [InlineData("Γεώργιος Παπαδόπουλος", "Georgios Papadopoulos", nameof(NameLikeness.Spelling))]
    [InlineData("Булгаков Михаил", "Mikhail Bulgakov", nameof(NameLikeness.Reordered))]
    [InlineData("山田 太郎", "山田太郎", nameof(NameLikeness.Spelling))]
    [InlineData("山田 太郎", "太郎山田", nameof(NameLikeness.None))]
    [InlineData("山田 太郎", "山田次郎", nameof(NameLikeness.None))]
    [InlineData("Robert Smithers", "Bob Smithers", nameof(NameLikeness.Spelling))]
    [InlineData("Robert Smithers", "Bill Smithers", nameof(NameLikeness.None))]
    [InlineData("Søren Kierkegård", "Soeren Kierkegaard", nameof(NameLikeness.Spelling))]
    [InlineData("Soren Kierkegard", "Loren Kierkegaard", nameof(NameLikeness.None))] // Another skeleton.
    [InlineData("Otto Mitterer Jr.", "Otto Mitterer Sr.", nameof(NameLikeness.None))]
    [InlineData("Otto Karl Mitterer Jr.", "Otto Mitterer III", nameof(NameLikeness.None))]
    [InlineData("Otto Karl Mitterer Jr.", "Otto Mitterer", nameof(NameLikeness.Part))]
    [InlineData("Zenoa Qvistarup", "Zenoe Qvisterup", nameof(NameLikeness.None))] // Two vowels.
    [InlineData("Jiang Wen", "Jian Wen", nameof(NameLikeness.None))]
    [InlineData("Yue Yu", "Yu Yue", nameof(NameLikeness.None))]
    [InlineData("Wei Wang", "Wen Wang", nameof(NameLikeness.None))]
    [InlineData("Anna Berg", "Anna Borg", nameof(NameLikeness.None))]
    [InlineData("Wenjuan Zhang", "Wenjun Zhang", nameof(NameLikeness.None))] // Two names of Chinese syllables.
    [InlineData("Ada Strandin", "Ada Strondan", nameof(NameLikeness.None))] // Two letters of eight.
    [InlineData("Ada Bergk", "Ada Bergq", nameof(NameLikeness.Spelling))] // One of five.
    [InlineData("Ada Strandqvi", "Ada Strondqwi", nameof(NameLikeness.Spelling))] // Two of nine.
    [InlineData("Ada Strandqvist", "Ada Strondqvisd", nameof(NameLikeness.Spelling))] // Two of eleven.
    [InlineData("Ada Strandqvist", "Ada Strondqwisd", nameof(NameLikeness.None))] // Three.
    [InlineData("Bo X", "Bo X Lund", nameof(NameLikeness.None))] // One word and a letter.
    [InlineData("A. Hassan", "Ahmed Hassan Awadallah", nameof(NameLikeness.None))]
    [InlineData("Hassan Ahmed", "Ahmed Hassan Awadallah", nameof(NameLikeness.None))]
    public void Compare_NamesThatBlocksPart_SaysHowTheyAreAlike(string one, string other, string likeness)
    {
        var (a, b) = (NameForm.From(one, "", ""), NameForm.From(other, "", ""));
        Assert.Equal(likeness, NameComparison.Compare(a, b).ToString());
        Assert.Equal(likeness, NameComparison.Compare(b, a).ToString());
    }

    [Theory]
    [InlineData("Pushpak Bhattacharya", "Pushpak Bhattacharyya")]
    [InlineData("Youngkil Kim", "Young-Gil Kim")]
    [InlineData("Barathi Ganesh HB", "Barathi Ganesh H. B.")]
    [InlineData("Xin Zhao", "Wayne Xin Zhao")]
    [InlineData("Haibing Ren", "Ren Haibing")]
    [InlineData("Михаил Булгаков", "Mikhail Bulgakov")]
    [InlineData("Сергей Иванов", "Sergey Ivanov")]
    [InlineData("Γεώργιος Παπαδόπουλος", "Georgios Papadopoulos")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("Robert Smithers", "Bob Smithers")]
    [InlineData("Søren Kierkegård", "Soeren Kierkegaard")]
    public void AddKeys_NamesThatAreAlike_MeetUnderOne(string one, string other)
    {
        var (left, right) = (new List<string>(), new List<string>());
        NameComparison.AddKeys(NameForm.From(one, "", ""), left);
        NameComparison.AddKeys(NameForm.From(other, "", ""), right);
        Assert.NotEmpty(left.Intersect(right, StringComparer.Ordinal));
    }
}
