using System.Text;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Strings;

/// <summary>Functions of text.</summary>
internal static class StringFunctions
{
    // A text of its own and a place in a list.
    private const long BytesOfPart = 64;

    private const ArgumentKinds Text = ArgumentKinds.String;
    private const ArgumentKinds Whole = ArgumentKinds.Integer;

    public static IEnumerable<CypherFunction> All =>
    [
        Case("toUpper", "capitals", LetterCase.Upper),
        Case("upper", "capitals", LetterCase.Upper),
        Case("toLower", "small letters", LetterCase.Lower),
        Case("lower", "small letters", LetterCase.Lower),
        Trim("trim", "both ends", true, true),
        Trim("btrim", "both ends", true, true),
        Trim("ltrim", "its beginning", true, false),
        Trim("rtrim", "its end", false, true),
        Define.Strict(
            "left", "left(original :: STRING, length :: INTEGER) :: STRING", "The first characters of a text.",
            [Text, Whole], Text, static (a, _) => Part(a[0], 0, Size("left", a[1]))),
        Define.Strict(
            "right", "right(original :: STRING, length :: INTEGER) :: STRING", "The last characters of a text.",
            [Text, Whole], Text, static (a, _) => Right(a[0].AsString(), Size("right", a[1]))),
        Define.Strict(
            "substring", "substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING",
            "The part of a text from a place, counted from 0, to its end or so long.", [Text, Whole, Whole], Text,
            static (a, _) => Part(
                a[0], Size("substring", a[1]), a.Length > 2 ? Size("substring", a[2]) : int.MaxValue),
            minimum: 2),
        Define.Strict(
            "replace", "replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING",
            "A text with another in place of each occurrence of a third.", [Text, Text, Text], Text, Replace),
        Define.Strict(
            "split", "split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>",
            "The parts of a text between delimiters.", [Text, Text | ArgumentKinds.List], ArgumentKinds.List, Split),
        Define.Strict(
            "reverse", "reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>",
            "A text or a list from its end to its beginning.", [Text | ArgumentKinds.List],
            Text | ArgumentKinds.List, Reverse),
        Length("char_length"),
        Length("character_length"),
        Define.Strict(
            "normalize", "normalize(input :: STRING, normalForm = NFC :: [NFC, NFD, NFKC, NFKD]) :: STRING",
            "A text in a normal form of Unicode.", [Text, Text], Text,
            static (a, context) => CypherValue.String(Normalization.Of(
                a[0].AsString(), FormOf(a.Length > 1 ? a[1].AsString() : "NFC"), context.Reserve)),
            minimum: 1),
    ];

    /// <summary>The form of Unicode by its name.</summary>
    public static NormalizationForm FormOf(string name) => name.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw CypherException.Argument($"'{name}' is no normal form; those are NFC, NFD, NFKC and NFKD"),
    };

    private static CypherFunction Case(string name, string what, Func<string, string> change) => Define.Strict(
        name, $"{name}(input :: STRING) :: STRING", $"A text in {what}.", [Text], Text,
        (a, _) => CypherValue.String(change(a[0].AsString())));

    private static CypherFunction Trim(string name, string where, bool atStart, bool atEnd) => Define.Strict(
        name, $"{name}(input :: STRING, trimCharacterString :: STRING) :: STRING",
        $"A text without the blanks, or other characters, at {where}.", [Text, Text], Text,
        (a, _) => CypherValue.String(
            Trimming.Trim(a[0].AsString(), a.Length > 1 ? a[1].AsString() : null, atStart, atEnd)),
        minimum: 1);

    private static CypherFunction Length(string name) => Define.Strict(
        name, $"{name}(input :: STRING) :: INTEGER", "Number of characters of a text.", [Text], Whole,
        static (a, _) => CypherValue.Integer(CodePoints.Count(a[0].AsString())));

    private static int Size(string name, CypherValue value) => value.AsInteger() >= 0
        ? Define.Whole(value)
        : throw CypherException.Argument(
            $"{name}() takes no negative place or length, and {value.AsInteger()} is one", "NegativeIntegerArgument");

    private static CypherValue Part(CypherValue text, int start, int length) =>
        CypherValue.String(CodePoints.Part(text.AsString(), start, length));

    private static CypherValue Right(string text, int length)
    {
        var count = CodePoints.Count(text);
        return CypherValue.String(length >= count ? text : CodePoints.Part(text, count - length, length));
    }

    private static CypherValue Replace(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        var text = a[0].AsString();
        var search = a[1].AsString();
        var replacement = a[2].AsString();
        var most = search.Length == 0 ? text.Length + 1 : text.Length / search.Length;
        context.Reserve?.Invoke(2L * replacement.Length * most);
        return CypherValue.String(search.Length > 0
            ? text.Replace(search, replacement, StringComparison.Ordinal)
            : replacement + string.Concat(CodePoints.Each(text).Select(point => point + replacement)));
    }

    private static CypherValue Split(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        var text = a[0].AsString();
        if (a[1].IsString && a[1].AsString().Length == 0)
        {
            context.Reserve?.Invoke(text.Length * BytesOfPart);
            return text.Length == 0 ? CypherValue.List(a[0]) : Strings(CodePoints.Each(text));
        }

        var delimiters = new List<string>();
        foreach (var delimiter in a[1].IsString ? [a[1]] : a[1].AsList().Span)
        {
            if (delimiter.IsNull)
            {
                return default;
            }

            Define.Check("split", delimiter, Text, 1);
            if (delimiter.AsString().Length > 0)
            {
                delimiters.Add(delimiter.AsString());
            }
        }

        var cuts = delimiters.Sum(delimiter => (long)text.AsSpan().Count(delimiter));
        context.Reserve?.Invoke((cuts * BytesOfPart) + (2L * text.Length));
        return Strings(delimiters.Count == 0 ? [text] : Parts(text, delimiters));
    }

    private static List<string> Parts(string text, List<string> delimiters)
    {
        var parts = new List<string>();
        for (var from = 0; ;)
        {
            var (at, length) = (text.Length, -1);
            foreach (var delimiter in delimiters)
            {
                var found = text.IndexOf(delimiter, from, StringComparison.Ordinal);
                (at, length) = found >= 0 && (length < 0 || found < at) ? (found, delimiter.Length) : (at, length);
            }

            parts.Add(text[from..at]);
            if (length < 0)
            {
                return parts;
            }

            from = at + length;
        }
    }

    private static CypherValue Reverse(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        if (a[0].IsString)
        {
            return CypherValue.String(CodePoints.Reverse(a[0].AsString()));
        }

        var items = a[0].AsList().Span.ToArray();
        Array.Reverse(items);
        return CypherValue.List(items);
    }

    private static CypherValue Strings(List<string> texts)
    {
        var items = new CypherValue[texts.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = CypherValue.String(texts[i]);
        }

        return CypherValue.List(items);
    }
}
