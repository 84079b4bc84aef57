#!/usr/bin/env python3
"""Measures search as you type against a running explorer: names, topics, titles of the graph itself, typed letter by
letter, in other orders, by initials, with mistakes. Says the times of the server with the way over loopback.

    coauthor serve --graph FOLDER --port 8080
    eng/measure_search.py http://localhost:8080 [--queries 300] [--best-of 1] [--seed 1]
"""
import argparse, http.client, json, random, time, urllib.parse

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("address")
parser.add_argument("--queries", type=int, default=300)
parser.add_argument("--best-of", type=int, default=1, help="ask each so often and count the least: for a busy machine")
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
chance = random.Random(options.seed)

# An address that asks more than a thousand times a second is told to wait.
LEAST_SECONDS = .0011
connection = http.client.HTTPConnection(urllib.parse.urlsplit(options.address).netloc)


def ask(path):
    connection.request("GET", path)
    answer = connection.getresponse()
    if answer.status != 200:
        raise SystemExit(f"{answer.status} for {path}")
    return answer.read()


def typo(word):
    at = chance.randrange(1, len(word))
    return chance.choice([word[:at] + word[at + 1:], word[:at] + chance.choice("aeiounrst") + word[at:],
                          word[:at - 1] + word[at] + word[at - 1] + word[at + 1:]])


people = [row["name"] for row in json.loads(ask("/authors.json?top=10000"))]
titles = [row["title"] for row in json.loads(ask("/papers.json?top=10000"))]
topics = [row["name"] for row in json.loads(ask("/topics.json?top=1000"))]
asked = {}


def add(kind, text):
    if text.strip():
        asked.setdefault(kind, []).append(text.strip())


for _ in range(options.queries):
    name, title, topic = chance.choice(people), chance.choice(titles), chance.choice(topics)
    for end in range(1, len(name) + 1):
        add("a name, letter by letter", name[:end])
    words = name.split()
    add("a name, other order", " ".join(reversed(words)))
    add("a name, initials", " ".join([word[0] for word in words[:-1]] + words[-1:]))
    add("a name, beginnings", " ".join(word[:3] for word in words))
    if len(words[-1]) > 4:
        add("a name, misspelled", " ".join(words[:-1] + [typo(words[-1])]))
    add("a topic", topic[:chance.randrange(2, len(topic) + 1)])
    some = [word for word in title.split() if word.isalpha()][:8]
    add("words of a title", " ".join(chance.sample(some, min(3, len(some)))) or "graph")
    for end in range(1, min(40, len(title)) + 1, 3):
        add("a title, letter by letter", title[:end])

times, worst = [], []
print(f"{'what is typed':28} {'queries':>8} {'median':>8} {'95 %':>8} {'99 %':>8} {'most':>8}  ms")
for kind, texts in asked.items():
    own = []
    for text in texts:
        path = "/search.json?" + urllib.parse.urlencode({"q": text, "each": 4})
        took = []
        for _ in range(options.best_of):
            start = time.perf_counter()
            ask(path)
            took.append((time.perf_counter() - start) * 1000)
            time.sleep(max(0, start + LEAST_SECONDS - time.perf_counter()))
        own.append(min(took))
        worst.append((own[-1], text))
    own.sort()
    times += own
    print(f"{kind:28} {len(own):8} " + " ".join(f"{own[min(len(own) - 1, int(len(own) * p))]:8.2f}" for p in (.5, .95, .99, 1)))
times.sort()
print(f"{'all':28} {len(times):8} " + " ".join(f"{times[min(len(times) - 1, int(len(times) * p))]:8.2f}" for p in (.5, .95, .99, 1)))
print("slowest:", "; ".join(f"{took:.0f} ms {text!r}" for took, text in sorted(worst, reverse=True)[:6]))
