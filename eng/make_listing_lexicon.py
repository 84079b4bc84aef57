#!/usr/bin/env python3
"""Writes the word counts by which the listing reader tells titles from names.

usage: make_listing_lexicon.py ARXIV.jsonl[.gz] OUT.tsv [--without EXCLUDED.jsonl[.gz]] [--most N]

For each folded word: how often it is a given name, a family name, and a word of a title, as whole powers of two (0 is
never, n is 2^(n-1) times and more). Only counts are kept, and only of words that occur often.
"""
import argparse
import collections
import gzip
import json
import re
import unicodedata


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


PLAIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})


def fold(word):
    parts = unicodedata.normalize("NFKD", word.lower().translate(PLAIN))
    return "".join(c for c in parts if not unicodedata.combining(c))


def words(text):
    if "\\" in text or "$" in text:
        text = re.sub(r"\$[^$]*\$|\\\S*", " ", text)
    return [fold(w) for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("metadata")
    options.add_argument("out")
    options.add_argument("--without")
    options.add_argument("--most", type=int, default=26000)
    options = options.parse_args()
    excluded = {paper["id"] for paper in lines(options.without)} if options.without else set()
    given, family, title = collections.Counter(), collections.Counter(), collections.Counter()
    for paper in lines(options.metadata):
        if paper["id"] in excluded:
            continue
        title.update(words(paper["title"]))
        for last, first, _ in paper["authors_parsed"]:
            for counter, part in ((given, first), (family, last)):
                if "\\" not in part and "(" not in part:
                    counter.update(w for w in words(part) if len(w) > 1)
    total = given + family + title
    kept = [w for w, n in total.most_common(options.most) if n >= 3]
    with open(options.out, "w", encoding="utf-8") as out:
        for word in sorted(kept):
            counts = (given[word], family[word], title[word])
            out.write("\t".join([word, *(str(n.bit_length()) for n in counts)]) + "\n")


main()
