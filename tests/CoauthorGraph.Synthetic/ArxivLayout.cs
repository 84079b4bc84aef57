using System.Globalization;

namespace CoauthorGraph.Synthetic;

/// <summary>The layout of arXiv's metadata on Kaggle, all its fields, names mostly in LaTeX.</summary>
internal sealed class ArxivLayout(Science science, Phrases phrases, bool abstracts) : ILayout
{
    public void WriteId(Utf8Output output, SyntheticPaper paper)
    {
        var category = phrases.Topics[paper.Topic].Category;
        var old = paper.Date.Year * 100 + paper.Date.Month < 200704;
        if (old)
        {
            output.Write(category.Split('.')[0]);
            output.Write("/"u8);
        }

        output.Write((paper.Date.Year % 100 * 100) + paper.Date.Month, 4);
        output.Write(old ? ""u8 : "."u8);
        output.Write(paper.NumberInMonth, old ? 3 : paper.Date.Year < 2015 ? 4 : 5);
    }

    public void Write(Utf8Output output, SyntheticPaper paper)
    {
        var random = new SeededRandom(paper.Chance);
        var topic = phrases.Topics[paper.Topic];
        output.Write("{\"id\":\""u8);
        WriteId(output, paper);
        output.Write("\",\"submitter\":\""u8);
        var latex = random.Chance(700);
        WriteName(output, paper, paper.Authors[random.Below(paper.Authors.Count)], latex);
        output.Write("\",\"authors\":\""u8);
        for (var i = 0; i < paper.Authors.Count; i++)
        {
            output.Write(i == 0 ? ""u8 : i < paper.Authors.Count - 1 ? ", "u8 : " and "u8);
            WriteName(output, paper, paper.Authors[i], latex);
        }

        output.Write("\",\"title\":\""u8);
        output.Write(phrases.Title(paper.Topic, random));
        output.Write("\",\"comments\":"u8);
        output.Write(random.Chance(500) ? $"\"{5 + random.Below(40)} pages, {random.Below(12)} figures\"" : "null");
        output.Write(",\"journal-ref\":"u8);
        output.Write(random.Chance(350)
            ? $"\"{phrases.Venue(random)} {1 + random.Below(90)} ({paper.Date.Year}) {1 + random.Below(2000)}\""
            : "null");
        output.Write(",\"doi\":"u8);
        output.Write(random.Chance(450) ? $"\"10.5555/syn.{paper.Number}\"" : "null");
        output.Write(",\"report-no\":null,\"categories\":\""u8);
        output.Write(topic.Category);
        foreach (var other in topic.Others)
        {
            output.Write(random.Chance(400) ? " " + other : "");
        }

        output.Write("\",\"license\":\"http://arxiv.org/licenses/nonexclusive-distrib/1.0/\",\"abstract\":\"  "u8);
        output.Write(abstracts ? phrases.Abstract(paper.Topic, random) : "");
        output.Write("\\n\",\"versions\":["u8);
        var day = paper.Date;
        for (var version = 1; version == 1 || random.Chance(300); version++)
        {
            day = version == 1 ? day : day.AddDays(1 + random.Below(200));
            output.Write(version == 1 ? "{\"version\":\"v1\",\"created\":\""u8 : ",{\"version\":\"v"u8);
            output.Write(version == 1 ? "" : $"{version}\",\"created\":\"");
            output.Write(day.ToString("ddd, d MMM yyyy", CultureInfo.InvariantCulture));
            output.Write($" {random.Below(24):D2}:{random.Below(60):D2}:{random.Below(60):D2} GMT\"}}");
        }

        output.Write("],\"update_date\":\""u8);
        output.Write(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Write("\",\"authors_parsed\":["u8);
        for (var i = 0; i < paper.Authors.Count; i++)
        {
            var name = Name(paper, paper.Authors[i], latex);
            output.Write(i == 0 ? "[\""u8 : ",[\""u8);
            name.WriteFamily(output);
            output.Write("\",\""u8);
            name.WriteGiven(output);
            output.Write("\",\"\"]"u8);
        }

        output.Write("]}\n"u8);
    }

    private PrintedName Name(SyntheticPaper paper, int person, bool latex) =>
        new(science.People[person], person, paper.Chance, latex);

    private void WriteName(Utf8Output output, SyntheticPaper paper, int person, bool latex)
    {
        var name = Name(paper, person, latex);
        name.WriteGiven(output);
        output.Write(" "u8);
        name.WriteFamily(output);
    }
}
