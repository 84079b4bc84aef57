using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Decisions;

/// <summary>
/// The form in which decisions are kept and exchanged: one JSON object a line, made for version control.
/// <c>{"id", "kind", "mentions": [{"paper", "position", "name"}], "others": […], "by", "date", "reason"}</c>;
/// <c>id</c> may be missing when a file is written by hand.
/// </summary>
public static class DecisionJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Kinds = ["merge", "split", "confirm", "reject"];

    /// <summary>The word for a kind: <c>merge</c>, <c>split</c>, <c>confirm</c> or <c>reject</c>.</summary>
    public static string Word(DecisionKind kind) => Kinds[(int)kind];

    /// <summary>One line, without its line end.</summary>
    public static string Write(Decision decision)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", decision.Id);
            json.WriteString("kind", Word(decision.Kind));
            WriteMentions(json, "mentions", decision.Mentions);
            if (decision.Others.Count > 0)
            {
                WriteMentions(json, "others", decision.Others);
            }

            WriteUnlessEmpty(json, "by", decision.By);
            WriteUnlessEmpty(json, "date", decision.Date.ToString());
            WriteUnlessEmpty(json, "reason", decision.Reason);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes decisions, one a line with <c>\n</c> at its end.</summary>
    public static void Write(TextWriter writer, IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            writer.Write(Write(decision));
            writer.Write('\n');
        }
    }

    /// <summary>Reads decisions in order; empty lines are passed over.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <exception cref="CoauthorGraphException">A line is no decision; the message names the line.</exception>
    public static IReadOnlyList<Decision> ReadAll(TextReader reader, string file)
    {
        var decisions = new List<Decision>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                decisions.Add(Read(line));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable,
                    $"Line {number} of {file} is no decision ({Reason(e)}); correct or remove the line.",
                    e);
            }
        }

        return decisions;
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">The object lacks something or holds something unknown.</exception>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public static Decision Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        try
        {
            return Read(document.RootElement);
        }
        catch (InvalidOperationException failure)
        {
            throw new FormatException("a text in it holds half of a character", failure);
        }
    }

    private static Decision Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a JSON object was expected");
        }

        var word = Text(root, "kind");
        var kind = Array.IndexOf(Kinds, word);
        if (kind < 0)
        {
            throw new FormatException($"the kind '{word}' is none of {string.Join(", ", Kinds)}");
        }

        var date = Text(root, "date");
        if (!PartialDate.TryParse(date, out var day) && date.Length > 0)
        {
            throw new FormatException($"the date '{date}' is none");
        }

        var (mentions, others) = (Mentions(root, "mentions"), Mentions(root, "others"));
        Require((DecisionKind)kind, mentions, others);
        var decision = Decision.Make(
            (DecisionKind)kind, mentions, others, Text(root, "by"), day, Text(root, "reason"));
        var id = Text(root, "id");
        return id.Length == 0 ? decision : decision with { Id = id };
    }

    // The line is named already, and the place in it would be counted from 0.
    private static string Reason(Exception failure) => failure.Message.Split(" LineNumber: ")[0].TrimEnd('.');

    private static void WriteMentions(Utf8JsonWriter json, string name, IReadOnlyList<MentionReference> mentions)
    {
        json.WriteStartArray(name);
        foreach (var mention in mentions)
        {
            json.WriteStartObject();
            json.WriteString("paper", mention.Paper);
            json.WriteNumber("position", mention.Position);
            json.WriteString("name", mention.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static void Require(
        DecisionKind kind, List<MentionReference> mentions, List<MentionReference> others)
    {
        if (mentions.Count == 0)
        {
            throw new FormatException("it names no mention");
        }

        if (kind == DecisionKind.Reject && others.Count == 0)
        {
            throw new FormatException("a reject names mentions on both sides");
        }

        if (kind is DecisionKind.Merge or DecisionKind.Confirm && others.Count > 0)
        {
            throw new FormatException($"a {Word(kind)} has no 'others'");
        }

        if (mentions.Intersect(others).FirstOrDefault() is { } both)
        {
            throw new FormatException($"'{both.Name}' of paper {both.Paper} is on both sides");
        }
    }

    private static string Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? ""
            : value.ValueKind == JsonValueKind.String ? value.GetString()!
            : throw new FormatException($"'{name}' should be a string, not {value.GetRawText()}");

    private static List<MentionReference> Mentions(JsonElement root, string name)
    {
        var mentions = new List<MentionReference>();
        if (!root.TryGetProperty(name, out var list))
        {
            return mentions;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"'{name}' should be a list, not {list.GetRawText()}");
        }

        foreach (var item in list.EnumerateArray())
        {
            mentions.Add(Mention(item));
        }

        return mentions;
    }

    private static MentionReference Mention(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"a mention should be an object, not {item.GetRawText()}");
        }

        var (paper, name) = (Text(item, "paper"), Text(item, "name"));
        if (paper.Length == 0 || name.Length == 0)
        {
            throw new FormatException($"a mention has no {(paper.Length == 0 ? "paper" : "name")}");
        }

        return item.TryGetProperty("position", out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var position) && position >= 0
            ? new MentionReference(paper, position, name)
            : throw new FormatException(
                $"the position of '{name}' on paper {paper} should be a whole number from 0, not "
                    + (value.ValueKind == JsonValueKind.Undefined ? "missing" : value.GetRawText()));
    }
}
