namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// Gathers from a sample of a source's author lists how they are written: what one cell leaves open, as whether
/// <c>Ana Maria, Bo Reed</c> is one name, the others decide.
/// </summary>
internal sealed class AuthorListSample(bool oneByOne)
{
    // As many names tell how the others are written.
    private const int Enough = 150;

    private readonly AuthorListStyle _plain = new() { OneByOne = oneByOne };
    private int _seen;
    private int _commasInside;
    private int _commasBetween;
    private int _perhapsBetween;
    private int _initialsLast;
    private int _words;
    private int _capitalsFirst;
    private int _capitalsLast;

    /// <summary>The style of the lists in a sample.</summary>
    public static AuthorListStyle StyleOf(IEnumerable<string?> lists, bool oneByOne)
    {
        var sample = new AuthorListSample(oneByOne);
        foreach (var list in lists)
        {
            sample.Add(list);
            if (sample._seen >= Enough)
            {
                break;
            }
        }

        return sample.Style;
    }

    /// <summary>What the lists say together.</summary>
    public AuthorListStyle Style => _plain with
    {
        CommasInNames = _commasInside > 2 * _commasBetween ? true
            : _commasBetween > 2 * _commasInside ? false
            : _commasInside == 0 && _perhapsBetween > (oneByOne ? 1 : 0) ? false : null,
        Order = _capitalsFirst > 0 && _capitalsFirst > _capitalsLast && _capitalsFirst * 2 > _words + _initialsLast
            ? NameOrder.CapitalsFirst
            : _initialsLast > 0 && _capitalsLast == 0 && _initialsLast * 3 >= _words ? NameOrder.InitialsLast
            : NameOrder.GivenFirst,
        CapitalsLast = _capitalsLast > 0,
    };

    /// <summary>Adds a list.</summary>
    public void Add(string? list)
    {
        if (string.IsNullOrWhiteSpace(list))
        {
            return;
        }

        if (CommaLists.IsOneFamilyFirst(list))
        {
            _seen++;
            _commasInside++;
            return;
        }

        if (AuthorListText.IsOneName(list))
        {
            _seen++;
            AddOrder(ListPiece.Of(CutWords.Without(list, out _)));
            return;
        }

        var text = AuthorListText.Plain(list);
        var items = ListLiteral.Items(text) ?? AuthorListSeparators.Cut(text);
        var allHaveCommas = items.Count > 1
            && items.TrueForAll(static item => item.Contains(',', StringComparison.Ordinal));
        foreach (var item in items)
        {
            var pieces = CommaLists.Pieces(CutWords.Without(item, out _));
            _seen += pieces.Count;
            Add(pieces, allHaveCommas);
            _perhapsBetween += pieces.Count == 2 && items.Count > 1 && !allHaveCommas
                && pieces.TrueForAll(static piece => piece is { Kind: PieceKind.Words, BeginsWithParticle: false })
                    ? 1 : 0;
        }
    }

    private void Add(List<ListPiece> pieces, bool allHaveCommas)
    {
        if (pieces.Count == 2)
        {
            var (first, second) = (pieces[0], pieces[1]);
            var isInside = second.Kind == PieceKind.Initials || first.Kind is PieceKind.Word or PieceKind.Initials
                || (allHaveCommas && !first.IsWhole && !second.IsWhole)
                || (first.Kind == PieceKind.Unspaced && second.Kind == PieceKind.Unspaced
                    && CaselessNames.AreOne(first.Text, second.Text, oneByOne || allHaveCommas));
            var isBetween = !isInside && first.IsWhole && second.Kind != PieceKind.Initials
                && (first.Kind, second.Kind) is not (PieceKind.InitialsFirst, PieceKind.Word);
            _commasInside += isInside ? 1 : 0;
            _commasBetween += isBetween ? 1 : 0;
            if (isInside)
            {
                return;
            }
        }
        else if (pieces.Count > 2)
        {
            var singles = pieces.Count(static piece => piece.Kind is PieceKind.Word or PieceKind.Initials);
            _commasInside += singles * 2 >= pieces.Count ? 1 : 0;
            _commasBetween += singles * 2 < pieces.Count ? 1 : 0;
        }

        foreach (var piece in pieces)
        {
            AddOrder(piece);
        }
    }

    private void AddOrder(ListPiece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.InitialsLast:
                _initialsLast++;
                break;
            case PieceKind.InitialsFirst:
                break;
            case PieceKind.Words:
                _words++;
                break;
            default:
                return;
        }

        var text = piece.Text.AsSpan();
        var first = text[..text.IndexOf(' ')];
        var last = text[(text.LastIndexOf(' ') + 1)..];
        _capitalsFirst += IsInCapitals(first) && HasSmall(last) ? 1 : 0;
        _capitalsLast += IsInCapitals(last) && HasSmall(first) ? 1 : 0;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return word.Length > 4;
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
