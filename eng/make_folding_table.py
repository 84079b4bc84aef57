#!/usr/bin/env python3
"""Writes src/CoauthorGraph.Core/Text/folding.tsv: for each lower-case letter with marks, or written as a ligature or in
another width, its plain form. Source: the decompositions of the Unicode character database that Python carries, and for
letters that Unicode does not decompose the plain letters that libraries and passports use.

The platform's own normalisation is not used because it needs ICU, which a small machine may lack, and because the same
input must give the same bytes with every version of ICU.
"""
import pathlib
import unicodedata

PLAIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ĸ": "k",
    "ŋ": "n", "ŧ": "t", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ɖ": "d", "ɗ": "d", "ƒ": "f", "ɠ": "g", "ƙ": "k", "ƚ": "l",
    "ɲ": "n", "ƥ": "p", "ƭ": "t", "ʋ": "v", "ƴ": "y", "ƶ": "z", "ǝ": "e", "ə": "e", "ɛ": "e", "ɔ": "o", "ɨ": "i",
    "ʉ": "u", "ʔ": "", "ʼ": "'", "ʻ": "'", "ʹ": "'", "ʽ": "'", "’": "'", "‘": "'", "`": "'", "´": "'", "′": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "﹣": "-", "·": " ", "ς": "σ", "ё": "е",
}


def plain(char):
    if char in PLAIN:
        return PLAIN[char]
    parts = unicodedata.normalize("NFKD", char)
    kept = "".join(PLAIN.get(c, c) for c in parts if unicodedata.category(c) != "Mn").lower()
    return kept


def main():
    rows = []
    for code in range(0x80, 0x30000):
        char = chr(code)
        if unicodedata.category(char) in ("Cn", "Cs", "Co") or len(char.lower()) == 1 and char != char.lower():
            continue  # İ alone has two letters for its lower case, which the program's lower case leaves as it is.
        if 0xAC00 <= code <= 0xD7A3:
            continue  # Hangul syllables are letters of their own here.
        if unicodedata.category(char) == "Mn":
            continue  # Marks on their own are dropped by rule.
        folded = plain(char)
        if folded != char and "\t" not in folded and "\n" not in folded:
            rows.append(f"{code:X}\t{folded}")
    target = pathlib.Path(__file__).parent.parent / "src/CoauthorGraph.Core/Text/folding.tsv"
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")


main()
