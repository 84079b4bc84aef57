using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Puts an object or a list at the start of a text on a tape, going from mark to mark. What it takes is JSON (RFC 8259)
/// and the same values as <see cref="Utf8JsonReader"/> finds, its slow twin, which has to look at what it refuses.
/// </summary>
internal static class JsonParser
{
    /// <summary>How deep values may be nested.</summary>
    public const int Deepest = 64;

    /// <summary>How many marks are held at most: those looked ahead to and those of one more stretch.</summary>
    public const int Room = Ahead + 72;

    // The marks of a field: two of its name, the colon, two of its value and what follows.
    private const int Ahead = 6;

    /// <summary>Writes the tokens of the value; false when it is for the slow twin.</summary>
    /// <param name="text">The text; more may stand after the value.</param>
    /// <param name="places">Room for marks, at least <see cref="Room"/>.</param>
    /// <param name="tape">Where they are written; replaced when it is too small.</param>
    /// <param name="length">Bytes of the text up to the end of the value.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, Span<int> places, ref JsonToken[] tape, out int length)
    {
        var marks = new JsonMarks(text);
        var tokens = tape;
        int next = 0, end = 0, count = 0, depth = 0, parent = -1;
        byte closing = 0;
        length = 0;
        while (true)
        {
            while (end - next < Ahead)
            {
                places[next..end].CopyTo(places);
                (next, end) = (0, end - next);
                end += marks.Next(places[end..]);
            }

            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
                tape = tokens;
            }

            ref var token = ref tokens[count];
            token.NameLength = -1;
            if (closing == '}')
            {
                var (open, close) = (places[next], places[next + 1]);
                if (Sign(text, open) != '"' || Sign(text, close) != '"' || Sign(text, places[next + 2]) != ':')
                {
                    return false;
                }

                token.NameAt = open + 1;
                token.NameLength = close - open - 1;
                token.IsNameEscaped = marks.LastBackslash > open && text[open..close].Contains((byte)'\\');
                tokens[parent].Names |= token.IsNameEscaped
                    ? ulong.MaxValue : JsonToken.Bit(text.Slice(open + 1, token.NameLength));
                next += 3;
            }

            var at = places[next++];
            var sign = Sign(text, at);
            if (sign == '"')
            {
                var close = places[next++];
                if (Sign(text, close) != '"')
                {
                    return false;
                }

                token.Kind = JsonValueKind.String;
                token.At = at + 1;
                token.Length = close - at - 1;
                token.IsEscaped = marks.LastBackslash > at && text[at..close].Contains((byte)'\\');
                token.Next = ++count;
            }
            else if (sign is (byte)'{' or (byte)'[')
            {
                token.Kind = sign == '{' ? JsonValueKind.Object : JsonValueKind.Array;
                token.At = at;
                token.Next = parent; // Until it is closed.
                token.Names = 0;
                parent = count++;
                closing = (byte)(sign + 2); // So it is in ASCII.
                if (++depth > Deepest)
                {
                    return false;
                }

                if (Sign(text, places[next]) != closing)
                {
                    continue;
                }
            }
            else
            {
                token.Kind = JsonScalar.Kind(sign);
                token.At = at;
                token.Length = JsonScalar.Length(text[Math.Min(at, text.Length)..]);
                token.Next = ++count;
                if (token.Length == 0)
                {
                    return false;
                }
            }

            if (depth == 0)
            {
                return false;
            }

            var after = places[next++];
            while (Sign(text, after) == closing)
            {
                ref var closed = ref tokens[parent];
                parent = closed.Next;
                closed.Next = count;
                closed.Length = after + 1 - closed.At;
                depth--;
                if (parent < 0)
                {
                    length = after + 1;
                    return !marks.IsBad;
                }

                closing = tokens[parent].Kind == JsonValueKind.Object ? (byte)'}' : (byte)']';
                if (next == end)
                {
                    (next, end) = (0, marks.Next(places));
                }

                after = places[next++];
            }

            if (Sign(text, after) != ',')
            {
                return false;
            }
        }
    }

    private static byte Sign(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? text[at] : (byte)0;
}
