using System.Text.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>Records one a line. Where a lost line end has joined two lines, both are found.</summary>
internal sealed class JsonLineRecords(Stream content, JsonShape shape) : JsonRecordSource(shape)
{
    private const int MostPlacesToTry = 1000;

    private readonly LineSource _lines = new(content);
    private ReadOnlyMemory<byte> _rest;
    private ReadOnlyMemory<byte> _current;

    public override bool MoveNext()
    {
        Problem = null;
        while (JsonHead.IsBlank(_rest.Span) || _rest.Span.Trim(" \t\r\n"u8).SequenceEqual("null"u8))
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

        try
        {
            Tape.Parse(_current);
        }
        catch (JsonException failure)
        {
            Split(failure);
        }

        return true;
    }

    public override string Snippet() => Start(_current.Span);

    public override void Dispose() => _lines.Dispose();

    // A whole record with something after it, or damage before a whole record.
    private void Split(JsonException failure)
    {
        try
        {
            _rest = _current[Tape.ParseStart(_current)..];
            if (Record.IsObject)
            {
                return;
            }
        }
        catch (JsonException)
        {
            // Looked for below.
        }

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
            Tape.Parse(text);
            return Shape.IsRecord(Record);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
