using System.Collections.Frozen;

namespace CoauthorGraph.Readers.Latex;

/// <summary>The letters and signs that LaTeX has commands for.</summary>
internal static class LatexSigns
{
    // Names and what they print by turns.
    private static readonly string[] TextWords =
    [
        // Letters.
        "ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ "
            + "Đ ng ŋ NG Ŋ eth ð thorn þ OHORN Ơ ohorn ơ UHORN Ư uhorn ư textschwa ə dotlessi ı dotlessj ȷ "
            + "S § P ¶",
        // Quotes, dashes and signs of ASCII.
        "textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblleft “ "
            + "textquotedblright ” textquotedbl \" textquotesingle ' textasciiacute ´ lq ‘ rq ’ "
            + "quotedblbase „ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » quotesinglbase ‚ guillemotleft « "
            + "guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › ldots … "
            + "dots … textellipsis … dotsc … cdots ⋯ textasciitilde ~ textasciicircum ^ textasciigrave ` "
            + "textasciidieresis ¨ textasciimacron ¯ textasciibreve ˘ textasciicaron ˇ textbackslash \\ "
            + "textbar | textless < textgreater > textunderscore _ textdollar $ textbraceleft { "
            + "textbraceright } lbrace { rbrace } lbrack [ rbrack ] slash / textslash / "
            + "textasteriskcentered * textexclamdown ¡ textquestiondown ¿ textbullet • textperiodcentered · "
            + "textcentereddot · textvisiblespace ␣ textnumero № textnonbreakinghyphen ‑ texthyphen -",
        // Other signs.
        "copyright © textcopyright © textregistered ® texttrademark ™ textservicemark ℠ pounds £ "
            + "textsterling £ texteuro € euro € EUR € textyen ¥ textcent ¢ textcurrency ¤ textdagger † dag "
            + "† textdaggerdbl ‡ ddag ‡ textparagraph ¶ textsection § textdegree ° degree ° textcelsius ℃ "
            + "textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonehalf ½ textonequarter ¼ "
            + "textthreequarters ¾ textmu µ textmicro µ textohm Ω textperthousand ‰ textpermille ‰ "
            + "textordfeminine ª textordmasculine º texttimes × textdiv ÷ textpm ± textminus − textsurd √ "
            + "textinfty ∞ textrightarrow → textleftarrow ← textfractionsolidus ⁄ textestimated ℮ "
            + "textbrokenbar ¦ textlnot ¬ textdownarrow ↓ textuparrow ↑ textmusicalnote ♪ checkmark ✓ "
            + "textopenbullet ◦ textbigcircle ◯",
        // Names of programs.
        "TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX XeLaTeX XeLaTeX LuaTeX LuaTeX "
            + "LuaLaTeX LuaLaTeX AmS AMS",
    ];

    private static readonly string[] FormulaWords =
    [
        "times × div ÷ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ simeq ≃ sim ∼ cong ≅ equiv "
            + "≡ propto ∝ infty ∞ cdot · circ ∘ ast ∗ star ⋆ bullet • prime ′ rightarrow → to → "
            + "longrightarrow ⟶ leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftrightarrow ⇔ uparrow ↑ "
            + "downarrow ↓ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ in ∈ notin ∉ subset ⊂ supset ⊃ cup ∪ "
            + "cap ∩ oplus ⊕ otimes ⊗ forall ∀ exists ∃ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ emptyset ∅ wedge ∧ "
            + "vee ∨ neg ¬ perp ⊥ parallel ∥ angle ∠ langle ⟨ rangle ⟩ ll ≪ gg ≫ odot ⊙ sun ☉ lesssim ≲ "
            + "gtrsim ≳ square □ triangle △ mid ∣ wr ≀ dagger †",
        // Greek letters.
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι "
            + "kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau "
            + "τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π "
            + "Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ "
            + "textepsilon ε textzeta ζ texteta η texttheta θ textiota ι textkappa κ textlambda λ textnu ν "
            + "textxi ξ textpi π textrho ρ textsigma σ texttau τ textupsilon υ textphi φ textchi χ textpsi "
            + "ψ textomega ω textGamma Γ textDelta Δ textTheta Θ textLambda Λ textXi Ξ textPi Π textSigma Σ "
            + "textPhi Φ textPsi Ψ textOmega Ω",
    ];

    // Names that are signs, and what prints white space.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["&"] = "&",
        ["%"] = "%",
        ["$"] = "$",
        ["#"] = "#",
        ["_"] = "_",
        ["{"] = "{",
        ["}"] = "}",
        ["|"] = "‖",
        [" "] = " ",
        ["\n"] = " ",
        ["\t"] = " ",
        ["\\"] = " ",
        [","] = " ",
        [";"] = " ",
        [":"] = " ",
        [">"] = " ",
        ["-"] = "",
        ["/"] = "",
        ["!"] = "",
        ["@"] = "",
        ["("] = "",
        [")"] = "",
        ["space"] = " ",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["enspace"] = " ",
        ["enskip"] = " ",
        ["thinspace"] = " ",
        ["nobreakspace"] = " ",
        ["newline"] = " ",
        ["linebreak"] = " ",
        ["par"] = " ",
    };

    private static readonly FrozenDictionary<string, string> Formulas = Pairs(FormulaWords)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Signs = Pairs(TextWords).Concat(Formulas).Concat(Others)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a command prints; null when it is no sign.</summary>
    public static string? Of(string name) => Signs.GetValueOrDefault(name);

    /// <summary>Whether a command is one of formulas. Outside of dollar signs nobody typeset it, and the space behind
    /// it is meant as one.</summary>
    public static bool IsOfFormulas(string name) => Formulas.ContainsKey(name);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string[] words) => words
        .SelectMany(static line => line.Split(' ').Chunk(2))
        .Select(static pair => KeyValuePair.Create(pair[0], pair[1]));
}
