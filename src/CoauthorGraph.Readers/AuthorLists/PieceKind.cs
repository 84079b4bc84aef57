namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>What a piece of a list between two separators looks like.</summary>
internal enum PieceKind
{
    /// <summary>Initials and nothing else: <c>G. N.</c>.</summary>
    Initials,

    /// <summary>One word: <c>Quill</c>.</summary>
    Word,

    /// <summary>Several words without initials at either end: <c>Ada Quill</c>, <c>De Roost</c>.</summary>
    Words,

    /// <summary>Words and initials behind them: <c>Quill AB</c>, <c>van der Berg J.</c>.</summary>
    InitialsLast,

    /// <summary>Initials and words behind them: <c>A. B. Quill</c>.</summary>
    InitialsFirst,

    /// <summary>A whole name in a script that is written without spaces.</summary>
    Unspaced,

    /// <summary>A group.</summary>
    Group,
}
