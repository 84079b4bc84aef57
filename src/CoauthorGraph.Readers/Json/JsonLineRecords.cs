using System.Text.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>Records one a line. Where a lost line end has joined two lines, both are found.</summary>
internal sealed class JsonLineRecords(Stream content, JsonShape shape, JsonScan? scan) : JsonRecordSource(shape)
{
    private const int MostPlacesToTry = 1000;

    private readonly LineSource _lines = new(content);
    private ReadOnlyMemory<byte> _rest;
    private ReadOnlyMemory<byte> _current;

    public override bool MoveNext()
    {
        Take(null);
        scan?.Clear();
        Problem = null;
        while (JsonHead.IsBlank(_rest.Span))
        {
            if (!_lines.MoveNext())
            {
                return false;
            }

            _rest = _lines.Line;
            Line = _lines.Number;
        }

        _current = _rest;
        _rest = default;
        if (_lines.IsCut)
        {
            Problem = "The line is longer than 256 MB.";
            return true;
        }

        if (scan?.TryRead(_current.Span, Line) == true)
        {
            return true;
        }

        try
        {
            Parse(_current);
        }
        catch (JsonException failure)
        {
            Split(failure);
        }

        return true;
    }

    public override string Snippet() => Start(_current.Span);

    public override void Dispose()
    {
        base.Dispose();
        _lines.Dispose();
    }

    // A whole record with something after it, or damage before a whole record.
    private void Split(JsonException failure)
    {
        var reader = new Utf8JsonReader(_current.Span, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        try
        {
            Take(JsonDocument.ParseValue(ref reader));
            _rest = _current[(int)reader.BytesConsumed..];
            if (Record.ValueKind == JsonValueKind.Object)
            {
                return;
            }
        }
        catch (JsonException)
        {
            // Looked for below.
        }

        Take(null);
        Problem = $"The line is no JSON object: {failure.Message}";
        _rest = NextRecord(_current);
    }

    private ReadOnlyMemory<byte> NextRecord(ReadOnlyMemory<byte> line)
    {
        var at = 1;
        for (var tries = 0; tries < MostPlacesToTry && at < line.Length; tries++)
        {
            var next = line.Span[at..].IndexOf("{\""u8);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (IsRecord(line[at..]))
            {
                return line[at..];
            }

            at++;
        }

        return default;
    }

    private bool IsRecord(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Shape.IsRecord(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
