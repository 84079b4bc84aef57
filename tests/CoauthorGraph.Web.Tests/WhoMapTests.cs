using System.Net;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Web.Tests;

/// <summary>The people of an answer to who works on what, on a map.</summary>
public sealed class WhoMapTests
{
    [Fact]
    public async Task Frame_OfTwoTopics_TellsItsPeopleApartAsTheAnswerDoes()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        const string asked = "topic=ranking&topic=speech+recognition";
        var rows = (await explorer.AskAsync("/who.json?" + asked)).Json().EnumerateArray().ToList();
        var frame = new FrameBytes(await explorer.BytesAsync("/who-frame?" + asked));
        Assert.Equal(rows.Select(static row => row.GetProperty("id").GetString()), frame.Texts("ids"));
        Assert.Equal(["Both", "Ranking only", "Speech recognition only"], frame.Texts("groups"));

        // Purple, blue and green, as the blocks of the page.
        Assert.Equal([4, 0, 2], frame.Head.GetProperty("colors").EnumerateArray().Select(static one => one.GetInt32()));

        // Ada, Bo and Cy write on ranking, Cy and Dee on speech; one after another they write with each other.
        var names = frame.Texts("names");
        var groupOf = names.Zip(frame.Arrays["group"]).ToDictionary(StringComparer.Ordinal);
        Assert.Equal([1, 1, 0, 2], new[] { "Ada Quill", "Bo Finch", "Cy Marsh", "Dee Holt" }.Select(name => groupOf[name]));
        Assert.Equal(
            ["Ada Quill+Bo Finch 2", "Bo Finch+Cy Marsh 1", "Cy Marsh+Dee Holt 1"],
            Enumerable.Range(0, frame.Arrays["source"].Length).Select(tie => string.Join('+', new[]
            {
                names[(int)frame.Arrays["source"][tie]], names[(int)frame.Arrays["target"][tie]],
            }.Order(StringComparer.Ordinal)) + $" {frame.Arrays["common"][tie]}").Order(StringComparer.Ordinal));
        var page = (await explorer.AskAsync("/who?" + asked)).Text;
        Assert.Contains(
            "data-frame=\"/who-frame?topic=ranking&amp;topic=speech-recognition&amp;mode=any&amp;sort=strength&amp;top=20\"",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frame_OfOneTopicOrNone_HasNoGroups()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var frame = new FrameBytes(await explorer.BytesAsync("/who-frame?topic=learning+to+rank+documents"));
        Assert.Equal(["Bo Finch", "Cy Marsh"], frame.Texts("names").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("group", frame.Arrays);
        Assert.Empty(new FrameBytes(await explorer.BytesAsync("/who-frame")).Texts("ids"));
        Assert.DoesNotContain("data-frame", (await explorer.AskAsync("/who")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await explorer.AskAsync("/who-frame?topic=none")).Status);
    }

    // Both are there in 2000, and what ties them is not.
    [Theory]
    [InlineData("", 2, 1)]
    [InlineData("&from=1999", 2, 0)]
    [InlineData("&to=1999", 2, 1)]
    [InlineData("&from=1996&to=1999", 2, 0)]
    [InlineData("&from=2001", 0, 0)]
    public async Task File_OfSomeYears_HasWhatWasThere(string years, int people, int ties)
    {
        await using var explorer = await Explorer.OfAsync(new (int Year, string[] Names)[]
        {
            (1995, ["Ada Quill", "Bo Finch"]), (2000, ["Ada Quill"]), (2000, ["Bo Finch"]),
        }.Select(static (paper, at) => new
        {
            id = $"p{at}",
            title = "On ranking",
            year = paper.Year,
            authors = paper.Names.Select(static name => new { name }),
        }));
        var file = (await explorer.AskAsync("/who-file?topic=ranking&format=graphml" + years)).Text;
        Assert.Equal((people, ties), (Regex.Count(file, "<node "), Regex.Count(file, "<edge ")));
        Assert.Equal(HttpStatusCode.BadRequest, (await explorer.AskAsync("/who-file?topic=ranking&from=-1")).Status);
        Assert.Equal(
            HttpStatusCode.BadRequest, (await explorer.AskAsync("/who-file?topic=ranking&from=2000&to=1999")).Status);
    }
}
