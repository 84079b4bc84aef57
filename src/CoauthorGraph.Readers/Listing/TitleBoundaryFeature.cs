namespace CoauthorGraph.Readers.Listing;

/// <summary>What a place where a title may end is judged by; the order is that of the rows that weights are fitted
/// to.</summary>
internal enum TitleBoundaryFeature
{
    /// <summary>How much more the word before the place is a title's than a name's.</summary>
    LeftTitleLikeness,

    /// <summary>The word before is in the abstract.</summary>
    LeftInAbstract,

    /// <summary>The word before is known from titles.</summary>
    LeftKnownTitleWord,

    /// <summary>How much more the word after is a given name than a title's word.</summary>
    RightGivenLikeness,

    /// <summary>The word after is in the abstract.</summary>
    RightInAbstract,

    /// <summary>The word after is a known given name.</summary>
    RightKnownGivenName,

    /// <summary>Both together, as printed, are a word of the abstract.</summary>
    TokenInAbstract,

    /// <summary>Both together are a word known from titles.</summary>
    TokenKnownTitleWord,

    /// <summary>The first name has one word.</summary>
    NameOf1Word,

    /// <summary>Two words.</summary>
    NameOf2Words,

    /// <summary>Three words.</summary>
    NameOf3Words,

    /// <summary>Four words.</summary>
    NameOf4Words,

    /// <summary>Five words or more.</summary>
    NameOf5WordsOrMore,

    /// <summary>How much more the name's last word is a family name than a title's word.</summary>
    LastFamilyLikeness,

    /// <summary>The same of the words between, an initial for a whole one.</summary>
    MiddleNameLikeness,

    /// <summary>Words of the name in lower case that are no particles.</summary>
    LowercaseWordInName,

    /// <summary>A word of the name has a digit.</summary>
    DigitInName,

    /// <summary>Names beyond three.</summary>
    MoreThan3Names,

    /// <summary>Later names that look like none.</summary>
    LaterNameUnlike,

    /// <summary>Parts of the title that look like names.</summary>
    EarlierNamesAlike,

    /// <summary>A small letter stands before the place.</summary>
    LowerToUpper,

    /// <summary>A capital stands before it.</summary>
    UpperToUpper,

    /// <summary>A digit stands before it.</summary>
    AfterDigit,

    /// <summary>A sign that ends sentences or brackets stands before it.</summary>
    AfterPunctuation,

    /// <summary>Something else stands before it.</summary>
    AfterOther,

    /// <summary>The name begins with an initial.</summary>
    StartsWithInitial,

    /// <summary>The word before has no small letter.</summary>
    LeftIsAcronym,

    /// <summary>How often the file has the same name whole.</summary>
    SameNameInFile,

    /// <summary>How often it has the given name.</summary>
    GivenInFile,

    /// <summary>How often it has the family name.</summary>
    FamilyInFile,

    /// <summary>The name's first word is all capitals.</summary>
    RightAllCapitals,

    /// <summary>It begins with two capitals and has small letters.</summary>
    RightCapitalRun,

    /// <summary>The word before is one letter.</summary>
    LeftOneLetter,

    /// <summary>The title would have fewer than twelve characters.</summary>
    ShortTitle,

    /// <summary>The name begins with a small letter.</summary>
    StartsWithParticle,

    /// <summary>Later places where a name could begin.</summary>
    CandidatesAfter,

    /// <summary>The word before the last one is in the abstract.</summary>
    WordsBeforeInAbstract,

    /// <summary>Words of the name that are in the abstract.</summary>
    TitleWordInName,

    /// <summary>The word before is known as a name and not from titles.</summary>
    LeftKnownAsName,

    /// <summary>An opening bracket or a sign that joins words stands before it.</summary>
    BracketOpen,

    /// <summary>The name's last word is in the abstract.</summary>
    TokenTailInAbstract,

    /// <summary>Before a capital inside a word: how much more the piece before it is a title's than a name's.</summary>
    PieceTitleLikeness,

    /// <summary>That piece is known from titles, or is in the abstract.</summary>
    PieceKnown,

    /// <summary>That piece joins names, such as Mc or de, and the word before it is a title's.</summary>
    JointBefore,

    /// <summary>The name begins with a piece that stands in names before a capital, after a title's word.</summary>
    CamelName,

    /// <summary>The name is that of a group.</summary>
    CollectiveName,

    /// <summary>A run of capitals begins at the place, after a small letter.</summary>
    CapitalRunBegins,

    /// <summary>The place is inside a run of capitals that follows a small letter.</summary>
    InsideCapitalRun,

    /// <summary>The word before is a unit, such as kHz.</summary>
    LeftUnit,

    /// <summary>One small letter stands before a run of capitals.</summary>
    OneLetterThenCapitals,

    /// <summary>The piece before the place is a given name, and the word before it is a title's.</summary>
    GivenNameBefore,
}
