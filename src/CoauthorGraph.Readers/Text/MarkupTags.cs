using System.Collections.Frozen;

namespace CoauthorGraph.Readers.Text;

/// <summary>The elements of HTML, MathML and JATS that stand in titles, names and abstracts.</summary>
internal static class MarkupTags
{
    private static readonly FrozenSet<string> Known = (
        "a abbr acronym b big blockquote br center cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 "
        + "hr i img ins kbd label li mark nobr ol p pre q s samp script small span strike strong style sub "
        + "sup table tbody td th tr tt u ul var wbr math mrow mi mo mn ms mtext mspace msub msup msubsup "
        + "mfrac msqrt mroot mover munder munderover mstyle mtable mtr mtd mfenced mpadded mphantom "
        + "mmultiscripts mprescripts menclose semantics annotation annotation-xml alternatives inline-formula "
        + "disp-formula tex-math italic bold roman sc scp monospace styled-content named-content xref "
        + "ext-link sec title list list-item underline overline break fn email inf hsp sans-serif abstract "
        + "abstracttext")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Blocks = (
        "p br div li tr td th title sec list-item h1 h2 h3 h4 h5 h6 break hr dd dt blockquote abstracttext "
        + "hsp")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element is one of a markup language; those with a prefix are.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) =>
        name.IndexOf(':') > 0 || Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Whether an element, its prefix left out, is set apart from the text around it.</summary>
    public static bool PartsWords(ReadOnlySpan<char> name) =>
        Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Local(name));

    /// <summary>Whether what stands in an element is not shown: another form of the formula beside it, a
    /// program.</summary>
    public static bool Hides(ReadOnlySpan<char> name) => IsAnnotation(name) || Local(name) is "script" or "style";

    /// <summary>Whether an element holds another form of the formula beside it.</summary>
    public static bool IsAnnotation(ReadOnlySpan<char> name) => Local(name) is "annotation" or "annotation-xml";

    /// <summary>Whether an element holds a formula in TeX, which MathML beside it repeats.</summary>
    public static bool IsTex(ReadOnlySpan<char> name) => Local(name) is "tex-math";

    private static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];
}
