using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests;

/// <summary>Groups have no initials: all of their name tells them apart, but for the article.</summary>
public sealed class GroupIdentityTests
{
    [Theory]
    [InlineData("CMS Collaboration", "cms collaboration")]
    [InlineData("The CMS Collaboration", "cms collaboration")]
    [InlineData("Theory Group", "theory group")]
    [InlineData("\u738B", "\u738B")]
    public void From_NameOfAGroup_IsOneWholeName(string printed, string family)
    {
        var form = NameForm.From(printed, "", "", isGroup: true);
        Assert.Equal((family, family, false), (form.BlockKey, form.Full, form.HasFullGiven));
    }

    [Fact]
    public void Resolve_Collaborations_AreOneByTheirWholeName()
    {
        var input = new RecordTables()
            .Add("1", "Apples", 2001, "CMS Collaboration")
            .Add("2", "Comets", 2011, "The CMS Collaboration")
            .Add("3", "Rivers", 2002, "CDF Collaboration")
            .Add("4", "Stones", 2003, "C. Collaboration")
            .Add("5", "Moons", 2004, "CMS Collaboration")
            .ToInput();
        var group = AuthorshipFlags.Collective;
        var result = IdentityResolver.Resolve(
            input with { Authorships = input.Authorships with { Flags = new[] { group, group, group, default, group } } },
            new IdentityOptions(), null, TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 1, 2, 0], Numbered(result.Author));
    }

    private static int[] Numbered(int[] authors)
    {
        var seen = authors.Distinct().ToList();
        return [.. authors.Select(author => seen.IndexOf(author))];
    }
}
