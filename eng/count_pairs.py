#!/usr/bin/env python3
"""The least that any program must do with arXiv metadata: parse each line, and count the co-author pairs of papers with
at most 100 authors. Its time stands beside that of `coauthor ingest` on the same file.

usage: count_pairs.py FILE.jsonl[.gz]
"""
import gzip
import itertools
import json
import sys


def main(path):
    pairs = {}
    papers = mentions = 0
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            names = [" ".join(part for part in (given, family, suffix) if part)
                     for family, given, suffix in json.loads(line)["authors_parsed"]]
            papers += 1
            mentions += len(names)
            if len(names) <= 100:
                for pair in itertools.combinations(sorted(set(names)), 2):
                    pairs[pair] = pairs.get(pair, 0) + 1
    print(f"{papers} papers, {mentions} authorships, {len(pairs)} pairs")


main(sys.argv[1])
