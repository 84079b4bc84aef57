using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Names;
using static CoauthorGraph.Readers.Listing.TitleBoundaryFeature;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// What speaks for and against the title of a line ending at a place: how much the word before it looks like a title's,
/// how much what follows looks like names, and whether the rest of the file shows the same name whole.
/// </summary>
internal static partial class TitleBoundaryFeatures
{
    /// <summary>Names of the features in files of weights, in their order.</summary>
    public static readonly string[] Names =
    [
        .. Enum.GetNames<TitleBoundaryFeature>()
            .Select(static name => WordStart().Replace(name, "-").ToLowerInvariant()),
    ];

    // What names have before a capital within them.
    private static readonly FrozenSet<string> Joints =
        "mc mac de di da du la le lo del van von fitz st el al o d ni".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fills <paramref name="row"/> with the features of a place.</summary>
    public static void Fill(
        Span<double> row, ListingLine line, int place, int candidatesAfter, WordStatistics words, NameEvidence file)
    {
        row.Clear();
        var values = new FeatureValues(row);
        var body = line.Title.Body;
        var left = LeftWord(body, place);
        var tokenStart = TokenStart(body, place);
        var segments = ListingNames.Segments(body, place);
        var name = segments[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var right = WordStatistics.Fold(name[0].TrimEnd('.', ','));
        var leftFolded = WordStatistics.Fold(left);
        var token = WordStatistics.Fold((body[tokenStart..place] + name[0]).TrimEnd('.', ',', ':', ';'));

        values[LeftTitleLikeness] = leftFolded.Length == 0 ? 0 : -words.NameOverTitle(leftFolded) / 3;
        values[LeftInAbstract] = One(line.AbstractWords.Contains(leftFolded));
        values[LeftKnownTitleWord] = One(leftFolded.Length > 0 && words.IsTitleWord(leftFolded));
        values[RightGivenLikeness] = words.GivenOverTitle(right) / 3;
        values[RightInAbstract] = One(right.Length > 1 && line.AbstractWords.Contains(right));
        values[RightKnownGivenName] = One(words.IsGivenName(right));
        values[TokenInAbstract] = One(line.AbstractWords.Contains(token));
        values[TokenKnownTitleWord] = One(words.IsTitleWord(token));
        values[NameOf1Word + Math.Min(name.Length, 5) - 1] = 1;
        FillName(values, name, words);
        FillSegments(values, body, place, segments, words);
        FillBoundary(values, body, place, left, name[0]);
        FillCapitals(values, body, place, left, name, line, words);
        values[SameNameInFile] = Math.Min(3, file.Names(WordStatistics.Fold(segments[0])));
        values[GivenInFile] = Math.Min(3, Math.Log2(1 + file.Given(WordStatistics.Fold(name[0]))));
        values[FamilyInFile] = Math.Min(3, Math.Log2(1 + file.Family(WordStatistics.Fold(name[^1]))));
        values[ShortTitle] = One(place < 12);
        values[CandidatesAfter] = Math.Min(4, candidatesAfter);
        values[WordsBeforeInAbstract] = WordBeforeInAbstract(body, tokenStart, line);
        values[TitleWordInName] = name.Length > 1 ? TitleWordsIn(name, line) : 0;
        values[LeftKnownAsName] = One(
            leftFolded.Length > 1 && (words.IsGivenName(leftFolded) || words.IsFamilyName(leftFolded))
            && !words.IsTitleWord(leftFolded));
        values[TokenTailInAbstract] = One(
            name.Length > 1 && line.AbstractWords.Contains(WordStatistics.Fold(name[^1])));
    }

    private static void FillName(FeatureValues values, string[] name, WordStatistics words)
    {
        values[LastFamilyLikeness] = name.Length < 2 ? 0 : words.FamilyOverTitle(WordStatistics.Fold(Last(name))) / 3;
        var middle = 0.0;
        for (var i = 1; i < name.Length - 1; i++)
        {
            var bare = name[i].TrimEnd('.');
            var initial = bare.Length == 1 && char.IsUpper(bare[0]);
            middle += initial ? 1 : words.NameOverTitle(WordStatistics.Fold(bare)) / 3;
        }

        values[MiddleNameLikeness] = Math.Clamp(name.Length < 3 ? 0 : middle / (name.Length - 2), -3, 3);
        foreach (var word in name)
        {
            if (char.IsLower(word[0]) && !NameParticles.IsLowerParticle(word))
            {
                values[LowercaseWordInName]++;
            }

            if (word.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            {
                values[DigitInName] = 1;
            }
        }
    }

    private static void FillSegments(FeatureValues values, string body, int place, string[] segments,
        WordStatistics words)
    {
        values[MoreThan3Names] = Math.Max(0, segments.Length - 3);
        for (var i = 1; i < segments.Length; i++)
        {
            values[LaterNameUnlike] += LooksLikeName(segments[i], words) ? 0 : 1;
        }

        // Segments of the title that look like names: the place comes too late.
        var before = body[..place].Split(", ");
        for (var i = 1; i < before.Length - 1; i++)
        {
            values[EarlierNamesAlike] += LooksLikeName(before[i], words) ? 1 : 0;
        }

        values[LaterNameUnlike] = Math.Min(values[LaterNameUnlike], 3);
        values[EarlierNamesAlike] = Math.Min(values[EarlierNamesAlike], 3);
    }

    private static void FillBoundary(FeatureValues values, string body, int place, string left, string first)
    {
        var before = body[place - 1];
        var kind = char.IsLower(before) ? LowerToUpper
            : char.IsUpper(before) ? UpperToUpper
            : char.IsDigit(before) ? AfterDigit
            : before is '!' or '?' or '.' or ')' or ']' or '"' or '”' or '\'' or '’' or '}' or '$' ? AfterPunctuation
            : AfterOther;
        values[kind] = 1;
        var bare = first.TrimEnd('.');
        values[StartsWithInitial] = One(bare.Length == 1 || (first.EndsWith('.') && bare.Length <= 2));
        values[LeftIsAcronym] = One(left.Length >= 2 && left.All(static c => !char.IsLower(c)));
        values[RightAllCapitals] = One(bare.Length > 1 && bare.All(static c => !char.IsLower(c))
            && !first.Contains('.', StringComparison.Ordinal));
        values[RightCapitalRun] = One(first.Length > 1 && char.IsUpper(first[1]) && first.Any(char.IsLower));
        values[LeftOneLetter] = One(left.Length == 1);
        values[StartsWithParticle] = One(char.IsLower(body[place]));
        values[BracketOpen] = One(before is '(' or '[' or '-' or '/' or '{' or '“' or '&' or '+' or '*' or '_');
    }

    // Capitals within words: whose part is what stands before one, the title's or the name's.
    private static void FillCapitals(
        FeatureValues values, string body, int place, string left, string[] name, ListingLine line,
        WordStatistics words)
    {
        var start = PieceStart(body, place);
        var piece = WordStatistics.Fold(body[start..place].TrimEnd('\'', '’', '-'));
        if (start > place - left.Length && piece.Length > 0)
        {
            var before = WordStatistics.Fold(LeftWord(body, start));
            values[PieceTitleLikeness] = -words.NameOverTitle(piece) / 3;
            values[PieceKnown] = One(
                piece.Length > 2 && (words.IsTitleWord(piece) || line.AbstractWords.Contains(piece)));
            var isTitleBefore = before.Length > 1 && IsOfTitle(before, line, words);
            values[JointBefore] = One(isTitleBefore && Joints.Contains(piece));
            values[GivenNameBefore] = One(isTitleBefore && words.IsGivenName(piece) && !words.IsTitleWord(piece));
        }

        var inner = InnerCapital(name[0]);
        var head = inner > 0 ? WordStatistics.Fold(name[0].AsSpan(0, inner).TrimEnd("'’-")) : "";
        values[CamelName] = One((Joints.Contains(head) || (words.IsGivenName(head) && !words.IsTitleWord(head)))
            && left.Length > 1 && IsOfTitle(WordStatistics.Fold(left), line, words));
        values[CollectiveName] = One(ListingNames.IsCollective(name));
        var run = place;
        while (run > 0 && char.IsUpper(body[run - 1]))
        {
            run--;
        }

        var isRun = place + 1 < body.Length && char.IsUpper(body[place + 1]);
        values[CapitalRunBegins] = One(run == place && isRun && char.IsLower(body[place - 1]));
        values[InsideCapitalRun] = One(run < place && run > 0 && char.IsLower(body[run - 1]));
        values[LeftUnit] = One(left.Length is 2 or 3 && char.IsLower(left[0]) && char.IsUpper(left[^1]));
        values[OneLetterThenCapitals] = One(left.Length == 1 && char.IsLower(left[0]) && isRun);
    }

    private static bool IsOfTitle(string word, ListingLine line, WordStatistics words) =>
        words.IsTitleWord(word) || line.AbstractWords.Contains(word);

    // Where the last part of a word with inner capitals begins.
    private static int PieceStart(string body, int place)
    {
        var start = place - 1;
        while (start > 0 && (char.IsLower(body[start]) || body[start] is '\'' or '’'))
        {
            start--;
        }

        return start;
    }

    private static int InnerCapital(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && (char.IsLower(word[i - 1]) || word[i - 1] is '\'' or '’'))
            {
                return i;
            }
        }

        return 0;
    }

