using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Cuts affiliation strings and institution names into numbered words: folded, abbreviations written out, little words
/// left out, so that <c>Univ. of Calif., Berkeley</c> reads like <c>University of California, Berkeley</c>. Filled
/// once, then safe for any number of threads.
/// </summary>
internal sealed class AffiliationWords
{
    // Of fewer words one that is missing is rather another institution than misspelt: Henan beside Hunan.
    private const int FewWords = 20_000;

    // A word of so few names may be one of so many names with a slip in it.
    private const int FewUses = 2;
    private const int ManyUses = 1000;
    private const int ManyLetters = 8;

    private readonly Dictionary<string, int> _numbers;
    private readonly Lazy<string[]> _usual;
    private readonly Lazy<WordMeanings> _meanings;
    private readonly List<int> _uses;
    private readonly Dictionary<long, int> _pairs;
    private int[] _countries;

    /// <summary>No words yet.</summary>
    public AffiliationWords()
        : this(new Dictionary<string, int>(StringComparer.Ordinal), [], [], [])
    {
    }

    private AffiliationWords(
        Dictionary<string, int> numbers, List<int> uses, int[] countries, Dictionary<long, int> pairs)
    {
        _countries = countries;
        _numbers = numbers;
        _uses = uses;
        _pairs = pairs;
        _meanings = new Lazy<WordMeanings>(() => new WordMeanings(_numbers));
        _usual = new Lazy<string[]>(() =>
            [.. _numbers.Where(one => _uses[one.Value] >= ManyUses && one.Key.Length >= ManyLetters - 1)
                .Select(static one => one.Key)]);
    }

    /// <summary>How many words have numbers.</summary>
    public int Count => _uses.Count;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static AffiliationWords Read(BinaryReader reader)
    {
        var words = Packed.ReadTexts(reader);
        var numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            numbers.Add(words[i], i);
        }

