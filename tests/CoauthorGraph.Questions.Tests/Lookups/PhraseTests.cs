using System.Text;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("machine unlearning", "On Machine Unlearning.", true)]
    [InlineData("machine unlearning", "machine-unlearning of graphs", true)]
    [InlineData("machine unlearning", "A machine: unlearning it", true)] // Signs do not count, as in titles.
    [InlineData("machine unlearning", "machine un-learning", false)]
    [InlineData("machine unlearning", "unlearning machine", false)]
    [InlineData("machine unlearning", "machines unlearning", false)] // Only the last word may be in the plural.
    [InlineData("machine unlearning", "submachine unlearning", false)]
    [InlineData("machine unlearning", "machine unlearningness", false)]
    [InlineData("world model", "World models of agents", true)]
    [InlineData("world models", "the world model", true)]
    [InlineData("loss", "los angeles", false)] // A double s is no plural.
    [InlineData("bus", "a bu", false)] // Three letters are too few for a plural.
    [InlineData("naive bayes", "Naïve Bayes", true)]
    [InlineData("naïve bayes", "naive bayes", true)]
    [InlineData("model", "remodel the model", true)] // The second place counts where the first is inside a word.
    [InlineData("model", "modelling a model by models", true)]
    [InlineData("модель", "Модель мира", true)]
    public void StandsIn_Words_OneAfterAnother(string phrase, string text, bool stands)
    {
        Assert.Equal(stands, new Phrase(phrase).StandsIn(text));
        Assert.Equal(stands, new Phrase(phrase).StandsIn(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Phrase_OfSigns_IsEmpty() => Assert.True(new Phrase(" -!").IsEmpty);
}