    private static int TokenStart(string body, int place)
    {
        var start = place - 1;
        while (start > 0 && !char.IsWhiteSpace(body[start - 1]))
        {
            start--;
        }

        return start;
    }

    // The letters before the place, back to the last sign that parts words.
    private static string LeftWord(string body, int place)
    {
        var end = place;
        while (end > 0 && !char.IsLetterOrDigit(body[end - 1]) && !char.IsWhiteSpace(body[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(body[start - 1]) || body[start - 1] is '\'' or '’'))
        {
            start--;
        }

        return body[start..end];
    }

    private static string Last(string[] name) =>
        name.Length > 2 && NameParticles.IsSuffix(name[^1]) ? name[^2] : name[^1];

    private static bool LooksLikeName(string segment, WordStatistics words)
    {
        var parts = segment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 6)
        {
            return parts.Length == 1 && parts[0].Length > 2 && char.IsUpper(parts[0][0])
                && words.NameOverTitle(WordStatistics.Fold(parts[0])) > 2;
        }

        var sum = 0.0;
        foreach (var part in parts)
        {
            if (char.IsLower(part[0]) ? !NameParticles.IsLowerParticle(part) : char.IsDigit(part[0]))
            {
                return false;
            }

            sum += part.TrimEnd('.').Length == 1 ? 1 : words.NameOverTitle(WordStatistics.Fold(part));
        }

        return sum > 0;
    }

    private static double WordBeforeInAbstract(string body, int tokenStart, ListingLine line)
    {
        if (line.AbstractWords.Count == 0 || tokenStart < 2)
        {
            return 0;
        }

        var end = tokenStart - 1;
        var start = body.LastIndexOf(' ', end - 1) + 1;
        var word = WordStatistics.Fold(body[start..end].Trim(':', ',', '.', '(', ')'));
        return One(word.Length > 3 && line.AbstractWords.Contains(word));
    }

    private static double TitleWordsIn(string[] name, ListingLine line)
    {
        var count = 0;
        for (var i = 1; i < name.Length; i++)
        {
            var word = WordStatistics.Fold(name[i].TrimEnd('.', ':'));
            count += word.Length > 2 && line.AbstractWords.Contains(word) ? 1 : 0;
        }

        return Math.Min(3, count);
    }

    private static double One(bool value) => value ? 1 : 0;

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex WordStart();

    private readonly ref struct FeatureValues(Span<double> row)
    {
        private readonly Span<double> _row = row;

        public ref double this[TitleBoundaryFeature feature] => ref _row[(int)feature];
    }
}