        var uses = Packed.ReadArray<int>(reader);
        var pairs = Packed.ReadArray<long>(reader);
        var counts = Packed.ReadArray<int>(reader);
        var countOf = new Dictionary<long, int>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            countOf.Add(pairs[i], counts[i]);
        }

        return new AffiliationWords(numbers, [.. uses], Packed.ReadArray<int>(reader), countOf);
    }

    /// <summary>Writes the words, each by its number, with how often they and their pairs occur.</summary>
    public void Write(BinaryWriter writer)
    {
        Packed.WriteTexts(writer, _numbers.Keys);
        Packed.WriteArray<int>(writer, CollectionsMarshal.AsSpan(_uses));
        Packed.WriteArray<long>(writer, _pairs.Keys.ToArray());
        Packed.WriteArray<int>(writer, _pairs.Values.ToArray());
        Packed.WriteArray<int>(writer, _countries);
    }

    /// <summary>The numbers of the words of a name, given out as needed.</summary>
    public int[] Number(string name)
    {
        var numbers = new List<int>();
        foreach (var (word, _, isLinked, _) in Split(name))
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                number = _uses.Count;
                _numbers.Add(word, number);
                _uses.Add(0);
            }

            _uses[number]++;
            if (numbers.Count > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Pair(numbers[^1], number, isLinked), out _)++;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The numbers of the words of a name that are known.</summary>
    public int[] Find(string name) =>
        [.. Split(name).Select(one => _numbers.GetValueOrDefault(one.Word, -1)).Where(static number => number >= 0)];

    /// <summary>The number of a word, or -1.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>How many names have the word.</summary>
    public int Uses(int number) => number < 0 ? 0 : _uses[number];

    /// <summary>In how many countries institutions have a name with the word.</summary>
    public int Countries(int number) => number >= 0 && number < _countries.Length ? _countries[number] : 0;

    /// <summary>Notes in how many countries each word is.</summary>
    public void CountCountries(IEnumerable<(int Word, string Country)> all)
    {
        _countries = new int[_uses.Count];
        foreach (var (word, _) in all.Distinct())
        {
            _countries[word]++;
        }
    }

    /// <summary>What some of the words stand for.</summary>
    public WordMeanings Meanings => _meanings.Value;

    /// <summary>In how many names a word stands directly before another, or with little words such as <c>of</c>
    /// between.</summary>
    public int Pairs(int first, int second, bool isLinked) =>
        first < 0 || second < 0 ? 0 : _pairs.GetValueOrDefault(Pair(first, second, isLinked));

    /// <summary>The words of a part of an affiliation.</summary>
    public IEnumerable<AffiliationWord> Scan(string part)
    {
        var isCapital = Capitals(part);
        foreach (var (word, at, isLinked, isJoined) in Split(part))
        {
            var traits = (at < isCapital.Count && isCapital[at] ? AffiliationWordTraits.Capital : 0)
                | (AffiliationVocabulary.Units.Contains(word) || word.AsSpan().ContainsAnyInRange('0', '9')
                    ? AffiliationWordTraits.Code
                    : 0);
            var (number, isMisspelt) = Meant(word);
            if (number < 0 && UnspacedText.IsUnspaced(word))
            {
                foreach (var piece in UnspacedText.Cut(word, _numbers))
                {
                    yield return new AffiliationWord(
                        piece.Number, isLinked, isJoined, piece.Letters, AffiliationWordTraits.Cut);
                }
            }
            else
            {
                traits |= (isMisspelt ? AffiliationWordTraits.Misspelt : 0)
                    | (UnspacedText.IsUnspaced(word) ? AffiliationWordTraits.Cut : 0);
                yield return new AffiliationWord(number, isLinked, isJoined, word.Length, traits);
            }
        }
    }

    /// <summary>Whether some name has a word.</summary>
    public bool Knows(string word) =>
        _numbers.ContainsKey(AffiliationVocabulary.Full.GetValueOrDefault(word, word).Split(' ')[0]);

    private (int Number, bool IsMisspelt) Meant(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _numbers.Count >= FewWords ? MisspeltWord.Nearest(word, _numbers, _uses) : -1;
            return (number, number >= 0);
        }

        // Registries have slips of the pen too: "Universtiy" is one name's word.
        if (_uses[number] <= FewUses && word.Length >= ManyLetters)
        {
            foreach (var usual in _usual.Value)
            {
                if (usual[0] == word[0] && Math.Abs(usual.Length - word.Length) <= 1
                    && EditDistance.Of(usual, word) == 1)
                {
                    return (_numbers[usual], true);
                }
            }
        }

        return (number, false);
    }

    private static long Pair(int first, int second, bool isLinked) =>
        ((long)first << 32) | ((long)second << 1) | (isLinked ? 1L : 0);

    private static IEnumerable<(string Word, int At, bool IsLinked, bool IsJoined)> Split(string text)
    {
        bool isLinked = false, isJoined = false;
        var words = TextFolding.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (AffiliationVocabulary.Little.Contains(word))
            {
                isLinked = true;
                isJoined |= AffiliationVocabulary.Joining.Contains(word);
                continue;
            }

            // U. of Illinois, Tilburg U., but not U. S. Army or U 1148.
            var full = word == "u" && (at + 1 < words.Length ? words[at + 1] == "of" : at > 0)
                ? "university"
                : AffiliationVocabulary.Full.GetValueOrDefault(word, word);
            foreach (var one in full.Contains(' ', StringComparison.Ordinal) ? full.Split(' ') : [full])
            {
                yield return (one, at, isLinked, isJoined);
                isLinked = isJoined = false;
            }
        }
    }

    // Of the words as they are cut above, those without small letters.
    private static List<bool> Capitals(string text)
    {
        var isCapital = new List<bool>();
        var isWord = false;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (!isWord)
                {
                    isCapital.Add(true);
                    isWord = true;
                }

                isCapital[^1] &= !char.IsLower(letter);
            }
            else
            {
                isWord &= letter is '\'' or '’' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
            }
        }

        return isCapital;
    }
}
