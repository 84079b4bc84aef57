using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Readers.Json;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Json;

/// <summary>The tape says the same as <see cref="JsonDocument"/>, of whole texts and of damaged ones.</summary>
public sealed class JsonTapeTests
{
    private const int Rounds = 20_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private static readonly string[] Scalars =
    [
        "0", "-0", "7", "-12", "3.25", "1e5", "2E-7", "6.02e+23", "true", "false", "null", "\"\"", "\"a\"", "\"a  b\"",
        "\"é\"", "\"𝒳 and ü\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\\"\"", "\"\\\\\"", "\"a\\\\\\\"b\"", "\"{[:,]}\"",
        "\"\\/\\b\\f\\n\\r\\t\"", "\"" + new string('x', 70) + "\"", "\"" + new string('y', 61) + "\\\\\"",
        "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83dx\"",
    ];

    private static readonly string[] Names =
        ["a", "b", "title", "", "é", "\\u0061", "t\\u0069tle", "a\\\"b", new string('n', 64), "\\ud83d"];

    private static readonly string[] Spaces = ["", "", "", " ", "\n", "\r\n\t", "                    "];

    private static readonly byte[] Signs = "\"\\{}[]:,0-.eutn \n\u0001"u8.ToArray();

    private static readonly Gen<string> Values = Gen.Recursive<string>(static (depth, inner) => depth > 4
        ? OneOf(Scalars)
        : Gen.Frequency(
            (3, OneOf(Scalars)),
            (1, Gen.Select(inner.Array[0, 6], OneOf(Spaces), static (entries, space) =>
                $"[{space}{string.Join($"{space},{space}", entries)}{space}]")),
            (2, Gen.Select(
                Gen.Select(OneOf(Names), inner).Array[0, 6], OneOf(Spaces), static (fields, space) =>
                    $"{{{space}{string.Join($"{space},{space}",
                        fields.Select(field => $"\"{field.Item1}\"{space}:{space}{field.Item2}"))}{space}}}"))));

    private static readonly Gen<byte[]> Texts = Gen.Select(Values, Gen.Bool, static (value, isObject) =>
        Encoding.UTF8.GetBytes(isObject ? $"{{\"title\":{value}}}" : $"[{value}]"));

    private static readonly Gen<byte[]> Damaged = Gen.Select(
        Texts, Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 4], Gen.OneOf(OneOf(Signs), Gen.Byte)).Array[1, 3],
        static (text, changes) => changes.Aggregate(text, Change));

    [Fact]
    public void Parse_WholeText_IsReadFastAndSaysWhatJsonDocumentSays() => Texts.Sample(
        static text =>
        {
            Assert.True(new JsonTape().TryParseStart(text, out var length));
            Assert.Equal(text.Length, length);
            AssertSame(text);
        },
        iter: Rounds);

    [Fact]
    public void Parse_DamagedText_IsRefusedOrSaysWhatJsonDocumentSays() =>
        Damaged.Sample(AssertSame, iter: 5 * Rounds);

    [Fact]
    public void Parse_DamagedTextWithTheSlowTwin_IsRefusedOrSaysWhatJsonDocumentSays()
    {
        JsonTape.IsSlow = true;
        try
        {
            Damaged.Sample(AssertSame, iter: Rounds, threads: 1);
        }
        finally
        {
            JsonTape.IsSlow = false;
        }
    }

    [Fact]
    public void TryParseStart_TextGoesOnAfterTheValue_TakesTheValueAlone() => Gen.Select(Texts, Damaged).Sample(
        static (text, rest) =>
        {
            var tape = new JsonTape();
            if (tape.TryParseStart((byte[])[.. text, .. rest], out var length))
            {
                Assert.Equal(text.Length, length);
                using var document = JsonDocument.Parse(text, Options);
                AssertSame(document.RootElement, tape.Root);
            }
        },
        iter: Rounds);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void TryParseStart_DeepText_RefusedBeyondWhatJsonDocumentTakes(int depth, bool taken)
    {
        var text = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

        Assert.Equal(taken, new JsonTape().TryParseStart(text, out _));
        AssertSame(text);
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static byte[] Change(byte[] text, (int Place, int Kind, byte Value) change)
    {
        var at = change.Place % (text.Length + 1);
        return change.Kind switch
        {
            0 => [.. text[..at], change.Value, .. text[at..]],
            1 => text[..at],
            2 => [.. text[..at], .. text[Math.Min(text.Length, at + 1 + (change.Value % 20))..]],
            _ => at == text.Length ? [.. text, change.Value] : [.. text[..at], change.Value, .. text[(at + 1)..]],
        };
    }

    private static void AssertSame(byte[] text)
    {
        var tape = new JsonTape();
        string? problem = null;
        try
        {
            tape.Parse(text);
        }
        catch (JsonException failure)
        {
            problem = failure.Message;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Options);
            Assert.Null(problem);
            AssertSame(document.RootElement, tape.Root);
        }
        catch (JsonException failure)
        {
            Assert.Equal(failure.Message, problem);
        }
    }

    private static void AssertSame(JsonElement expected, JsonValue value)
    {
        Assert.Equal(expected.ValueKind, value.Kind);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = value.Fields;
                foreach (var field in expected.EnumerateObject())
                {
                    Assert.True(fields.MoveNext());
                    var name = OrFailure(() => field.Name);
                    Assert.Equal(name, OrFailure(() => fields.Current.Name().ToString()));
                    AssertSame(field.Value, fields.Current);
                }

                Assert.False(fields.MoveNext());
                foreach (var name in (string[])["a", "title", "é"])
                {
                    AssertSameField(expected, value, name);
                }

                break;
            case JsonValueKind.Array:
                var entries = value.Entries;
                foreach (var entry in expected.EnumerateArray())
                {
                    Assert.True(entries.MoveNext());
                    AssertSame(entry, entries.Current);
                }

                Assert.False(entries.MoveNext());
                break;
            case JsonValueKind.String:
                Assert.Equal(OrFailure(expected.GetString), OrFailure(() => value.Characters().ToString()));
                break;
            default:
                Assert.Equal(expected.GetRawText(), Encoding.UTF8.GetString(value.Bytes));
                break;
        }
    }

    private static void AssertSameField(JsonElement expected, JsonValue value, string name)
    {
        JsonElement field;
        try
        {
            if (!expected.TryGetProperty(name, out field))
            {
                Assert.False(value.Field(Encoding.UTF8.GetBytes(name)).IsThere);
                return;
            }
        }
        catch (InvalidOperationException)
        {
            return; // Another name is half of a surrogate pair; the tape looks past it.
        }

        Assert.Equal(
            JsonMarshal.GetRawUtf8Value(field).Trim("\""u8),
            value.Field(Encoding.UTF8.GetBytes(name)).Bytes.Trim("\""u8));
    }

    private static string? OrFailure(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
    }
}
