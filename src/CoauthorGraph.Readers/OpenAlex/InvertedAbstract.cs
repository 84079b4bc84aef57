using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>Puts abstracts together again that are given as words with their places. Not for several threads at
/// once.</summary>
internal sealed class InvertedAbstract
{
    private const int MostWords = 100_000;

    private JsonValue[] _words = new JsonValue[512];
    private int _length;
    private char[] _text = new char[1 << 12];

    /// <summary>The text, or null when there is none.</summary>
    public string? Text(JsonValue index)
    {
        Place(index);
        if (_length == 0)
        {
            return null;
        }

        var written = 0;
        foreach (var word in _words.AsSpan(0, _length))
        {
            var letters = word.IsThere ? word.Name() : default;
            if (written + letters.Length >= _text.Length)
            {
                Array.Resize(ref _text, (written + letters.Length + 1) * 2);
            }

            letters.CopyTo(_text.AsSpan(written));
            written += letters.Length;
            _text[written++] = ' ';
        }

        return new string(TextFolding.Collapse(_text.AsSpan(0, written)));
    }

    // Notes for each place the field that is named after its word.
    private void Place(JsonValue index)
    {
        _words.AsSpan(0, _length).Clear();
        _length = 0;
        foreach (var word in index.Fields)
        {
            foreach (var place in word.Entries)
            {
                if (!place.TryGetInt32(out var at) || at is < 0 or >= MostWords)
                {
                    continue;
                }

                if (at >= _words.Length)
                {
                    Array.Resize(ref _words, Math.Max(at + 1, _words.Length * 2));
                }

                _words[at] = word;
                _length = Math.Max(_length, at + 1);
            }
        }
    }
}
